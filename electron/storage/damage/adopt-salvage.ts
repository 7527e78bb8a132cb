import { reportChange } from '../../../shared/storage/report-change.ts';
import type { ReportRecord } from '../../../shared/storage/report-record.ts';
import type { Transaction } from '../connection/connection.ts';
import { saveWhole } from '../reports/journal.ts';
import { createReport } from '../reports/life-cycle.ts';
import { listReports, reportRecord } from '../reports/report-rows.ts';
import { currentReportIfReadable } from '../texts/current-report.ts';
import { keepVersion } from '../versions/versions.ts';
import type { Salvage, SalvagedReport } from './salvage.ts';

const VERSION_NAME = '备份里的内容（之后已换成从损坏的数据库里找回的内容）';

/** Whether the backup's state of a report is to give way to the one found. */
function isNewer(tx: Transaction, known: ReportRecord, found: SalvagedReport): boolean {
  if (known.deletedAt !== null || known.editedAt > found.editedAt) return false;
  const current = currentReportIfReadable(tx, known.id);
  return current === null || reportChange(current.report, found.report) !== null;
}

/**
 * Takes over from a damaged database what is not in the backup: reports that came later, and later texts of those that
 * were there, whose text in the backup is kept as a version.
 * @param by who restores the backup
 * @returns the reports that were added or got a later text
 */
export function adoptSalvage(tx: Transaction, { reports }: Salvage, by: string, at: string): ReportRecord[] {
  const known = new Map(listReports(tx).map((record) => [record.id, record]));
  const adopted: string[] = [];
  for (const found of reports) {
    const record = known.get(found.id);
    if (!record) {
      adopted.push(createReport(tx, found.report, found.editedAt));
    } else if (isNewer(tx, record, found)) {
      if (currentReportIfReadable(tx, record.id)) keepVersion(tx, record.id, { name: VERSION_NAME, kind: 'before-restore', by }, at);
      saveWhole(tx, record.id, found.report, found.editedAt);
      adopted.push(record.id);
    }
  }
  return adopted.map((id) => reportRecord(tx, id));
}
