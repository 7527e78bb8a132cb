import type { Report } from '../../../shared/report/report.ts';
import { applyReportChange, reportChange, reportChangeSchema, type ReportChange } from '../../../shared/storage/report-change.ts';
import type { Saved } from '../../../shared/storage/report-record.ts';
import { StorageError } from '../base/storage-error.ts';
import type { Transaction } from '../connection/connection.ts';
import { indexReport } from '../search/search-index.ts';
import { dropContent, putContent, validReport } from '../texts/content.ts';
import { currentReport, currentReportIfReadable, reportNotFound } from '../texts/current-report.ts';

/** After so many entries a report is written whole: bounds what reading it has to apply. */
const FOLD_AFTER = 32;

/**
 * Writes one change of a report's text to the journal; list and search are in step when the transaction is.
 * @param after revision that the change was made on
 * @throws StorageError `out-of-step` when the report has moved on or the change does not fit: the caller then sends the
 *   whole report (`saveWhole`)
 */
export function appendChange(tx: Transaction, id: string, after: number, change: ReportChange, at: string): Saved {
  requireLiving(tx, id);
  const current = currentReport(tx, id);
  const parsed = reportChangeSchema.safeParse(change);
  const applied = parsed.success && current.revision === after ? applyReportChange(current.report, parsed.data) : null;
  if (!applied?.ok || !parsed.success) {
    throw new StorageError('out-of-step', '保存的内容与数据库里的不一致，这次修改没有写入。程序会重新保存整份报告，请稍候再继续。');
  }
  const report = validReport(applied.report);
  const revision = current.revision + 1;
  tx.run('INSERT INTO journal (report_id, revision, at, change) VALUES (?, ?, ?, ?)', id, revision, at, JSON.stringify(parsed.data));
  tellListAndSearch(tx, id, report, revision, at);
  if (current.pending + 1 >= FOLD_AFTER) writeWhole(tx, id, report, revision, current.contentHash);
  return { revision, editedAt: at };
}

function tellListAndSearch(tx: Transaction, id: string, report: Report, revision: number, at: string): void {
  const { unit, unitKind, region, year, title } = report.meta;
  tx.run(
    'UPDATE report SET revision = ?, edited_at = ?, unit = ?, unit_kind = ?, region = ?, year = ?, title = ? WHERE id = ?',
    revision, at, unit, unitKind, region, year, title, id,
  );
  indexReport(tx, id, report);
}

/**
 * Makes a report's text the one given, whatever it was, damaged ones too; an unchanged text gets no new revision.
 * @returns the state on disk
 */
export function saveWhole(tx: Transaction, id: string, report: Report, at: string): Saved {
  requireLiving(tx, id);
  const current = currentReportIfReadable(tx, id);
  if (!current) return replaceUnreadable(tx, id, validReport(report), at);
  const change = reportChange(current.report, validReport(report));
  if (change) return appendChange(tx, id, current.revision, change, at);
  const [row] = tx.all<{ edited_at: string }>('SELECT edited_at FROM report WHERE id = ?', id);
  return { revision: current.revision, editedAt: row?.edited_at ?? at };
}

/**
 * Folds a report's journal into its text.
 * @returns how many entries there were
 */
export function fold(tx: Transaction, id: string): number {
  const { report, revision, contentHash, pending } = currentReport(tx, id);
  if (pending > 0) writeWhole(tx, id, report, revision, contentHash);
  return pending;
}

/** Puts a whole text in the place of a damaged one. What is left of that stays in the database, out of use. */
function replaceUnreadable(tx: Transaction, id: string, report: Report, at: string): Saved {
  const [head] = tx.all<{ revision: number }>('SELECT revision FROM report WHERE id = ?', id);
  const revision = (head?.revision ?? 0) + 1;
  tellListAndSearch(tx, id, report, revision, at);
  tx.run('UPDATE report SET content_hash = ?, content_revision = ? WHERE id = ?', putContent(tx, report), revision, id);
  return { revision, editedAt: at };
}

function writeWhole(tx: Transaction, id: string, report: Report, revision: number, oldHash: string): void {
  const hash = putContent(tx, report);
  tx.run(
    `DELETE FROM journal WHERE report_id = ? AND revision <= ?
     AND revision > (SELECT content_revision FROM report WHERE id = report_id)`,
    id, revision,
  );
  tx.run('UPDATE report SET content_hash = ?, content_revision = ? WHERE id = ?', hash, revision, id);
  dropContent(tx, oldHash);
}

function requireLiving(tx: Transaction, id: string): void {
  const [row] = tx.all<{ deleted_at: string | null }>('SELECT deleted_at FROM report WHERE id = ?', id);
  if (!row) throw reportNotFound();
  if (row.deleted_at !== null) throw new StorageError('report-deleted', '这份报告已被删除，修改没有写入。请先在“已删除”中恢复它，再继续编辑。');
}
