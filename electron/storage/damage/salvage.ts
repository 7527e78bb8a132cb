import type { Report } from '../../../shared/report/report.ts';
import { applyReportChange, reportChangeSchema } from '../../../shared/storage/report-change.ts';
import { ignoreDamage, openForReading, type ReadConnection } from '../connection/connection.ts';
import { getContent } from '../texts/content.ts';

/** A report found in a damaged database. */
export interface SalvagedReport {
  id: string;
  editedAt: string;
  report: Report;
  /** False when its latest changes could not be read. */
  complete: boolean;
}

export interface Salvage {
  reports: SalvagedReport[];
  /** Reports that are listed there but whose text cannot be read. */
  unreadable: number;
}

/** What `read` gives, or null when the database cannot give it. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Damage is what is expected here; the caller counts what it could not have.
    return null;
  }
}

interface Head {
  id: string;
  edited_at: string;
  revision: number;
  content_hash: string;
  content_revision: number;
}

/** A damaged number must not make the search endless; a row that cannot be read takes about 20 µs. */
const ROWS_TRIED = 50_000;

/** Reads one row after the other by number, so that a broken page costs no more than the rows on it. */
function heads(db: ReadConnection): Head[] {
  const hasReports = attempt(() => db.all("SELECT 1 FROM sqlite_schema WHERE name = 'report'"));
  if (!hasReports || hasReports.length === 0) return [];
  const [highest] = attempt(() => db.all<{ rowid: number | null }>('SELECT max(rowid) AS rowid FROM report')) ?? [];
  const last = highest?.rowid ?? ROWS_TRIED;
  const found: Head[] = [];
  for (let rowid = 1; rowid <= Math.min(last, ROWS_TRIED); rowid += 1) {
    const rows = attempt(() =>
      db.all<Head>('SELECT id, edited_at, revision, content_hash, content_revision FROM report WHERE rowid = ?', rowid),
    );
    found.push(...(rows ?? []));
  }
  return found;
}

function salvageReport(db: ReadConnection, head: Head): SalvagedReport | null {
  const whole = attempt(() => getContent(db, head.content_hash));
  if (!whole) return null;
  let report: Report = whole;
  let revision = head.content_revision;
  while (revision < head.revision) {
    const entries = attempt(() =>
      db.all<{ change: string }>('SELECT change FROM journal WHERE report_id = ? AND revision = ?', head.id, revision + 1),
    );
    const [entry] = entries ?? [];
    const change = entry ? attempt(() => reportChangeSchema.parse(JSON.parse(entry.change))) : null;
    const applied = change ? applyReportChange(report, change) : null;
    if (!applied?.ok) break;
    ({ report } = applied);
    revision += 1;
  }
  return { id: head.id, editedAt: head.edited_at, report, complete: revision === head.revision };
}

/**
 * Reads from a damaged database whatever can still be read, one report at a time. Changes nothing there.
 * @param database in its quarantine folder
 */
export function salvageReports(database: string): Salvage {
  const opened = attempt(() => openForReading(database, ignoreDamage));
  if (!opened) return { reports: [], unreadable: 0 };
  try {
    const found = heads(opened.connection).map((head) => salvageReport(opened.connection, head));
    const reports = found.filter((report) => report !== null);
    return { reports, unreadable: found.length - reports.length };
  } finally {
    opened.close();
  }
}
