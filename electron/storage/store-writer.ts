import type { Report } from '../../shared/report/report.ts';
import type { AuditDetail, AuditRecord } from '../../shared/storage/audit-record.ts';
import type { IgnoreRecord } from '../../shared/storage/ignore-record.ts';
import type { OfficeProfile, SettingValue } from '../../shared/storage/office.ts';
import type { ReportChange } from '../../shared/storage/report-change.ts';
import type { ReportRecord, ReportState, Saved, Standing } from '../../shared/storage/report-record.ts';
import type { TemplateRecord } from '../../shared/storage/template-record.ts';
import type { VersionRecord } from '../../shared/storage/version-record.ts';
import { appendAudit } from './audit/append-audit.ts';
import type { TransactionName } from './base/write-steps.ts';
import type { Transaction, WriteConnection } from './connection/connection.ts';
import { ignoreFinding, revokeIgnore, type NewIgnore } from './ignores/ignores.ts';
import { setOfficeProfile, setSetting } from './office/office.ts';
import { deleteTemplate, saveTemplate, type TemplateInput } from './office/templates.ts';
import { appendChange, fold, saveWhole } from './reports/journal.ts';
import {
  createReport, deleteReport, duplicateReport, purgeReports, setArchived, setStanding, setState, undeleteReport,
} from './reports/life-cycle.ts';
import { reportRecord } from './reports/report-rows.ts';
import { recordExport, recordExportFailure, type Export } from './versions/record-export.ts';
import { keepVersion, restoreVersion, type Restored } from './versions/versions.ts';

/**
 * Everything that can be changed. Every call is one transaction: when it returns, what it did is on the disk; when it
 * throws a `StorageError`, nothing was changed. `by` names the person who acts.
 */
export interface StoreWriter {
  createReport(report: Report): ReportRecord;
  duplicateReport(id: string): ReportRecord;
  /**
   * Writes one pause's worth of typing to the edit journal.
   * @param after the revision the change was made on
   * @throws StorageError `out-of-step`: send the whole report with `saveReport`
   */
  appendChange(id: string, after: number, change: ReportChange): Saved;
  /** Makes the text the one given, whatever is stored. */
  saveReport(id: string, report: Report): Saved;
  /** Folds the edit journal into the text; for when a report is closed. */
  fold(id: string): void;
  setStanding(id: string, standing: Standing): void;
  setState(id: string, state: ReportState, by: string): void;
  setArchived(id: string, archived: boolean): void;
  deleteReport(id: string, by: string): void;
  undeleteReport(id: string, by: string): void;
  /** Removes for good what was deleted before a moment; returns how many. */
  purgeReports(deletedBefore: Date, by: string): number;
  /** Keeps the present text under a name. */
  keepVersion(id: string, name: string, by: string): VersionRecord;
  /** Keeps the present text, then makes the version's text the present one. */
  restoreVersion(version: number, by: string): Restored;
  /** To be called before the file is written. */
  recordExport(entry: Export): { version: VersionRecord; audit: AuditRecord };
  /** When the file of a recorded export could not be written; `seq` is the export's number in the audit. */
  recordExportFailure(seq: number, by: string): void;
  /** Any other decision, such as a review's conclusion. */
  recordDecision(detail: AuditDetail, by: string): AuditRecord;
  ignoreFinding(report: string, ignore: NewIgnore): IgnoreRecord;
  revokeIgnore(id: number, by: string): IgnoreRecord;
  setOffice(profile: OfficeProfile): void;
  setSetting(name: string, value: SettingValue): void;
  saveTemplate(template: TemplateInput): TemplateRecord;
  deleteTemplate(id: string): void;
}

/** @param now the clock */
export function makeWriter(db: WriteConnection, now: () => Date): StoreWriter {
  const write = <T>(name: TransactionName, work: (tx: Transaction, at: string) => T): T => {
    const at = now().toISOString();
    return db.transact(name, (tx) => work(tx, at));
  };
  return {
    createReport: (report) => write('create-report', (tx, at) => reportRecord(tx, createReport(tx, report, at))),
    duplicateReport: (id) => write('create-report', (tx, at) => reportRecord(tx, duplicateReport(tx, id, at))),
    appendChange: (id, after, change) => write('edit', (tx, at) => appendChange(tx, id, after, change, at)),
    saveReport: (id, report) => write('edit', (tx, at) => saveWhole(tx, id, report, at)),
    fold: (id) => void write('fold', (tx) => fold(tx, id)),
    setStanding: (id, standing) => write('standing', (tx) => setStanding(tx, id, standing)),
    setState: (id, state, by) => write('state', (tx, at) => setState(tx, id, state, by, at)),
    setArchived: (id, archived) => write('archive', (tx, at) => setArchived(tx, id, archived, at)),
    deleteReport: (id, by) => write('delete', (tx, at) => deleteReport(tx, id, by, at)),
    undeleteReport: (id, by) => write('undelete', (tx, at) => undeleteReport(tx, id, by, at)),
    purgeReports: (deletedBefore, by) => write('purge', (tx, at) => purgeReports(tx, deletedBefore.toISOString(), by, at)),
    keepVersion: (id, name, by) => write('version', (tx, at) => keepVersion(tx, id, { name, kind: 'named', by }, at)),
    restoreVersion: (version, by) => write('restore-version', (tx, at) => restoreVersion(tx, version, by, at)),
    recordExport: (entry) => write('export', (tx, at) => recordExport(tx, entry, at)),
    recordExportFailure: (seq, by) => write('export', (tx, at) => recordExportFailure(tx, seq, by, at)),
    recordDecision: (detail, by) => write('audit', (tx, at) => appendAudit(tx, { at, by, action: 'decision', detail })),
    ignoreFinding: (report, ignore) => write('ignore', (tx, at) => ignoreFinding(tx, report, ignore, at)),
    revokeIgnore: (id, by) => write('revoke-ignore', (tx, at) => revokeIgnore(tx, id, by, at)),
    setOffice: (profile) => write('office', (tx) => setOfficeProfile(tx, profile)),
    setSetting: (name, value) => write('setting', (tx) => setSetting(tx, name, value)),
    saveTemplate: (template) => write('template', (tx, at) => saveTemplate(tx, template, at)),
    deleteTemplate: (id) => write('delete-template', (tx) => deleteTemplate(tx, id)),
  };
}
