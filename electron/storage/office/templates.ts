import { randomUUID } from 'node:crypto';
import { readReportJson } from '../../../shared/report/read-report-json.ts';
import type { Report, UnitKind } from '../../../shared/report/report.ts';
import type { StoredTemplate, TemplateRecord } from '../../../shared/storage/template-record.ts';
import { StorageError } from '../base/storage-error.ts';
import type { ReadConnection, Transaction } from '../connection/connection.ts';
import { validReport } from '../texts/content.ts';

const COLUMNS = 'id, name, unit_kind AS unitKind, updated_at AS updatedAt';

function templateNotFound(): StorageError {
  return new StorageError('not-found', '找不到这个模板，它可能已被删除。请刷新模板列表。');
}

export function listTemplates(db: ReadConnection): TemplateRecord[] {
  return db.all<TemplateRecord>(`SELECT ${COLUMNS} FROM template ORDER BY name, id`);
}

/** @throws StorageError `not-found` */
export function storedTemplate(db: ReadConnection, id: string): StoredTemplate {
  const [row] = db.all<TemplateRecord & { report: string }>(`SELECT ${COLUMNS}, report FROM template WHERE id = ?`, id);
  if (!row) throw templateNotFound();
  const { report, ...record } = row;
  const read = readReportJson(JSON.parse(report));
  if (!read.ok) throw new StorageError('invalid-report', read.problem.message);
  return { record, report: read.report };
}

export interface TemplateInput {
  /** Of the template to replace; left out for a new one. */
  id?: string;
  name: string;
  unitKind: UnitKind;
  report: Report;
}

export function saveTemplate(tx: Transaction, { id = randomUUID(), name, unitKind, report }: TemplateInput, at: string): TemplateRecord {
  tx.run(
    `INSERT INTO template (id, name, unit_kind, updated_at, report) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
       name = excluded.name, unit_kind = excluded.unit_kind, updated_at = excluded.updated_at, report = excluded.report`,
    id, name, unitKind, at, JSON.stringify(validReport(report)),
  );
  return { id, name, unitKind, updatedAt: at };
}

export function deleteTemplate(tx: Transaction, id: string): void {
  if (tx.run('DELETE FROM template WHERE id = ?', id).changes === 0) throw templateNotFound();
}
