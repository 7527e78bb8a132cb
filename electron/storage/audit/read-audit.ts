import { auditRecordSchema, type AuditRecord, type AuditVerdict } from '../../../shared/storage/audit-record.ts';
import type { ReadConnection } from '../connection/connection.ts';
import { CHAIN_START, linkHash, type AuditLink } from './audit-chain.ts';

const COLUMNS = 'seq, at, by, action, report_id, detail, previous, hash';

function recordOf({ seq, at, by, action, detail, previous, hash }: AuditLink): AuditRecord {
  return auditRecordSchema.parse({ seq, at, by, action, detail: JSON.parse(detail), previous, hash });
}

export interface AuditPage {
  /** Only what concerns this report. */
  report?: string;
  /** Only links before this one; the way to the next page. */
  before?: number;
  limit: number;
}

/** Links of the audit, newest first. */
export function auditEntries(db: ReadConnection, { report, before = Number.MAX_SAFE_INTEGER, limit }: AuditPage): AuditRecord[] {
  const links =
    report === undefined
      ? db.all<AuditLink>(`SELECT ${COLUMNS} FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?`, before, limit)
      : db.all<AuditLink>(`SELECT ${COLUMNS} FROM audit WHERE report_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`, report, before, limit);
  return links.map(recordOf);
}

export function auditEntry(db: ReadConnection, seq: number): AuditRecord | null {
  const [link] = db.all<AuditLink>(`SELECT ${COLUMNS} FROM audit WHERE seq = ?`, seq);
  return link ? recordOf(link) : null;
}

/** Follows the chain from its first link to its last and tells the first place where it does not hold. */
export function verifyAudit(db: ReadConnection): AuditVerdict {
  let previous = CHAIN_START;
  let seq = 0;
  for (const link of db.each<AuditLink>(`SELECT ${COLUMNS} FROM audit ORDER BY seq`)) {
    if (link.seq !== seq + 1) {
      return { intact: false, seq: seq + 1, break: 'missing', message: `审计记录不完整：缺少第 ${seq + 1} 条，它已被删除。` };
    }
    if (link.previous !== previous || linkHash(link) !== link.hash) {
      return { intact: false, seq: link.seq, break: 'changed', message: `审计记录被改动：第 ${link.seq} 条的内容与校验值不符。` };
    }
    ({ seq, hash: previous } = link);
  }
  const [sequence] = db.all<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'");
  const given = sequence?.seq ?? 0;
  if (given > seq) {
    return { intact: false, seq: seq + 1, break: 'tail-missing', message: `审计记录不完整：第 ${seq + 1} 条到第 ${given} 条已被删除。` };
  }
  return { intact: true, entries: seq, head: previous };
}
