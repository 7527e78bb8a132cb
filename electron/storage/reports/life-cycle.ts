import { randomUUID } from 'node:crypto';
import type { Report } from '../../../shared/report/report.ts';
import type { ReportState, Standing } from '../../../shared/storage/report-record.ts';
import { appendAudit, subjectOf } from '../audit/append-audit.ts';
import type { Transaction } from '../connection/connection.ts';
import { indexReport, removeFromIndex } from '../search/search-index.ts';
import { dropContent, putContent, validReport } from '../texts/content.ts';
import { currentReport, reportNotFound } from '../texts/current-report.ts';
import { reportRecord } from './report-rows.ts';

/** @returns the new report's id */
export function createReport(tx: Transaction, report: Report, at: string): string {
  const valid = validReport(report);
  const id = randomUUID();
  const { unit, unitKind, region, year, title } = valid.meta;
  tx.run(
    `INSERT INTO report (id, unit, unit_kind, region, year, title, state, created_at, edited_at, revision, content_hash, content_revision)
     VALUES (?, ?, ?, ?, ?, ?, 'draft', ?, ?, 0, ?, 0)`,
    id, unit, unitKind, region, year, title, at, at, putContent(tx, valid),
  );
  indexReport(tx, id, valid);
  return id;
}

/** A new draft with the same text; versions, ignores and the history of the first stay with it. */
export function duplicateReport(tx: Transaction, id: string, at: string): string {
  return createReport(tx, currentReport(tx, id).report, at);
}

export function setStanding(tx: Transaction, id: string, { completeness, openErrors }: Standing): void {
  const { changes } = tx.run('UPDATE report SET completeness = ?, open_errors = ? WHERE id = ?', completeness, openErrors, id);
  if (changes === 0) throw reportNotFound();
}

/** @param by who decided it; the audit keeps it */
export function setState(tx: Transaction, id: string, state: ReportState, by: string, at: string): void {
  const record = reportRecord(tx, id);
  if (record.state === state) return;
  tx.run('UPDATE report SET state = ? WHERE id = ?', state, id);
  appendAudit(tx, { at, by, action: 'state', detail: { ...subjectOf(record), facts: { from: record.state, to: state } } });
}

export function setArchived(tx: Transaction, id: string, archived: boolean, at: string): void {
  const { changes } = tx.run('UPDATE report SET archived_at = ? WHERE id = ?', archived ? at : null, id);
  if (changes === 0) throw reportNotFound();
}

/** Takes a report out of sight; nothing of it is lost before `purgeReports`. */
export function deleteReport(tx: Transaction, id: string, by: string, at: string): void {
  const record = reportRecord(tx, id);
  if (record.deletedAt !== null) return;
  tx.run('UPDATE report SET deleted_at = ? WHERE id = ?', at, id);
  appendAudit(tx, { at, by, action: 'delete', detail: subjectOf(record) });
}

export function undeleteReport(tx: Transaction, id: string, by: string, at: string): void {
  const record = reportRecord(tx, id);
  if (record.deletedAt === null) return;
  tx.run('UPDATE report SET deleted_at = NULL WHERE id = ?', id);
  appendAudit(tx, { at, by, action: 'undelete', detail: subjectOf(record) });
}

/**
 * Removes for good the reports deleted before a moment, with their versions and ignores. The audit keeps its trace.
 * @returns how many
 */
export function purgeReports(tx: Transaction, deletedBefore: string, by: string, at: string): number {
  const due = tx.all<{ id: string }>('SELECT id FROM report WHERE deleted_at < ?', deletedBefore);
  for (const { id } of due) {
    const record = reportRecord(tx, id);
    const texts = tx.all<{ hash: string }>(
      'SELECT content_hash AS hash FROM report WHERE id = ? UNION SELECT content_hash FROM version WHERE report_id = ?', id, id,
    );
    removeFromIndex(tx, id);
    tx.run('DELETE FROM report WHERE id = ?', id);
    for (const { hash } of texts) dropContent(tx, hash);
    appendAudit(tx, { at, by, action: 'purge', detail: subjectOf(record) });
  }
  return due.length;
}
