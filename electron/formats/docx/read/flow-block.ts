import type { LineHint } from '../../../../rules/reading/source.ts';
import type { TableCell } from '../../../../shared/report/report.ts';

/** A paragraph as it is seen: with its number, without what is hidden. */
export interface FlowParagraph {
  kind: 'paragraph';
  /** With the ordinal of automatic numbering at the start; a manual line break is a line feed. */
  text: string;
  /** Number and heading level are those of the first line; `title` and `align` hold for all of them. */
  hint: LineHint;
}

/** A table for `LineHint.table`. */
export interface FlowTable {
  kind: 'table';
  headerRows: number;
  /** Cells covered by one above (rowSpan) or to the left (colSpan) are not in their row. */
  rows: TableCell[][];
}

export type FlowBlock = FlowParagraph | FlowTable;
