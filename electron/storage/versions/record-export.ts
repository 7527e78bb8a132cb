import { packReferenceSchema, type AuditDetail, type AuditRecord, type PackReference } from '../../../shared/storage/audit-record.ts';
import { reportStateSchema } from '../../../shared/storage/report-record.ts';
import type { VersionRecord } from '../../../shared/storage/version-record.ts';
import { appendAudit, subjectOf } from '../audit/append-audit.ts';
import { auditEntry } from '../audit/read-audit.ts';
import { StorageError } from '../base/storage-error.ts';
import type { Transaction } from '../connection/connection.ts';
import { reportRecord } from '../reports/report-rows.ts';
import { keepVersion } from './versions.ts';

export interface Export {
  report: string;
  by: string;
  /** As the history shows it, e.g. “报送版（Word）”. */
  label: string;
  fileName: string;
  packs: PackReference[];
  /** Findings of severity `error` that are open. */
  openErrors: AuditDetail['openErrors'];
  /** Why it is exported all the same; needed when errors are open. */
  reason: string;
}

/**
 * Records an export: the exact text as a version, the decision in the audit, the report's state. To be called before the
 * file is written, so that no file goes out without a trace; `recordExportFailure` follows when none went out.
 * @throws StorageError `reason-missing`
 */
export function recordExport(tx: Transaction, entry: Export, at: string): { version: VersionRecord; audit: AuditRecord } {
  const { report, by, label, fileName, openErrors } = entry;
  const reason = entry.reason.trim();
  if (openErrors.length > 0 && reason === '') {
    throw new StorageError('reason-missing', `报告里还有 ${openErrors.length} 个错误没有处理，没有导出。请先改正，或者写明仍要导出的理由。`);
  }
  const version = keepVersion(tx, report, { name: `导出：${label}`.slice(0, 200), kind: 'export', by }, at);
  const record = reportRecord(tx, report);
  tx.run("UPDATE report SET state = 'exported' WHERE id = ?", report);
  const audit = appendAudit(tx, {
    at, by, action: 'export',
    detail: {
      ...subjectOf(record),
      contentHash: version.contentHash,
      packs: packReferenceSchema.array().parse(entry.packs),
      openErrors, reason,
      facts: { label, fileName, version: version.id, from: record.state },
    },
  });
  return { version, audit };
}

/** Records that a recorded export gave no file; a report exported only by it gets its former state back. */
export function recordExportFailure(tx: Transaction, seq: number, by: string, at: string): void {
  const entry = auditEntry(tx, seq);
  if (entry?.action !== 'export' || !entry.detail.report) {
    throw new StorageError('not-found', '找不到这次导出的记录，没有更改报告的状态。');
  }
  const { id } = entry.detail.report;
  const from = reportStateSchema.parse(entry.detail.facts['from']);
  tx.run("UPDATE report SET state = ? WHERE id = ? AND state = 'exported'", from, id);
  appendAudit(tx, { at, by, action: 'export-failed', detail: { ...subjectOf(entry.detail.report), facts: { export: seq } } });
}
