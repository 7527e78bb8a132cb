import { auditDetailSchema, type AuditAction, type AuditDetail, type AuditRecord } from '../../../shared/storage/audit-record.ts';
import type { ReportRecord } from '../../../shared/storage/report-record.ts';
import type { ReadConnection, Transaction } from '../connection/connection.ts';
import { CHAIN_START, linkHash } from './audit-chain.ts';

export interface AuditEntry {
  at: string;
  by: string;
  action: AuditAction;
  detail: AuditDetail;
}

/** The detail of an action on a report that rests on no check. */
export function subjectOf({ id, unit, year }: Pick<ReportRecord, 'id' | 'unit' | 'year'>): AuditDetail {
  return { report: { id, unit, year }, contentHash: null, packs: [], openErrors: [], reason: '', facts: {} };
}

/** Hash of the last link; printed on an export it ties the chain to a paper outside of the database. */
export function auditHead(db: ReadConnection): { seq: number; hash: string } {
  const [head] = db.all<{ seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  return head ?? { seq: 0, hash: CHAIN_START };
}

/** Adds a link to the chain. */
export function appendAudit(tx: Transaction, { at, by, action, detail }: AuditEntry): AuditRecord {
  const valid = auditDetailSchema.parse(detail);
  const head = auditHead(tx);
  const link = {
    seq: head.seq + 1, at, by, action, report_id: valid.report?.id ?? null, detail: JSON.stringify(valid), previous: head.hash,
  };
  const hash = linkHash(link);
  tx.run(
    'INSERT INTO audit (seq, at, by, action, report_id, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    link.seq, at, by, action, link.report_id, link.detail, link.previous, hash,
  );
  return { seq: link.seq, at, by, action, detail: valid, previous: link.previous, hash };
}
