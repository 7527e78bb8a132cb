import type { LineHint, SourceLine, SourceText } from '../../../../rules/reading/source.ts';
import { CELL_SEPARATOR, ROW_SEPARATOR } from '../../../../shared/report/block-text.ts';
import { READ_LIMITS } from '../../limits.ts';
import { tooMuchText } from '../../read-error.ts';
import type { FlowBlock, FlowParagraph, FlowTable } from './flow-block.ts';

/**
 * Writes the paragraphs and tables of a document as text with lines. Each line of the text is a paragraph or a table;
 * a manual line break (Shift+Enter) begins a line of its own, because in office documents it mostly stands for a new
 * paragraph (text pasted from the web) or for the lines of a title or signature. Only a heading is kept together: a
 * break in it is layout, and half a heading would be no heading. Where breaks stand in the middle of sentences all over
 * the text, they are reported as `unknown`, so that the sentences can be joined again.
 * @throws ReadError `too-large` when generated ordinals make the text longer than `READ_LIMITS` allows
 */
export function documentLines(blocks: readonly FlowBlock[]): SourceText {
  const writer = new LineWriter();
  for (const block of blocks) {
    if (block.kind === 'paragraph') writeParagraph(block, writer);
    else writeTable(block, writer);
  }
  const { text, lines } = writer;
  return { text, lines, breaks: breaksSentences(text, lines) ? 'unknown' : 'paragraphs' };
}

/** Shorter lines without a full stop may be headings, signatures or labels. */
const MIN_BODY_LINE = 20;
/** From this many broken lines on, and this share of the lines of text, the breaks are those of a page. */
const MIN_BROKEN = 3;
const BROKEN_SHARE = 0.25;
const PARAGRAPH_END = /[。！？；：…”’）》!?;:)]$/;

/**
 * Whether line breaks stand inside sentences, as they do after a conversion from PDF or text pasted from a mail: every
 * line of the page is then a paragraph of its own or ends in a manual break.
 */
function breaksSentences(text: string, lines: readonly SourceLine[]): boolean {
  let body = 0;
  let broken = 0;
  for (const { start, end, hint } of lines) {
    if (hint?.table || hint?.title || hint?.headingLevel !== undefined || hint?.align === 'center' || hint?.align === 'right') continue;
    const line = text.slice(start, end).trim();
    if (line.length < MIN_BODY_LINE || NEW_PARAGRAPH.test(line)) continue;
    body++;
    if (!PARAGRAPH_END.test(line)) broken++;
  }
  return broken >= MIN_BROKEN && broken >= body * BROKEN_SHARE;
}

class LineWriter {
  readonly lines: SourceLine[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  add(text: string, hint: LineHint): void {
    const line: SourceLine = { start: this.#length, end: this.#length + text.length };
    if (Object.keys(hint).length > 0) line.hint = hint;
    this.lines.push(line);
    this.#parts.push(text, '\n');
    this.#length += text.length + 1;
    if (this.#length > READ_LIMITS.textChars) throw tooMuchText();
  }
}

function writeTable({ headerRows, rows }: FlowTable, writer: LineWriter): void {
  const text = rows.map((row) => row.map((cell) => cell.text).join(CELL_SEPARATOR)).join(ROW_SEPARATOR);
  if (text.trim() !== '') writer.add(text, { table: { headerRows, rows } });
}

function writeParagraph({ text, hint }: FlowParagraph, writer: LineWriter): void {
  const segments = splitAtBreaks(text);
  const lines = hint.headingLevel === undefined || hint.role ? segments : joinHeading(segments);
  for (const [index, line] of lines.entries()) {
    writer.add(line, index === 0 ? hint : laterHint(hint));
  }
}

/** Breaks at the beginning and end of a paragraph (page breaks mostly) only move it on the page. */
function splitAtBreaks(text: string): string[] {
  const segments = text.split('\n');
  let start = 0;
  let end = segments.length;
  while (end - start > 1 && segments[start]!.trim() === '') start++;
  while (end - start > 1 && segments[end - 1]!.trim() === '') end--;
  return segments.slice(start, end);
}

/** Number and heading level belong to the first line alone. */
function laterHint({ role, title, align }: LineHint): LineHint {
  return { ...(role ? { role, continues: true as const } : {}), ...(title ? { title } : {}), ...(align ? { align } : {}) };
}

/** Longer headings do not occur; a paragraph that long is text to which a heading style was given. */
const MAX_HEADING = 80;
const SENTENCE_END = /[。！？；：!?;:]\s*$/;
const NEW_PARAGRAPH = /^(?:[\s　]|第[一二三四五六七八九十百\d]+[章节条]|[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;

/** Puts the lines of a heading together again, up to the line where text begins. */
function joinHeading(segments: readonly string[]): string[] {
  let [heading = ''] = segments;
  let next = 1;
  for (; next < segments.length; next++) {
    const segment = segments[next]!;
    if (SENTENCE_END.test(heading) || NEW_PARAGRAPH.test(segment) || heading.length + segment.length > MAX_HEADING) break;
    const joint = /[A-Za-z0-9]$/.test(heading) && /^[A-Za-z0-9]/.test(segment) ? ' ' : '';
    heading += joint + segment;
  }
  return [heading, ...segments.slice(next)];
}
