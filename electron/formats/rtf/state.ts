import type { RowLayout, TreeNode, TreeParagraph } from '../transcript/paragraph-tree.ts';
import type { ParagraphTraits } from '../transcript/transcript.ts';

/**
 * Where the text of a group goes: the body; an ordinal; the instruction of a field; the tables of fonts and styles;
 * nowhere, but for groups in it that are text again (`hollow`); or nowhere at all.
 */
export type Destination = 'body' | 'ordinal' | 'instruction' | 'fonts' | 'styles' | 'hollow' | 'skipped';

/** What is to be done when a group ends. */
export type GroupEnd = 'field' | 'instruction' | 'box' | 'style' | 'row' | null;

/** What a group inherits from the one around it and gives back at its end (RTF 1.9.1, “Conventions of an RTF reader”). */
export interface GroupState {
  destination: Destination;
  font: number | null;
  /** The text is of the Latin part of the fonts (`\loch`, `\hich`). */
  latin: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Fallback characters to leave out behind each `\u`. */
  unicodeSkip: number;
  end: GroupEnd;
}

export function firstState(): GroupState {
  return { destination: 'body', font: null, latin: false, hidden: false, deleted: false, unicodeSkip: 1, end: null };
}

/** Properties of the paragraph at hand; they hold beyond the group that sets them. */
export interface ParagraphState {
  styleId?: string;
  align?: NonNullable<ParagraphTraits['align']>;
  outlineLevel?: number;
  listLevel: number;
  inTable: boolean;
  tableDepth: number;
  framed: boolean;
}

export function plainParagraph(): ParagraphState {
  return { listLevel: 0, inTable: false, tableDepth: 0, framed: false };
}

export type RtfPiece =
  | { kind: 'text' | 'instruction'; text: string }
  | { kind: 'symbol'; code: number; font: string }
  | { kind: 'field'; mark: 'begin' | 'separate' | 'end' }
  | { kind: 'box'; nodes: TreeNode<RtfParagraph>[] };

export interface RtfParagraph extends TreeParagraph {
  traits: ParagraphTraits;
  pieces: RtfPiece[];
}

/** The definition of a table row, cell after cell. */
export interface RowState extends RowLayout {
  /** What is known of the next cell before its edge is. */
  next: RowLayout['cells'][number];
}

export function plainRow(): RowState {
  return { edges: [0], cells: [], isHeader: false, next: { merge: null, mergesLeft: false } };
}

/** A text that is paragraphs of its own: the body, or a text box. */
export interface Story {
  paragraphs: RtfParagraph[];
  pieces: RtfPiece[];
  ordinal: string;
  format: ParagraphState;
}

export function emptyStory(): Story {
  return { paragraphs: [], pieces: [], ordinal: '', format: plainParagraph() };
}
