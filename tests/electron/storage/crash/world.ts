import { createHash } from 'node:crypto';
import type { Store } from '../../../../electron/storage/store.ts';
import { emptyMeta, makeReport, type Report } from '../../../../shared/report/report.ts';
import type { ReportState } from '../../../../shared/storage/report-record.ts';

/** What a report is expected to hold. Reports, versions and ignores go by names of the test, as the store makes the ids. */
export interface WorldReport {
  /** Id and text of each paragraph. */
  text: [string, string][];
  revision: number;
  state: ReportState;
  archived: boolean;
  deleted: boolean;
  openErrors: number | null;
  /** Name and text of each version, oldest first. */
  versions: [string, [string, string][]][];
  /** Fingerprint, reason and whether it was revoked, oldest first. */
  ignores: [string, string, boolean][];
}

/** Everything a store is expected to hold. */
export interface World {
  reports: Record<string, WorldReport>;
  /** How many links the audit has, and a digest of all of them. */
  audit: { count: number; digest: string };
  office: string | null;
  settings: Record<string, number>;
  templates: Record<string, string>;
}

export const EMPTY_WORLD: World = { reports: {}, audit: { count: 0, digest: '' }, office: null, settings: {}, templates: {} };

export function reportOfWorld(name: string, text: readonly [string, string][]): Report {
  const meta = { ...emptyMeta(), title: name, year: 2025 };
  return makeReport(meta, text.map(([id, words]) => ({ type: 'paragraph', id, text: words })));
}

function textOf(report: Report): [string, string][] {
  return report.blocks.map((block) => [block.id, block.type === 'paragraph' ? block.text : '']);
}

/** The audit after one more link. */
export function audited(audit: World['audit'], action: string, reason: string): World['audit'] {
  return { count: audit.count + 1, digest: createHash('sha256').update(`${audit.digest}|${action}|${reason}`).digest('hex') };
}

/** Reads everything back through the store's reading half. */
export function readWorld(store: Store): World {
  const { read } = store;
  const reports = read.reports().map(({ id }): [string, WorldReport] => {
    const { record, report } = read.report(id);
    return [
      record.title,
      {
        text: textOf(report),
        revision: record.revision,
        state: record.state,
        archived: record.archivedAt !== null,
        deleted: record.deletedAt !== null,
        openErrors: record.standing?.openErrors ?? null,
        versions: read.versions(id).toReversed().map((version) => [version.name, textOf(read.version(version.id).report)]),
        ignores: read.ignores(id).map(({ fingerprint, reason, revoked }) => [fingerprint, reason, revoked !== null]),
      },
    ];
  });
  const links = read.audit({ limit: Number.MAX_SAFE_INTEGER }).toReversed();
  return {
    reports: Object.fromEntries(reports),
    audit: links.reduce((audit, { action, detail }) => audited(audit, action, detail.reason), EMPTY_WORLD.audit),
    office: read.office()?.name ?? null,
    settings: Object.fromEntries(Object.entries(read.settings()).map(([name, value]) => [name, Number(value)])),
    templates: Object.fromEntries(read.templates().map(({ id, name }) => [name, textOf(read.template(id).report)[0]?.[1] ?? ''])),
  };
}
