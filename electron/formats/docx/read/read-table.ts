import { LIMITS, type TableCell } from '../../../../shared/report/report.ts';
import { ReadError } from '../../read-error.ts';
import type { BodyBlock, BodyCell, BodyRow, BodyTable } from './body.ts';
import type { FlowBlock, FlowTable } from './flow-block.ts';

const MAX_HEADER_ROWS = 10;

interface FlowCell {
  cell: BodyCell;
  blocks: FlowBlock[];
}

interface FlowRow {
  row: BodyRow;
  cells: FlowCell[];
}

/**
 * Reads a table as it stands with all tracked changes accepted. Text in a cell has its paragraphs separated by line
 * feeds; tabs in it become spaces, since tabs separate cells; a table inside a cell becomes lines of text.
 *
 * A table that only lays out text (one column, or never more than one cell with text in a row and several paragraphs in
 * one) is no table for the reader of the report: its paragraphs are returned instead. Web pages pasted into Word are
 * often one such table around the whole report.
 * @param isReportTable a style says that it is a table, whatever its shape
 * @param flow reads what a cell holds
 * @returns the table alone, or the blocks that a layout table holds
 * @throws ReadError `too-large` when a table exceeds what a report can hold
 */
export function readTable(table: BodyTable, isReportTable: boolean, flow: (blocks: readonly BodyBlock[]) => FlowBlock[]): FlowBlock[] {
  const rows = table.rows
    .filter((row) => !row.gone)
    .map((row) => ({ row, cells: presentCells(row).map((cell) => ({ cell, blocks: flow(cell.blocks) })) }));
  if (!isReportTable && isLayout(rows)) return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => (blocks.some(hasText) ? blocks : [])));
  if (rows.length > LIMITS.tableRows) throw tooLarge();

  const firstOrdinary = rows.findIndex(({ row }) => !row.isHeader);
  const headerRows = Math.min(firstOrdinary < 0 ? rows.length : firstOrdinary, MAX_HEADER_ROWS);
  return [{ kind: 'table', headerRows, rows: spannedRows(rows) }];
}

/** Cells of a row without deleted ones, the older horizontal merges resolved. */
function presentCells(row: BodyRow): BodyCell[] {
  const cells: BodyCell[] = [];
  for (const cell of row.cells) {
    if (cell.deleted) continue;
    const left = cells.at(-1);
    if (cell.mergesLeft && left) {
      left.colSpan += cell.colSpan;
      left.blocks = left.blocks.concat(cell.blocks);
    } else {
      cells.push(cell);
    }
  }
  return cells;
}

function isLayout(rows: readonly FlowRow[]): boolean {
  if (rows.every(({ cells }) => cells.length <= 1)) return true;
  const withText = rows.map(({ cells }) => cells.filter(({ blocks }) => blocks.some(hasText)));
  return withText.every((cells) => cells.length <= 1)
    && withText.some((cells) => cells.some(({ blocks }) => blocks.filter(hasText).length > 1));
}

function hasText(block: FlowBlock): boolean {
  return block.kind === 'table' || block.text.trim() !== '';
}

/** Vertical merges join cells that begin in the same column of the grid; what a covered cell holds is not shown. */
function spannedRows(rows: readonly FlowRow[]): TableCell[][] {
  let above = new Map<number, TableCell>();
  return rows.map(({ row, cells }) => {
    const out: TableCell[] = [];
    const merged = new Map<number, TableCell>();
    let column = row.gridBefore;
    if (row.gridBefore > 0) out.push(emptyCell(row.gridBefore));
    for (const { cell, blocks } of cells) {
      const covering = cell.merge === 'continue' ? above.get(column) : undefined;
      if (covering) {
        covering.rowSpan = (covering.rowSpan ?? 1) + 1;
        merged.set(column, covering);
      } else {
        const read = emptyCell(cell.colSpan);
        read.text = cellText(blocks);
        out.push(read);
        if (cell.merge !== 'none') merged.set(column, read);
      }
      column += cell.colSpan;
    }
    if (row.gridAfter > 0) out.push(emptyCell(row.gridAfter));
    if (column + row.gridAfter > LIMITS.tableColumns) throw tooLarge();
    above = merged;
    return out;
  });
}

function emptyCell(colSpan: number): TableCell {
  return colSpan > 1 ? { text: '', colSpan } : { text: '' };
}

function cellText(blocks: readonly FlowBlock[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text.replaceAll('\t', ' ') : nestedText(block))).join('\n').trim();
}

function nestedText(table: FlowTable): string {
  return table.rows.map((row) => row.map((cell) => cell.text).join(' ')).join('\n');
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '文件里有行数或列数过多的表格，不像年度报告里的表格。请把它移到单独的文件（例如 Excel 表格）后再试。');
}
