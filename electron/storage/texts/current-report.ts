import type { Report } from '../../../shared/report/report.ts';
import { applyReportChange, reportChangeSchema } from '../../../shared/storage/report-change.ts';
import { StorageError } from '../base/storage-error.ts';
import type { ReadConnection } from '../connection/connection.ts';
import { getContent } from './content.ts';

export function reportNotFound(): StorageError {
  return new StorageError('not-found', '找不到这份报告，它可能已被彻底删除。请刷新报告列表。');
}

/** A report's text as it was last changed, and where that stands. */
export interface CurrentReport {
  report: Report;
  revision: number;
  /** The text last written whole, and how many journal entries came since. */
  contentHash: string;
  pending: number;
}

interface Head {
  revision: number;
  content_hash: string;
  content_revision: number;
}

/**
 * The text last written whole with the journal applied.
 * @throws StorageError `not-found`; `damaged` when an entry of the journal is missing or does not fit
 */
export function currentReport(db: ReadConnection, id: string): CurrentReport {
  const [head] = db.all<Head>('SELECT revision, content_hash, content_revision FROM report WHERE id = ?', id);
  if (!head) throw reportNotFound();
  let report = getContent(db, head.content_hash);
  let revision = head.content_revision;
  const entries = db.all<{ revision: number; change: string }>(
    'SELECT revision, change FROM journal WHERE report_id = ? AND revision > ? ORDER BY revision', id, head.content_revision,
  );
  for (const entry of entries) {
    const change = reportChangeSchema.safeParse(JSON.parse(entry.change));
    const applied = change.success && entry.revision === revision + 1 ? applyReportChange(report, change.data) : null;
    if (!applied?.ok) throw brokenJournal(db.file);
    ({ report } = applied);
    revision = entry.revision;
  }
  if (revision !== head.revision) throw brokenJournal(db.file);
  return { report, revision, contentHash: head.content_hash, pending: entries.length };
}

/** As `currentReport`, or null when the text or its journal is damaged. */
export function currentReportIfReadable(db: ReadConnection, id: string): CurrentReport | null {
  try {
    return currentReport(db, id);
  } catch (error) {
    if (error instanceof StorageError && error.code === 'damaged') return null;
    throw error;
  }
}

function brokenJournal(file: string): StorageError {
  return new StorageError('damaged', `数据库“${file}”里这份报告的编辑记录有损坏，最近的修改无法完整读出。其他报告不受影响。请从历史版本或备份中恢复这份报告。`);
}
