import { $getState, $setState, createState, ParagraphNode, type Klass, type LexicalNode, type LexicalNodeReplacement } from 'lexical';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { metaKey } from '../../../shared/report/place.ts';
import { $getBlockId } from './block-id.ts';
import { $isReportField, ReportFieldNode } from './field-node.ts';
import { ReportHeadingNode } from './heading-node.ts';
import { ReportListItemNode } from './list-item-node.ts';
import { $createReportParagraph, ReportParagraphNode } from './paragraph-node.ts';

/** Every kind of node a report is made of, for `createEditor`. */
export const REPORT_NODES: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  ReportFieldNode, ReportHeadingNode, ReportListItemNode, ReportParagraphNode,
  // Paragraphs that the library makes itself are the report's.
  { replace: ParagraphNode, with: () => $createReportParagraph(), withKlass: ReportParagraphNode },
  TableNode, TableRowNode, TableCellNode,
];

/** How many of a table's first rows are 表头; see `tableSchema`. */
const headerRowsState = createState('headerRows', {
  parse: (value) => (typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 0), 10) : 0),
});

export function $getHeaderRows(table: TableNode): number {
  return $getState(table, headerRowsState);
}

export function $setHeaderRows(table: TableNode, rows: number): TableNode {
  return $setState(table, headerRowsState, rows);
}

/** The `block` value of places inside a node of the top level. */
export function $placeKey(node: LexicalNode): string {
  return $isReportField(node) ? metaKey(node.getField()) : $getBlockId(node);
}
