import type { Report } from '../../shared/report/report.ts';
import type { AuditRecord, AuditVerdict } from '../../shared/storage/audit-record.ts';
import type { IgnoreRecord } from '../../shared/storage/ignore-record.ts';
import type { OfficeProfile, SettingValue } from '../../shared/storage/office.ts';
import type { ReportRecord, StoredReport } from '../../shared/storage/report-record.ts';
import type { SearchResult } from '../../shared/storage/search.ts';
import type { StoredTemplate, TemplateRecord } from '../../shared/storage/template-record.ts';
import type { VersionRecord } from '../../shared/storage/version-record.ts';
import { auditHead } from './audit/append-audit.ts';
import { auditEntries, verifyAudit, type AuditPage } from './audit/read-audit.ts';
import type { ReadConnection } from './connection/connection.ts';
import { listIgnores } from './ignores/ignores.ts';
import { officeProfile, settings } from './office/office.ts';
import { listTemplates, storedTemplate } from './office/templates.ts';
import { listReports, reportRecord, storedReport } from './reports/report-rows.ts';
import { searchReports } from './search/search-reports.ts';
import { listVersions, versionRecord, versionText } from './versions/versions.ts';

/** How many finds a search shows at most unless told otherwise. */
const SEARCH_LIMIT = 50;

/**
 * Everything that can be asked of the store. Works on a connection that cannot write. Every call is synchronous, sees
 * all that was written, and throws `StorageError` (`not-found`, `damaged` and the conditions of the disk).
 */
export interface StoreReader {
  /** Every report, archived and deleted ones too, most recently edited first. */
  reports(): ReportRecord[];
  record(report: string): ReportRecord;
  report(id: string): StoredReport;
  search(query: string, limit?: number): SearchResult;
  /** Newest first. */
  versions(report: string): VersionRecord[];
  version(id: number): { record: VersionRecord; report: Report };
  /** Revoked ones too, oldest first. */
  ignores(report: string): IgnoreRecord[];
  /** Newest first. */
  audit(page: AuditPage): AuditRecord[];
  verifyAudit(): AuditVerdict;
  /** The last link's number and hash, to be printed where it cannot be changed. */
  auditHead(): { seq: number; hash: string };
  /** Null before the first start's set-up. */
  office(): OfficeProfile | null;
  settings(): Record<string, SettingValue>;
  templates(): TemplateRecord[];
  template(id: string): StoredTemplate;
}

export function makeReader(db: ReadConnection): StoreReader {
  return {
    reports: () => listReports(db),
    record: (report) => reportRecord(db, report),
    report: (id) => storedReport(db, id),
    search: (query, limit = SEARCH_LIMIT) => searchReports(db, query, limit),
    versions: (report) => listVersions(db, report),
    version: (id) => ({ record: versionRecord(db, id), report: versionText(db, id) }),
    ignores: (report) => listIgnores(db, report),
    audit: (page) => auditEntries(db, page),
    verifyAudit: () => verifyAudit(db),
    auditHead: () => auditHead(db),
    office: () => officeProfile(db),
    settings: () => settings(db),
    templates: () => listTemplates(db),
    template: (id) => storedTemplate(db, id),
  };
}
