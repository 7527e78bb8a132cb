import { createHash } from 'node:crypto';

/** A link as it stands in the database, before its meaning is read. */
export interface AuditLink {
  seq: number;
  at: string;
  by: string;
  action: string;
  report_id: string | null;
  /** JSON. */
  detail: string;
  previous: string;
  hash: string;
}

/** What stands for the link before the first. */
export const CHAIN_START = '0'.repeat(64);

/** The hash of a link: over everything in it, the hash of the link before included. */
export function linkHash(link: Omit<AuditLink, 'hash'>): string {
  // JSON of a list cannot be cut differently to give the same bytes, as plain joining could.
  const parts = [link.previous, link.seq, link.at, link.by, link.action, link.report_id, link.detail];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
