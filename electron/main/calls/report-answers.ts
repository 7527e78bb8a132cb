import { REPORT_CALLS } from '../../../shared/api/calls/report-calls.ts';
import { success, type Result } from '../../../shared/api/result.ts';
import type { IgnoreRecord } from '../../../shared/storage/ignore-record.ts';
import type { ReportRecord, StoredReport } from '../../../shared/storage/report-record.ts';
import { answering } from '../answer.ts';
import type { Answers, CallContext } from './context.ts';

/** Links of the audit that the history shows. */
const AUDIT_SHOWN = 500;

/** The same unit's report for the year before, the most recently edited one. */
function yearBefore(of: ReportRecord, reports: readonly ReportRecord[]): ReportRecord | null {
  const { id, unit, year } = of;
  if (year === null || unit === '') return null;
  return reports.find((report) => report.id !== id && report.deletedAt === null && report.unit === unit && report.year === year - 1) ?? null;
}

/** The answers about one report and what is kept with it. */
export function reportAnswers({ store, by, log }: CallContext): Answers<keyof typeof REPORT_CALLS> {
  const calls = REPORT_CALLS;

  const lastYearOf = async (record: ReportRecord): Promise<Result<StoredReport | null>> => {
    const reports = await store.read('reports');
    if (!reports.ok) return reports;
    const before = yearBefore(record, reports.value);
    return before ? store.read('report', before.id) : success(null);
  };

  const ignoresAfter = async (report: string, changed: Result<unknown>): Promise<Result<IgnoreRecord[]>> =>
    changed.ok ? store.read('ignores', report) : changed;

  return {
    openReport: answering(calls.openReport, async ({ id }) => {
      const stored = await store.read('report', id);
      if (!stored.ok) return stored;
      const ignores = await store.read('ignores', id);
      if (!ignores.ok) return ignores;
      const lastYear = await lastYearOf(stored.value.record);
      return lastYear.ok ? success({ stored: stored.value, ignores: ignores.value, lastYear: lastYear.value }) : lastYear;
    }, log),

    editReport: answering(calls.editReport, ({ id, after, change }) => store.write('appendChange', id, after, change), log),
    saveReport: answering(calls.saveReport, ({ id, report }) => store.write('saveReport', id, report), log),
    closeReport: answering(calls.closeReport, async ({ id }) => {
      const folded = await store.write('fold', id);
      return folded.ok ? success(null) : folded;
    }, log),
    saveStanding: answering(calls.saveStanding, async ({ id, standing }) => {
      const set = await store.write('setStanding', id, standing);
      return set.ok ? success(null) : set;
    }, log),
    setState: answering(calls.setState, async ({ id, state }) => {
      const set = await store.write('setState', id, state, by);
      return set.ok ? success(null) : set;
    }, log),

    listVersions: answering(calls.listVersions, ({ id }) => store.read('versions', id), log),
    nameVersion: answering(calls.nameVersion, async ({ id, name }) => {
      const kept = await store.write('keepVersion', id, name, by);
      return kept.ok ? success(null) : kept;
    }, log),
    readVersion: answering(calls.readVersion, async ({ version }) => {
      const read = await store.read('version', version);
      return read.ok ? success(read.value.report) : read;
    }, log),
    restoreVersion: answering(calls.restoreVersion, async ({ id, version }) => {
      const restored = await store.write('restoreVersion', version, by);
      return restored.ok ? store.read('report', id) : restored;
    }, log),

    ignoreFinding: answering(calls.ignoreFinding, async ({ id, ...ignore }) => ignoresAfter(id, await store.write('ignoreFinding', id, { ...ignore, by })), log),
    revokeIgnore: answering(calls.revokeIgnore, async ({ id, ignore }) => ignoresAfter(id, await store.write('revokeIgnore', ignore, by)), log),

    listAudit: answering(calls.listAudit, ({ id }) => store.read('audit', { report: id, limit: AUDIT_SHOWN }), log),
  };
}
