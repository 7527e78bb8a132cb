import type { HeadingLevel } from '../../../../shared/report/report.ts';
import type { ParagraphFormat } from './paragraph-format.ts';

/** A field (17.16), as far as it decides what text is shown. */
export interface Field {
  instruction: string;
  /** Reading its code, up to `separate`, or its result. */
  phase: 'code' | 'result';
  /** Its `separate` or `end` came: what stood in its code is code. A field left open hides nothing. */
  codeEnded: boolean;
  ended: boolean;
}

/** Text of a paragraph with the fields it stands in, if they might hide it. */
export interface Piece {
  text: string;
  /** The text stands in the code of this field. */
  codeOf: Field | null;
  /** The text stands in the result of this table of contents. */
  contents: Field | null;
}

export interface BodyParagraph {
  kind: 'paragraph';
  styleId?: string;
  format: ParagraphFormat;
  pieces: Piece[];
  /** The paragraph mark was deleted or moved away, or is hidden, so that the text runs on into the next paragraph. */
  runsOn: 'no' | 'deleted' | 'hidden' | 'drop-cap';
  /** Characters of its text so far. */
  length: number;
  /** How many of them, from the first, are set in a style for ordinals or for headings in front of their text. */
  lead: { ordinal: number; heading: number; level: HeadingLevel };
  /** Positioned in a frame of its own (`w:framePr`). */
  framed: boolean;
  /** In a content control that Word fills with a table of contents. */
  inContents: boolean;
  /** Text boxes anchored here: in front of the paragraph's text or behind it. */
  boxesBefore: BodyBlock[];
  boxesAfter: BodyBlock[];
}

export interface BodyCell {
  blocks: BodyBlock[];
  colSpan: number;
  /** Vertical merge: begins here, continues the cell above, or none. */
  merge: 'none' | 'start' | 'continue';
  /** Continues the cell to the left (an older form of horizontal merge). */
  mergesLeft: boolean;
  deleted: boolean;
}

export interface BodyRow {
  cells: BodyCell[];
  isHeader: boolean;
  /** Deleted by a tracked change, or hidden. */
  gone: boolean;
  /** Grid columns left empty before the first and after the last cell. */
  gridBefore: number;
  gridAfter: number;
}

export interface BodyTable {
  kind: 'table';
  styleId?: string;
  rows: BodyRow[];
}

export type BodyBlock = BodyParagraph | BodyTable;
