import type { SourceText } from '../../../../rules/reading/source.ts';
import { documentLines } from './document-lines.ts';
import { ListCounter } from './list-counter.ts';
import { readNumbering } from './numbering-definitions.ts';
import { ParagraphFlow } from './paragraph-flow.ts';
import { readBody } from './read-body.ts';
import { StyleSheet } from './style-sheet.ts';
import type { WordParts } from './word-package.ts';

/**
 * Reads a Word file (.docx, .docm, .dotx, .dotm) into text as it is seen on paper with all tracked changes accepted.
 *
 * The text is that of the paragraphs, each closed by a line feed; offsets count in it. Numbers that Word generates stand
 * at the start of their paragraph. Left out: deleted and hidden text, field codes, comments, footnotes and endnotes,
 * headers and footers, page numbers in frames, and a generated table of contents.
 * @throws ReadError `broken`, `wrong-type`, `unsupported`, `too-large`
 */
export function readDocx(parts: WordParts): SourceText {
  const styles = new StyleSheet(parts.styles);
  const counter = new ListCounter(readNumbering(parts.numbering), styles);
  return documentLines(new ParagraphFlow(styles, counter).flow(readBody(parts.document, styles)));
}
