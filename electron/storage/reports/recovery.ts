import type { ReportRecord } from '../../../shared/storage/report-record.ts';
import { StorageError } from '../base/storage-error.ts';
import type { ReadConnection, WriteConnection } from '../connection/connection.ts';
import { fold } from './journal.ts';
import { reportRecord } from './report-rows.ts';

/** A report whose last changes were found in the journal. */
export interface Recovered {
  record: ReportRecord;
  /** Journal entries that were folded into its text. */
  changes: number;
}

/** A report whose journal could not be folded, as it is damaged or the disk is full; its entries were left as they are. */
export interface Unrecovered {
  record: ReportRecord;
  error: StorageError;
}

/**
 * Folds every report's journal into its text. After a session that ended well there is nothing to fold; what there is tells
 * what a crash interrupted. A report that cannot be folded does not hold up the others.
 */
export function foldAll(db: WriteConnection, read: ReadConnection): { recovered: Recovered[]; unrecovered: Unrecovered[] } {
  const recovered: Recovered[] = [];
  const unrecovered: Unrecovered[] = [];
  for (const { id } of read.all<{ id: string }>('SELECT DISTINCT report_id AS id FROM journal')) {
    try {
      const changes = db.transact('fold', (tx) => fold(tx, id));
      // Entries that a damaged text left behind are out of use.
      if (changes > 0) recovered.push({ record: reportRecord(read, id), changes });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      unrecovered.push({ record: reportRecord(read, id), error });
    }
  }
  return { recovered, unrecovered };
}
