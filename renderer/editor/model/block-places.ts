import { $isTableNode, type TableNode } from '@lexical/table';
import { $isElementNode, type ElementNode } from 'lexical';
import { CELL_SEPARATOR, ROW_SEPARATOR } from '../../../shared/report/block-text.ts';
import { $isReportHeading } from '../nodes/heading-node.ts';
import { $isReportListItem } from '../nodes/list-item-node.ts';
import { $tableCells } from './read-report.ts';

/*
 * Places count in `blockText` and `metaText`. These functions lead from there to the nodes that show the text, and back.
 */

/** An element whose children are text, with the offset at which that text begins in its block's. */
export interface TextLine {
  element: ElementNode;
  start: number;
}

/** Where an offset of a block's text stands: in the text of an element. */
export interface TextSpot {
  element: ElementNode;
  offset: number;
}

/** The number or mark that stands in front of a block's own text and belongs to `blockText`. */
export function $ordinalOf(top: ElementNode): string {
  if ($isReportHeading(top)) return top.getOrdinal();
  return $isReportListItem(top) ? top.getMark() : '';
}

function $tableLines(table: TableNode): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  for (const [rowIndex, row] of $tableCells(table).entries()) {
    if (rowIndex > 0) at += ROW_SEPARATOR.length;
    for (const [column, cell] of row.entries()) {
      if (column > 0) at += CELL_SEPARATOR.length;
      for (const [index, line] of cell.getChildren().filter($isElementNode).entries()) {
        // The lines of a cell are joined with a line feed.
        if (index > 0) at += 1;
        lines.push({ element: line, start: at });
        at += line.getTextContentSize();
      }
    }
  }
  return lines;
}

/** The elements that show a block's or field's text, in order. */
export function $textLines(top: ElementNode): TextLine[] {
  return $isTableNode(top) ? $tableLines(top) : [{ element: top, start: $ordinalOf(top).length }];
}

/**
 * Where an offset of a block's text stands. Offsets inside the ordinal lead to the start of the words, those between
 * two cells to the end of the first.
 */
export function $spotOf(top: ElementNode, offset: number): TextSpot | null {
  const lines = $textLines(top);
  const line = lines.findLast(({ start }) => start <= offset) ?? lines[0];
  if (!line) return null;
  return { element: line.element, offset: Math.min(Math.max(offset - line.start, 0), line.element.getTextContentSize()) };
}

/** The offset in a block's text of a position in one of its lines; null when the element is none of them. */
export function $offsetOf(top: ElementNode, spot: TextSpot): number | null {
  const line = $textLines(top).find(({ element }) => element.is(spot.element));
  return line ? line.start + spot.offset : null;
}
