import { LIMITS, type TableCell } from '../../../shared/report/report.ts';
import type { FlowTable } from '../docx/read/flow-block.ts';
import type { LineCell, PageLine } from './page.ts';

/** Lines nearer than this, in characters, are lines of the same cell: rows have room around their text. */
const SAME_ROW = 1.45;
/** A line with a single cell belongs to a table whose next row is at most this far below. */
const NEXT_ROW = 3;
const MAX_HEADER_ROWS = 3;
const NUMBER = /^[-+]?[0-9０-９][0-9０-９.,，．%％]*$/;

/** A table found among the lines, with the index behind its last line. */
export interface FoundTable {
  table: FlowTable;
  end: number;
}

/** The table that begins with this line; null when it is none. Ruling lines are not looked at. */
export function tableAt(lines: readonly PageLine[], start: number): FoundTable | null {
  if (lines[start]!.cells.length < 2) return null;
  let end = start + 1;
  while (end < lines.length && end - start < LIMITS.tableRows && goesOn(lines, end)) end++;
  const rows = rowsOf(lines.slice(start, end));
  const columns = rows.reduce<readonly LineCell[]>((widest, { cells }) => (cells.length > widest.length ? cells : widest), []);
  const full = rows.filter(({ cells }) => cells.length >= 2).length;
  if (full < 2 || (columns.length < 3 && full < 3) || columns.length > LIMITS.tableColumns) return null;
  const table = rows.map(({ cells }) => placed(cells, columns));
  return { table: { kind: 'table', headerRows: headerRows(table), rows: withoutRepeatedHeader(table, rows) }, end };
}

function goesOn(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index]!;
  const before = lines[index - 1]!;
  if (line.cells.length >= 2) return line.page !== before.page || line.y - before.y < line.size * NEXT_ROW * 2;
  const next = lines[index + 1];
  if (line.page !== before.page) return false;
  if (line.y - before.y < line.size * SAME_ROW) return before.cells.length >= 2 || (next !== undefined && next.cells.length >= 2);
  return next !== undefined && next.page === line.page && next.cells.length >= 2 && next.y - line.y < line.size * SAME_ROW;
}

interface Row {
  cells: LineCell[];
  page: number;
}

/** Lines that stand close together are one row, their text going on in the cell above. */
function rowsOf(lines: readonly PageLine[]): Row[] {
  const rows: Row[] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && before && before.page === line.page && line.y - before.y < line.size * SAME_ROW && !dividesCell(row, line)) {
      for (const cell of line.cells) addToRow(row, cell);
    } else {
      rows.push({ cells: line.cells.map((cell) => ({ ...cell })), page: line.page });
    }
    before = line;
  }
  return rows;
}

/** Two cells below one are a row of their own, as the lower row of a header with joined cells is. */
function dividesCell(row: Row, line: PageLine): boolean {
  return row.cells.some((above) => line.cells.filter((cell) => overlap(above, cell) > 0).length > 1);
}

function addToRow(row: Row, cell: LineCell): void {
  const above = row.cells.find((one) => overlap(one, cell) > 0);
  if (above) {
    above.text += cell.text;
    above.left = Math.min(above.left, cell.left);
    above.right = Math.max(above.right, cell.right);
  } else {
    row.cells.push({ ...cell });
    row.cells.sort((a, b) => a.left - b.left);
  }
}

function overlap(a: LineCell, b: LineCell): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The cells of a row in the columns they stand in, with empty ones between and spans where they cover several. */
function placed(cells: readonly LineCell[], columns: readonly LineCell[]): TableCell[] {
  const out: TableCell[] = [];
  let column = 0;
  for (const [index, cell] of cells.entries()) {
    const first = Math.max(column, columnOf(cell, columns));
    const last = lastColumn(cell, cells[index + 1], columns, first);
    for (; column < first; column++) out.push({ text: '' });
    out.push(last > first ? { text: cell.text, colSpan: last - first + 1 } : { text: cell.text });
    column = last + 1;
  }
  for (; column < columns.length; column++) out.push({ text: '' });
  return out;
}

/** The last column that a cell reaches into, before one that the next cell stands in. */
function lastColumn(cell: LineCell, next: LineCell | undefined, columns: readonly LineCell[], first: number): number {
  let last = first;
  for (let column = columns[last + 1]; column && overlap(cell, column) > 0; column = columns[last + 1]) {
    if (next && overlap(next, column) > 0) break;
    last++;
  }
  return last;
}

/** The column a cell overlaps, else the nearest. */
function columnOf(cell: LineCell, columns: readonly LineCell[]): number {
  const found = columns.findIndex((column) => overlap(cell, column) > 0);
  if (found >= 0) return found;
  const centre = (cell.left + cell.right) / 2;
  let nearest = 0;
  for (const [index, { left, right }] of columns.entries()) {
    const best = columns[nearest]!;
    if (Math.abs((left + right) / 2 - centre) < Math.abs((best.left + best.right) / 2 - centre)) nearest = index;
  }
  return nearest;
}

/** The rows in front of the first one with a number are headers, if there are few of them. */
function headerRows(rows: readonly (readonly TableCell[])[]): number {
  const first = rows.findIndex((row) => row.some(({ text }) => NUMBER.test(text)));
  return first > MAX_HEADER_ROWS ? 0 : Math.max(0, first);
}

/** On every further page the header of a table is repeated. */
function withoutRepeatedHeader(table: readonly TableCell[][], rows: readonly Row[]): TableCell[][] {
  const header = JSON.stringify(table[0]);
  return table.filter((row, index) => index === 0 || rows[index]!.page === rows[index - 1]!.page || JSON.stringify(row) !== header);
}
