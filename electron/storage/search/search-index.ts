import type { Report } from '../../../shared/report/report.ts';
import type { ReadConnection, Transaction, WriteConnection } from '../connection/connection.ts';
import { currentReportIfReadable } from '../texts/current-report.ts';
import { indexedText } from './search-text.ts';
import { searchableTexts } from './searchable-texts.ts';

/** Puts a report's present text into the index in place of its former one, as the most recently edited. */
export function indexReport(tx: Transaction, id: string, report: Report): void {
  removeFromIndex(tx, id);
  const entry = tx.run('INSERT INTO search_entry (report_id) VALUES (?)', id);
  tx.run('INSERT INTO search (rowid, text) VALUES (?, ?)', entry.id, indexedText(searchableTexts(report).map(({ text }) => text)));
}

export function removeFromIndex(tx: Transaction, id: string): void {
  const [entry] = tx.all<{ row: number }>('SELECT row FROM search_entry WHERE report_id = ?', id);
  if (!entry) return;
  tx.run('DELETE FROM search WHERE rowid = ?', entry.row);
  tx.run('DELETE FROM search_entry WHERE row = ?', entry.row);
}

/** Indexes reports that have no entry, as after a migration that made the index anew. */
export function indexMissing(db: WriteConnection, read: ReadConnection): void {
  const missing = read.all<{ id: string }>(
    'SELECT id FROM report WHERE id NOT IN (SELECT report_id FROM search_entry) ORDER BY edited_at, id',
  );
  if (missing.length === 0) return;
  db.transact('index', (tx) => {
    for (const { id } of missing) {
      const current = currentReportIfReadable(tx, id);
      // A damaged one is found again when its text has been replaced.
      if (current) indexReport(tx, id, current.report);
    }
  });
}
