import type { IgnoreRecord } from '../../../shared/storage/ignore-record.ts';
import { appendAudit, subjectOf } from '../audit/append-audit.ts';
import { StorageError } from '../base/storage-error.ts';
import type { ReadConnection, Transaction } from '../connection/connection.ts';
import { reportRecord } from '../reports/report-rows.ts';

interface IgnoreRow {
  id: number;
  report_id: string;
  fingerprint: string;
  rule: string;
  reason: string;
  by: string;
  at: string;
  revoked_by: string | null;
  revoked_at: string | null;
}

const COLUMNS = 'id, report_id, fingerprint, rule, reason, by, at, revoked_by, revoked_at';

function recordOf({ revoked_by: revokedBy, revoked_at: revokedAt, report_id: report, ...row }: IgnoreRow): IgnoreRecord {
  return { ...row, report, revoked: revokedBy === null || revokedAt === null ? null : { by: revokedBy, at: revokedAt } };
}

/** Every ignore of a report, revoked ones too, oldest first. */
export function listIgnores(db: ReadConnection, report: string): IgnoreRecord[] {
  return db.all<IgnoreRow>(`SELECT ${COLUMNS} FROM ignore WHERE report_id = ? ORDER BY id`, report).map(recordOf);
}

export interface NewIgnore {
  /** Of the finding; does not depend on its position. */
  fingerprint: string;
  rule: string;
  reason: string;
  by: string;
}

/**
 * Keeps the decision not to follow a finding. A finding that is ignored already keeps the first decision.
 * @throws StorageError `reason-missing`, `not-found`
 */
export function ignoreFinding(tx: Transaction, report: string, { fingerprint, rule, reason, by }: NewIgnore, at: string): IgnoreRecord {
  const because = reason.trim();
  if (because === '') throw new StorageError('reason-missing', '没有写明忽略这个问题的理由，没有忽略。请写明理由。');
  const record = reportRecord(tx, report);
  const [inForce] = tx.all<IgnoreRow>(
    `SELECT ${COLUMNS} FROM ignore WHERE report_id = ? AND fingerprint = ? AND revoked_at IS NULL`, report, fingerprint,
  );
  if (inForce) return recordOf(inForce);
  const { id } = tx.run(
    'INSERT INTO ignore (report_id, fingerprint, rule, reason, by, at) VALUES (?, ?, ?, ?, ?, ?)', report, fingerprint, rule, because, by, at,
  );
  appendAudit(tx, {
    at, by, action: 'ignore', detail: { ...subjectOf(record), reason: because, facts: { rule, fingerprint, ignore: id } },
  });
  return { id, report, fingerprint, rule, reason: because, by, at, revoked: null };
}

/** Takes an ignore back; it stays in the list as revoked. */
export function revokeIgnore(tx: Transaction, id: number, by: string, at: string): IgnoreRecord {
  const [row] = tx.all<IgnoreRow>(`SELECT ${COLUMNS} FROM ignore WHERE id = ?`, id);
  if (!row) throw new StorageError('not-found', '找不到这条忽略记录，请刷新列表。');
  if (row.revoked_at !== null) return recordOf(row);
  tx.run('UPDATE ignore SET revoked_by = ?, revoked_at = ? WHERE id = ?', by, at, id);
  appendAudit(tx, {
    at, by, action: 'revoke-ignore',
    detail: { ...subjectOf(reportRecord(tx, row.report_id)), facts: { rule: row.rule, fingerprint: row.fingerprint, ignore: id } },
  });
  return recordOf({ ...row, revoked_by: by, revoked_at: at });
}
