import type { Block, MetaField, ReportMeta, TableCell } from './report.ts';

/** Separates cells and rows in the text of a table block. */
export const CELL_SEPARATOR = '\t';
export const ROW_SEPARATOR = '\n';

/** The text of a row of a table, cell by cell. */
export function rowText(row: readonly TableCell[]): string {
  return row.map((cell) => cell.text).join(CELL_SEPARATOR);
}

/**
 * The text of a block as read aloud: headings and list items with their ordinal, tables cell by cell.
 * Every `{start, end}` of a place in a block counts UTF-16 units of this text.
 */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'listItem':
      return block.ordinal + block.text;
    case 'paragraph':
      return block.text;
    case 'table':
      return block.rows.map(rowText).join(ROW_SEPARATOR);
  }
}

/**
 * The text of a metadata field: as written in the file it came from, else as the exporter sets it.
 * Every `{start, end}` of a place in a field counts UTF-16 units of this text.
 */
export function metaText(meta: ReportMeta, field: MetaField): string {
  const written = meta.asWritten?.[field];
  if (written !== undefined) return written;
  switch (field) {
    case 'addressees':
      return meta.addressees.length > 0 ? `${meta.addressees.join('、')}：` : '';
    case 'signature':
      return meta.signature.join('　');
    case 'copyTo':
      return meta.copyTo.length > 0 ? `抄送：${meta.copyTo.join('，')}。` : '';
    default:
      return meta[field];
  }
}
