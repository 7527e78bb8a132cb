import type { Report } from '../../../shared/report/report.ts';
import type { Saved } from '../../../shared/storage/report-record.ts';
import type { VersionKind, VersionRecord } from '../../../shared/storage/version-record.ts';
import { appendAudit, subjectOf } from '../audit/append-audit.ts';
import { StorageError } from '../base/storage-error.ts';
import type { ReadConnection, Transaction } from '../connection/connection.ts';
import { fold, saveWhole } from '../reports/journal.ts';
import { reportRecord } from '../reports/report-rows.ts';
import { getContent } from '../texts/content.ts';
import { currentReport, currentReportIfReadable } from '../texts/current-report.ts';

interface VersionRow {
  id: number;
  report: string;
  name: string;
  kind: VersionKind;
  by: string;
  at: string;
  revision: number;
  contentHash: string;
}

const COLUMNS = 'id, report_id AS report, name, kind, by, at, revision, content_hash AS contentHash';

/** The versions of a report, newest first. */
export function listVersions(db: ReadConnection, report: string): VersionRecord[] {
  return db.all<VersionRow>(`SELECT ${COLUMNS} FROM version WHERE report_id = ? ORDER BY id DESC`, report);
}

/** @throws StorageError `not-found` */
export function versionRecord(db: ReadConnection, id: number): VersionRecord {
  const [row] = db.all<VersionRow>(`SELECT ${COLUMNS} FROM version WHERE id = ?`, id);
  if (!row) throw new StorageError('not-found', '找不到这个历史版本，请刷新历史列表。');
  return row;
}

/** The text that a version holds. */
export function versionText(db: ReadConnection, id: number): Report {
  return getContent(db, versionRecord(db, id).contentHash);
}

export interface NewVersion {
  name: string;
  kind: VersionKind;
  by: string;
}

/** Keeps a report's present text as a version. */
export function keepVersion(tx: Transaction, report: string, { name, kind, by }: NewVersion, at: string): VersionRecord {
  fold(tx, report);
  const { revision, contentHash } = currentReport(tx, report);
  const { id } = tx.run(
    'INSERT INTO version (report_id, name, kind, by, at, revision, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    report, name, kind, by, at, revision, contentHash,
  );
  return { id, report, name, kind, by, at, revision, contentHash };
}

export interface Restored {
  /** The report as it is after a version was restored. */
  saved: Saved;
  /** The version that keeps what was there before; null when that is damaged and cannot be read. */
  before: VersionRecord | null;
}

/** Makes a version's text the report's text again. What is there now is kept as a version first. */
export function restoreVersion(tx: Transaction, id: number, by: string, at: string): Restored {
  const version = versionRecord(tx, id);
  const name = `恢复“${version.name}”之前`.slice(0, 200);
  const isReadable = currentReportIfReadable(tx, version.report) !== null;
  const before = isReadable ? keepVersion(tx, version.report, { name, kind: 'before-restore', by }, at) : null;
  const saved = saveWhole(tx, version.report, getContent(tx, version.contentHash), at);
  appendAudit(tx, {
    at, by, action: 'restore-version',
    detail: {
      ...subjectOf(reportRecord(tx, version.report)),
      contentHash: version.contentHash,
      facts: { version: id, name: version.name, ...(before ? { before: before.id } : {}) },
    },
  });
  return { saved, before };
}
