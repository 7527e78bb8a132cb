import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $getRoot, type LexicalNode } from 'lexical';
import { metaText } from '../../../shared/report/block-text.ts';
import { makeReport, type Block, type Report, type ReportMeta, type TableCell } from '../../../shared/report/report.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $isReportField } from '../nodes/field-node.ts';
import { $isReportHeading } from '../nodes/heading-node.ts';
import { $isReportListItem } from '../nodes/list-item-node.ts';
import { $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $getHeaderRows } from '../nodes/report-nodes.ts';
import { withFieldText } from './field-text.ts';
import { $setText } from './inline-text.ts';
import { $getMeta, $setMeta } from './report-meta.ts';

/** The text of a cell: its paragraphs, one a line. */
export function $cellText(cell: TableCellNode): string {
  return cell.getChildren().map((line) => line.getTextContent()).join('\n');
}

function $readCell(cell: TableCellNode): TableCell {
  const [colSpan, rowSpan] = [cell.getColSpan(), cell.getRowSpan()];
  return { text: $cellText(cell), ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/** The cells of a table, row by row. */
export function $tableCells(table: TableNode): TableCellNode[][] {
  return table.getChildren().filter($isTableRowNode).map((row) => row.getChildren().filter($isTableCellNode));
}

/** The block that a node stands for; null for the fields. */
export function $readBlock(node: LexicalNode): Block | null {
  const id = $getBlockId(node);
  if ($isReportHeading(node)) {
    const runIn = node.isRunIn() ? { runIn: true as const } : {};
    return { type: 'heading', id, level: node.getLevel(), ordinal: node.getOrdinal(), text: node.getTextContent(), ...runIn };
  }
  if ($isReportListItem(node)) return { type: 'listItem', id, depth: node.getDepth(), ordinal: node.getMark(), text: node.getTextContent() };
  if ($isTableNode(node)) return { type: 'table', id, headerRows: $getHeaderRows(node), rows: $tableCells(node).map((row) => row.map($readCell)) };
  if ($isReportParagraph(node)) return { type: 'paragraph', id, text: node.getTextContent() };
  return null;
}

/** The metadata as the page has it. */
export function $readMeta(): ReportMeta {
  return $getRoot().getChildren().filter($isReportField).reduce((meta, node) => withFieldText(meta, node.getField(), node.getTextContent()), $getMeta());
}

/** Changes metadata; fields that show some of it are written anew. */
export function $changeMeta(changes: Partial<ReportMeta>): void {
  const { asWritten, ...before } = $readMeta();
  const written = Object.entries(asWritten ?? {}).filter(([field]) => !(field in changes));
  const meta: ReportMeta = { ...before, ...(written.length > 0 ? { asWritten: Object.fromEntries(written) } : {}), ...changes };
  $setMeta(meta);
  for (const node of $getRoot().getChildren().filter($isReportField)) {
    if (node.getField() in changes) $setText(node, metaText(meta, node.getField()));
  }
}

/** The report as the page has it. */
export function $readReport(): Report {
  return makeReport($readMeta(), $getRoot().getChildren().map($readBlock).filter((block) => block !== null));
}
