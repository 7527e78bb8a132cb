import type { UnitKind } from '../../../shared/report/report.ts';
import type { ReportRecord, ReportState, Standing, StoredReport } from '../../../shared/storage/report-record.ts';
import type { ReadConnection } from '../connection/connection.ts';
import { currentReport, reportNotFound } from '../texts/current-report.ts';

interface ReportRow {
  id: string;
  unit: string;
  unit_kind: UnitKind;
  region: string;
  year: number | null;
  title: string;
  state: ReportState;
  created_at: string;
  edited_at: string;
  archived_at: string | null;
  deleted_at: string | null;
  completeness: number | null;
  open_errors: number | null;
  revision: number;
}

const COLUMNS =
  'id, unit, unit_kind, region, year, title, state, created_at, edited_at, archived_at, deleted_at, completeness, open_errors, revision';

function standingOf({ completeness, open_errors: openErrors }: ReportRow): Standing | null {
  return completeness === null || openErrors === null ? null : { completeness, openErrors };
}

function recordOf(row: ReportRow): ReportRecord {
  return {
    id: row.id,
    unit: row.unit,
    unitKind: row.unit_kind,
    region: row.region,
    year: row.year,
    title: row.title,
    state: row.state,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    archivedAt: row.archived_at,
    deletedAt: row.deleted_at,
    standing: standingOf(row),
    revision: row.revision,
  };
}

/** Every report, archived and deleted ones too, most recently edited first. */
export function listReports(db: ReadConnection): ReportRecord[] {
  return db.all<ReportRow>(`SELECT ${COLUMNS} FROM report ORDER BY edited_at DESC, id`).map(recordOf);
}

/** @throws StorageError `not-found` */
export function reportRecord(db: ReadConnection, id: string): ReportRecord {
  const [row] = db.all<ReportRow>(`SELECT ${COLUMNS} FROM report WHERE id = ?`, id);
  if (!row) throw reportNotFound();
  return recordOf(row);
}

/** @throws StorageError `not-found`, `damaged` */
export function storedReport(db: ReadConnection, id: string): StoredReport {
  return { record: reportRecord(db, id), report: currentReport(db, id).report };
}
