import { CELL_SEPARATOR, ROW_SEPARATOR, rowText } from '../../../../shared/report/block-text.ts';
import type { TableBlock } from '../../../../shared/report/report.ts';

/** Word opens no table with more columns. */
const MAX_COLUMNS = 63;

const FULL_SPACE = '\u3000';

/** A cell of the table, or for a cell that spans rows its continuation in a lower row. */
export interface PlacedCell {
  text: string;
  /** Offset of the text in that of the table; -1 for cells that the table did not have. */
  start: number;
  column: number;
  columnSpan: number;
  merge: 'none' | 'start' | 'continue';
}

export interface TableLayout {
  columns: number;
  /** Every row covers every column exactly once. */
  rows: PlacedCell[][];
}

interface OpenSpan {
  column: number;
  columnSpan: number;
  /** Index of the last row it covers. */
  lastRow: number;
}

/** Fills the rest of a row: the continuations of spans from above and, where nothing was given, empty cells. */
function placeRow(cells: TableBlock['rows'][number], rowStart: number, open: readonly OpenSpan[], index: number, lastRow: number): { row: PlacedCell[]; opened: OpenSpan[] } {
  const row: PlacedCell[] = open.map(({ column, columnSpan }) => ({ text: '', start: -1, column, columnSpan, merge: 'continue' }));
  const taken = new Set(open.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, offset) => column + offset)));
  const opened: OpenSpan[] = [];
  let column = 0;
  let start = rowStart;
  let last: PlacedCell | undefined;
  for (const cell of cells) {
    while (taken.has(column)) column += 1;
    const cellStart = start;
    start += cell.text.length + CELL_SEPARATOR.length;
    if (column >= MAX_COLUMNS) {
      // No text is lost: what has no column of its own joins the last one.
      if (last) last.text = [last.text, cell.text].filter((text) => text !== '').join(FULL_SPACE);
      continue;
    }
    let columnSpan = 1;
    while (columnSpan < (cell.colSpan ?? 1) && column + columnSpan < MAX_COLUMNS && !taken.has(column + columnSpan)) columnSpan += 1;
    const spanEnd = Math.min(index + (cell.rowSpan ?? 1) - 1, lastRow);
    last = { text: cell.text, start: cellStart, column, columnSpan, merge: spanEnd > index ? 'start' : 'none' };
    row.push(last);
    if (spanEnd > index) opened.push({ column, columnSpan, lastRow: spanEnd });
    column += columnSpan;
  }
  return { row, opened };
}

/** Puts a row in order and fills its gaps with empty cells. */
function fillRow(row: readonly PlacedCell[], columns: number): PlacedCell[] {
  const starts = new Map(row.map((cell) => [cell.column, cell]));
  const filled: PlacedCell[] = [];
  for (let column = 0; column < columns;) {
    const cell = starts.get(column) ?? { text: '', start: -1, column, columnSpan: 1, merge: 'none' };
    filled.push(cell);
    column += cell.columnSpan;
  }
  return filled;
}

/**
 * Places the cells of a table on a rectangular grid, as HTML does: a cell takes the next free column; spans that run
 * into others or out of the table are cut; gaps are filled with empty cells.
 */
export function layOutTable(table: TableBlock): TableLayout {
  let open: OpenSpan[] = [];
  let columns = 0;
  let start = 0;
  const rows = table.rows.map((cells, index) => {
    const { row, opened } = placeRow(cells, start, open, index, table.rows.length - 1);
    open = [...open.filter((span) => span.lastRow > index), ...opened];
    start += rowText(cells).length + ROW_SEPARATOR.length;
    for (const cell of row) columns = Math.max(columns, cell.column + cell.columnSpan);
    return row;
  });
  return { columns, rows: rows.map((row) => fillRow(row, columns)) };
}
