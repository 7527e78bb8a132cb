import {
  $deleteTableColumnAtSelection, $deleteTableRowAtSelection, $findTableNode, $insertTableColumnAtSelection, $insertTableRowAtSelection, $isTableCellNode,
  $isTableSelection, $mergeCells, $unmergeCell, TableCellHeaderStates, type TableNode,
} from '@lexical/table';
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { LIMITS } from '../../../shared/report/report.ts';
import { $createBlock } from '../model/load-report.ts';
import { $tableCells } from '../model/read-report.ts';
import { $isReportField, HEAD_FIELDS, type ReportFieldNode } from '../nodes/field-node.ts';
import { $createReportParagraph, $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $getHeaderRows, $setHeaderRows } from '../nodes/report-nodes.ts';
import { $hasRoomFor } from '../structure/limits.ts';
import { $blocks, $isBlock } from '../structure/page-order.ts';
import { $topOf } from '../structure/selected-blocks.ts';

/** What can be done to the table that the caret is in. */
export const TABLE_COMMANDS = [
  'insertRowAbove', 'insertRowBelow', 'insertColumnLeft', 'insertColumnRight', 'deleteRow', 'deleteColumn', 'deleteTable', 'mergeCells', 'splitCell',
  'toggleHeaderRow',
] as const;
export type TableCommand = (typeof TABLE_COMMANDS)[number];

/** 表头 is repeated on every page; more rows than this leave no room for the table. */
const MAX_HEADER_ROWS = 10;

/** The table that the caret or the selected cells are in. */
export function $currentTable(): TableNode | null {
  const node = $getSelection()?.getNodes()[0];
  return node ? $findTableNode(node) : null;
}

/** Says of every cell whether it is of the 表头. */
function $markHeader(table: TableNode, headerRows: number): void {
  if ($getHeaderRows(table) !== headerRows) $setHeaderRows(table, headerRows);
  for (const [index, row] of $tableCells(table).entries()) {
    const state = index < headerRows ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    for (const cell of row) if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  }
}

/** How many of the first rows are still 表头 after rows came or went: new ones take after their neighbour. */
function $countHeader(table: TableNode): number {
  const rows = $tableCells(table);
  const body = rows.findIndex((row) => !row.every((cell) => cell.hasHeaderState(TableCellHeaderStates.ROW)));
  return Math.min(body < 0 ? rows.length : body, MAX_HEADER_ROWS);
}

function $changeRows(table: TableNode, change: () => void): void {
  change();
  if (table.isAttached()) $markHeader(table, $countHeader(table));
}

function $mergeSelected(): void {
  const selection = $getSelection();
  if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode));
}

/** Carries out a command on the table that the caret is in; without one nothing happens. */
export function $changeTable(command: TableCommand): void {
  const table = $currentTable();
  if (!table) return;
  switch (command) {
    case 'insertRowAbove':
    case 'insertRowBelow':
      if (table.getChildrenSize() < LIMITS.tableRows) $changeRows(table, () => $insertTableRowAtSelection(command === 'insertRowBelow'));
      break;
    case 'insertColumnLeft':
    case 'insertColumnRight':
      if (table.getColumnCount() < LIMITS.tableColumns) $insertTableColumnAtSelection(command === 'insertColumnRight');
      break;
    case 'deleteRow':
      $changeRows(table, $deleteTableRowAtSelection);
      break;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      break;
    case 'deleteTable':
      table.selectNext();
      table.remove();
      break;
    case 'mergeCells':
      $mergeSelected();
      break;
    case 'splitCell':
      $unmergeCell();
      break;
    case 'toggleHeaderRow':
      $markHeader(table, $getHeaderRows(table) > 0 ? 0 : 1);
      break;
  }
}

function $lastHeadField(): ReportFieldNode | undefined {
  return $getRoot().getChildren().filter($isReportField).find((field) => field.getField() === HEAD_FIELDS.at(-1));
}

/**
 * Inserts a table with a row of 表头 behind the block that the caret is in.
 * @param rows and `columns`: at least 1, within `LIMITS`
 */
export function $insertTable(rows: number, columns: number): void {
  if (!$hasRoomFor(2)) return;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ text: '' })));
  const table = $createBlock({ type: 'table', id: '', headerRows: 1, rows: cells });
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topOf(selection.anchor) : null;
  const place = $isBlock(top) ? top : $blocks().at(-1) ?? $lastHeadField();
  if ($isReportParagraph(place) && place.isEmpty()) place.replace(table);
  else place?.insertAfter(table);
  // One must be able to go on writing behind it.
  const next = table.getNextSibling();
  if (!$isBlock(next)) table.insertAfter($createReportParagraph());
  const first = table.getFirstDescendant();
  if ($isElementNode(first)) first.selectStart();
}
