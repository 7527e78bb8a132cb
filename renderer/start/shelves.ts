import type { ReportRecord } from '../../shared/storage/report-record.ts';

/** Where in the list a report stands. */
export const SHELVES = ['current', 'archived', 'deleted'] as const;
export type Shelf = (typeof SHELVES)[number];

export const SHELF_NAMES: Record<Shelf, string> = { current: '在用', archived: '已归档', deleted: '已删除' };

export function shelfOf({ archivedAt, deletedAt }: ReportRecord): Shelf {
  if (deletedAt !== null) return 'deleted';
  return archivedAt === null ? 'current' : 'archived';
}

export function reportName({ title, unit }: Pick<ReportRecord, 'title' | 'unit'>): string {
  return title || (unit ? `${unit}的报告（没有标题）` : '（没有标题）');
}
