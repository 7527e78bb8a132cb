import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates, type TableNode } from '@lexical/table';
import { $getRoot, $setSelection, type ElementNode } from 'lexical';
import { metaText } from '../../../shared/report/block-text.ts';
import type { Block, MetaField, Report, ReportMeta, TableBlock, TableCell } from '../../../shared/report/report.ts';
import { $setBlockId } from '../nodes/block-id.ts';
import { $createReportField, CLOSING_FIELDS, HEAD_FIELDS } from '../nodes/field-node.ts';
import { $createReportHeading } from '../nodes/heading-node.ts';
import { $createReportListItem } from '../nodes/list-item-node.ts';
import { $createReportParagraph } from '../nodes/paragraph-node.ts';
import { $setHeaderRows } from '../nodes/report-nodes.ts';
import { $inlineNodes } from './inline-text.ts';
import { $setMeta } from './report-meta.ts';

function $createCell({ text, colSpan = 1, rowSpan = 1 }: TableCell, isHeader: boolean): ElementNode {
  const cell = $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS, colSpan).setRowSpan(rowSpan);
  for (const line of text.split('\n')) cell.append($createReportParagraph().append(...$inlineNodes(line)));
  return cell;
}

function $createTable({ id, headerRows, rows }: TableBlock): TableNode {
  const table = $setHeaderRows($setBlockId($createTableNode(), id), headerRows);
  for (const [index, row] of rows.entries()) {
    table.append($createTableRowNode().append(...row.map((cell) => $createCell(cell, index < headerRows))));
  }
  return table;
}

/** The node that stands for a block. */
export function $createBlock(block: Block): ElementNode {
  switch (block.type) {
    case 'heading':
      return $createReportHeading(block.id, { level: block.level, ordinal: block.ordinal, runIn: block.runIn ?? false }).append(...$inlineNodes(block.text));
    case 'paragraph':
      return $createReportParagraph(block.id).append(...$inlineNodes(block.text));
    case 'listItem':
      return $createReportListItem(block.id, block.depth, block.ordinal).append(...$inlineNodes(block.text));
    case 'table':
      return $createTable(block);
  }
}

function $createFields(fields: readonly MetaField[], meta: ReportMeta): ElementNode[] {
  return fields.map((field) => $createReportField(field).append(...$inlineNodes(metaText(meta, field))));
}

/** Puts a report into the editor in place of what is there. Read again at once, it is the same report. */
export function $loadReport({ meta, blocks }: Report): void {
  $setSelection(null);
  $setMeta(meta);
  $getRoot().clear().append(...$createFields(HEAD_FIELDS, meta), ...blocks.map($createBlock), ...$createFields(CLOSING_FIELDS, meta));
}
