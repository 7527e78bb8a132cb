import type { HeadingLevel, Report, TableCell } from '../../shared/report/report.ts';
import type { SourceMap, SourceRange } from '../../shared/report/source-map.ts';

/**
 * What a file reader knows of one line or paragraph besides its text. Everything is optional: plain text has no hints.
 */
export interface LineHint {
  /** Heading level by style or outline level. */
  headingLevel?: HeadingLevel;
  /** A style or format that says this is the document title. */
  title?: boolean;
  align?: 'left' | 'center' | 'right';
  /** The ordinal that automatic numbering shows; it stands at the start of the line's text too. */
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
