import type { HeadingLevel, Report, TableCell } from '../../shared/report/report.ts';
import type { SourceMap, SourceRange } from '../../shared/report/source-map.ts';

/**
 * What a line is by its style, in documents whose styles carry the structure: those this program wrote, also after a word
 * processor has saved them. `plain` is body text that begins like a heading and is none.
 */
export const LINE_ROLES = [
  'title', 'addressees', 'body', 'plain', 'heading', 'listItem', 'signature', 'issueDate', 'note', 'attachmentList', 'attachmentLabel', 'attachmentTitle',
  'copyNumber', 'secrecy', 'urgency', 'mark', 'documentNumber', 'signatories', 'copyTo', 'imprint',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/**
 * What a file reader knows of one line or paragraph besides its text. Everything is optional: plain text has no hints.
 */
export interface LineHint {
  /** Heading level by style or outline level. */
  headingLevel?: HeadingLevel;
  /** A style or format that says this is the document title. */
  title?: boolean;
  align?: 'left' | 'center' | 'right';
  role?: LineRole;
  /** The line was parted from the one above by a manual break; both are one paragraph. Only with a role. */
  continues?: true;
  /** The line begins with a heading of this level that ends before this UTF-16 offset of it. Only with a role. */
  runIn?: { level: HeadingLevel; end: number };
  /** The ordinal that automatic numbering or a style marks; it stands at the start of the line's text too. */
  ordinal?: string;
  /** Depth of the list this paragraph belongs to, 0 outermost; only for automatic numbering. */
  listDepth?: number;
  /** The line is a table: its text is that of `blockText` for these rows. */
  table?: { headerRows: number; rows: TableCell[][] };
}

/** A line of the original: `text.slice(start, end)`, without its line break. */
export interface SourceLine extends SourceRange {
  hint?: LineHint;
}

/**
 * The text of a file before its structure is known.
 * `text` is what all offsets reported to the user count in: the decoded text of a text file, or for a Word file the
 * text of its paragraphs joined by line feeds.
 */
export interface SourceText {
  text: string;
  lines: SourceLine[];
  /** `paragraphs`: a line is a paragraph (Word). `unknown`: line breaks may be missing or in mid-sentence (plain text). */
  breaks: 'paragraphs' | 'unknown';
}

/** A report together with the way back to the file it was read from. */
export interface SourceReport {
  source: SourceText;
  report: Report;
  map: SourceMap;
  /** Ranges of the original that are no part of the report: web page furniture, page numbers, residue. */
  removed: SourceRange[];
}
