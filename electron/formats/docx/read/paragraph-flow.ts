import type { LineHint } from '../../../../rules/reading/source.ts';
import type { BodyBlock, BodyParagraph } from './body.ts';
import type { FlowBlock, FlowParagraph } from './flow-block.ts';
import type { ListCounter, ListNumber } from './list-counter.ts';
import { readTable } from './read-table.ts';
import { headingLevelOfOutline, type ParagraphStyle, type StyleSheet } from './style-sheet.ts';

/** What has been gathered of a paragraph whose mark is deleted or hidden: it runs on into the next one. */
interface Pending {
  /** Without the number at its start. */
  text: string;
  number: ListNumber | null;
  paragraph: BodyParagraph;
  /** Two visible paragraphs share the line, as a run-in heading and its text do. */
  mixed: boolean;
}

/**
 * Turns the paragraphs and tables of a document into what is seen, in order:
 * - a deleted paragraph mark joins the paragraph to the next, which gives its format, as when the deletion is accepted;
 * - a hidden mark (Word's style separator) joins a run-in heading to the text behind it: the line is then no heading;
 * - a drop cap joins the text it belongs to;
 * - text boxes come before or after the text of the paragraph they are anchored in, as their anchor does;
 * - a generated table of contents is left out, as it only repeats the headings, and so are page numbers in frames;
 * - field codes are left out, field results are text.
 */
export class ParagraphFlow {
  readonly #styles: StyleSheet;
  readonly #counter: ListCounter;

  constructor(styles: StyleSheet, counter: ListCounter) {
    this.#styles = styles;
    this.#counter = counter;
  }

  /** @param blocks of the body, a cell or a text box, each to be passed once and in document order */
  flow(blocks: readonly BodyBlock[]): FlowBlock[] {
    const out: FlowBlock[] = [];
    this.#flowInto(blocks, out);
    return out;
  }

  #flowInto(blocks: readonly BodyBlock[], out: FlowBlock[]): void {
    let pending: Pending | null = null;
    for (const block of blocks) {
      if (block.kind === 'table') {
        if (pending) out.push(this.#finish(pending));
        pending = null;
        for (const read of readTable(block, this.#styles.isReportTable(block.styleId), (inner) => this.flow(inner))) out.push(read);
        continue;
      }
      this.#flowInto(block.boxesBefore, out);
      pending = this.#addParagraph(block, pending, out);
      this.#flowInto(block.boxesAfter, out);
    }
    if (pending) out.push(this.#finish(pending));
  }

  #addParagraph(paragraph: BodyParagraph, pending: Pending | null, out: FlowBlock[]): Pending | null {
    const style = this.#styles.paragraph(paragraph.styleId);
    if (isContents(paragraph, style)) {
      removeContentsTitle(out);
      return pending;
    }
    const text = shownText(paragraph);
    if (text === '' && (style.vanish || paragraph.runsOn !== 'no')) return pending;
    if (paragraph.framed && isPageNumber(text)) return pending;

    const counts = paragraph.runsOn === 'no' || paragraph.runsOn === 'hidden';
    const number = counts ? this.#counter.next(paragraph.format, style) : null;
    const joined = join(pending, { text, number, paragraph, mixed: paragraph.runsOn === 'hidden' });
    if (paragraph.runsOn !== 'no') return joined;
    out.push(this.#finish(joined));
    return null;
  }

  #finish({ text, number, paragraph, mixed }: Pending): FlowParagraph {
    const style = this.#styles.paragraph(paragraph.styleId);
    const hint: LineHint = {};
    const { outlineLevel } = paragraph.format;
    const headingLevel = outlineLevel === undefined ? style.headingLevel : headingLevelOfOutline(outlineLevel);
    if (headingLevel !== null && !mixed) hint.headingLevel = headingLevel;
    if (style.isTitle && outlineLevel === undefined && !mixed) hint.title = true;
    const align = paragraph.format.align ?? style.format.align;
    if (align !== undefined && align !== 'justify') hint.align = align;
    if (number) {
      hint.ordinal = number.ordinal;
      hint.listDepth = number.depth;
    }
    // A paragraph joined from several is no longer what its style says.
    if (style.role && text.length === paragraph.length && !number) Object.assign(hint, roleHint(style, paragraph, text));
    return { kind: 'paragraph', text: prefix(number) + text, hint };
  }
}

/**
 * Joins what runs on to the paragraph it runs on into. Behind a hidden mark that paragraph keeps its own number, in the
 * middle of the line; behind a deleted mark the two are one, with its number in front.
 */
function join(before: Pending | null, next: Pending): Pending {
  if (!before) return next;
  const inner = before.mixed ? prefix(next.number) : '';
  return {
    text: before.text + inner + next.text,
    number: before.mixed ? before.number : next.number,
    paragraph: next.paragraph,
    mixed: before.mixed || next.mixed,
  };
}

/** What the styles of this program's documents say of a paragraph. */
function roleHint({ role, listDepth }: ParagraphStyle, { lead }: BodyParagraph, text: string): LineHint {
  return {
    ...(role ? { role } : {}),
    ...(listDepth === null ? {} : { listDepth }),
    ...(lead.ordinal > 0 ? { ordinal: text.slice(0, lead.ordinal) } : {}),
    ...(lead.heading > 0 ? { runIn: { level: lead.level, end: lead.heading } } : {}),
  };
}

function prefix(number: ListNumber | null): string {
  return number ? number.ordinal + number.separator : '';
}

/** Text without field codes; contents of a field that was never ended are shown, so that nothing is lost. */
function shownText(paragraph: BodyParagraph): string {
  return paragraph.pieces.map((piece) => (piece.codeOf?.codeEnded ? '' : piece.text)).join('');
}

/**
 * A line of a generated table of contents, or its heading. Prose is kept even inside one: text typed there by mistake is
 * part of the report.
 */
function isContents(paragraph: BodyParagraph, style: ParagraphStyle): boolean {
  if (style.isContentsTitle) return true;
  const text = shownText(paragraph).trim();
  if (style.isContentsEntry && /[\d０-９]$/.test(text)) return true;
  const generated =
    paragraph.inContents || (paragraph.pieces.length > 0 && paragraph.pieces.every((piece) => piece.contents?.ended));
  return generated && !/[。！？；：]$/.test(text);
}

/** “目录” typed above a table of contents goes with it, also across an empty line. */
function removeContentsTitle(out: FlowBlock[]): void {
  for (let index = out.length - 1; index >= Math.max(0, out.length - 3); index--) {
    const block = out[index]!;
    if (block.kind === 'table') return;
    if (/^\s*目\s{0,8}[录次]\s*$/.test(block.text)) out.length = index;
    else if (block.text.trim() !== '') return;
  }
}

function isPageNumber(text: string): boolean {
  return /^[\s\d０-９—–\-－第页]*$/.test(text);
}
