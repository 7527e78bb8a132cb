import { Paragraph, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { STYLES } from './style-names.ts';

/** What the input calls a new line: the line separators of Unicode and of old word processors. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Controls, halves of surrogate pairs and non-characters: most of them make an XML file that cannot be opened. */
const UNWRITABLE = /(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text without what no file can hold. */
export function writable(text: string): string {
  return text.replaceAll(UNWRITABLE, '');
}

/** Direct formatting of runs, beside the face their paragraph's style gives them. */
export type RunFormat = Pick<IRunOptions, 'style' | 'size' | 'color'>;

/**
 * Makes the runs of a text. Line feeds become line breaks, tabulators tabs; nothing else of the text changes, save that
 * characters no XML file can hold are left out. Every run is marked East Asian, so that “”‘’—… are set in that face.
 */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  return text.split(LINE_BREAK).flatMap((line, index) => {
    const parts = writable(line).split('\t');
    const children = parts.flatMap((part, position) => (position === 0 ? [part] : [new Tab(), part])).filter((part) => part !== '');
    if (children.length === 0 && index === 0) return [];
    return [new TextRun({ ...format, font: { hint: 'eastAsia' }, children, break: index > 0 ? 1 : 0 })];
  });
}

/** Whether a text shows nothing: such paragraphs are not set, since 公文 has no blank lines between paragraphs. */
export function isBlank(text: string): boolean {
  return !/\S/.test(writable(text));
}

/** A paragraph of hardly any height, where the format wants one and the page does not. */
export function gapParagraph(children: readonly ParagraphChild[] = []): Paragraph {
  return new Paragraph({ style: STYLES.gap.id, children });
}
