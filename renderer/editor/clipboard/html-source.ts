import { CELL_SEPARATOR, ROW_SEPARATOR } from '../../../shared/report/block-text.ts';
import { headingLevel, LIMITS, type TableCell } from '../../../shared/report/report.ts';
import type { LineHint, SourceLine, SourceText } from '../../../rules/reading/source.ts';

/** Elements that start and end a line. */
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CENTER', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'UL',
]);
/** Elements whose content is nothing to read, or was struck out of the document. */
const SILENT = new Set(['BUTTON', 'DEL', 'HEAD', 'IFRAME', 'NOSCRIPT', 'OBJECT', 'S', 'SCRIPT', 'SELECT', 'STRIKE', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA', 'TITLE', 'XML']);
/** Where an element's style is found: as an attribute that the browser does not take for one. */
export const STYLE_ATTRIBUTE = 'data-style';
/** What Word and WPS put into a document besides its text: comments, footnote marks, hidden text. */
const HIDDEN_STYLE = /mso-element:\s*(?:comment|footnote|endnote)|mso-hide:\s*all|display:\s*none|visibility:\s*hidden/i;
const OUTLINE_LEVEL = /mso-outline-level:\s*([1-4])/i;
/** Names of Word's and WPS's styles for the document title. */
const TITLE_CLASS = /^(?:MsoTitle|标题$|Title$)/;

interface Lines {
  text: string;
  lines: SourceLine[];
}

/** What is open while walking: the line under way and what is known of it. */
class LineWriter {
  readonly #done: Lines = { text: '', lines: [] };
  #line = '';
  #hint: LineHint = {};

  /** Adds text as a browser would show it: white space runs are one space. */
  add(text: string): void {
    const shown = text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? shown.trimStart() : shown;
  }

  hint(hint: LineHint): void {
    this.#hint = { ...this.#hint, ...hint };
  }

  /** Ends the line; an empty one is none, but its hint does not pass on. */
  end(): void {
    if (this.#line.trim() !== '') this.#write(this.#line.trimEnd(), this.#hint);
    this.#line = '';
    this.#hint = {};
  }

  table(rows: TableCell[][], headerRows: number): void {
    this.end();
    const text = rows.map((row) => row.map((cell) => cell.text).join(CELL_SEPARATOR)).join(ROW_SEPARATOR);
    if (text.trim() !== '') this.#write(text, { table: { headerRows, rows } });
  }

  finish(): Lines {
    this.end();
    return this.#done;
  }

  #write(text: string, hint: LineHint): void {
    if (this.#done.text !== '') this.#done.text += '\n';
    const start = this.#done.text.length;
    this.#done.text += text;
    this.#done.lines.push({ start, end: start + text.length, ...(Object.keys(hint).length > 0 ? { hint } : {}) });
  }
}

function isHidden(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden') || HIDDEN_STYLE.test(element.getAttribute(STYLE_ATTRIBUTE) ?? '');
}

function span(element: Element, name: 'colspan' | 'rowspan', limit: number): number {
  const value = Number(element.getAttribute(name) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, limit) : 1;
}

/** The text of a cell, one line for each of its paragraphs. */
function cellText(cell: Element): string {
  const writer = new LineWriter();
  walk(cell, writer);
  return writer.finish().text;
}

function readCell(cell: Element): TableCell {
  const [colSpan, rowSpan] = [span(cell, 'colspan', LIMITS.tableColumns), span(cell, 'rowspan', LIMITS.tableRows)];
  return { text: cellText(cell).slice(0, LIMITS.blockChars), ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/** A table of one cell is a frame around text; any other is one. */
function walkTable(table: HTMLTableElement, writer: LineWriter): void {
  const rows = [...table.rows].filter((row) => !isHidden(row));
  if (rows.length === 1 && rows[0]?.cells.length === 1) {
    walk(rows[0].cells[0]!, writer);
    return;
  }
  const cells = rows.slice(0, LIMITS.tableRows).map((row) => [...row.cells].slice(0, LIMITS.tableColumns).map(readCell));
  const body = rows.findIndex((row) => row.parentElement?.tagName !== 'THEAD' && [...row.cells].some((cell) => cell.tagName !== 'TH'));
  writer.table(cells, Math.min(body < 0 ? rows.length : body, 10));
}

/** The mark that a browser shows before a list item. */
function listMark(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '•';
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  return `${Number(list.getAttribute('start') ?? '1') + items.indexOf(item)}.`;
}

function depthOf(item: Element): number {
  let depth = -1;
  for (let list = item.closest('ol, ul'); list; list = list.parentElement?.closest('ol, ul') ?? null) depth += 1;
  return Math.min(Math.max(depth, 0), 8);
}

/** What an element says of the line it starts. */
function hintOf(element: Element): LineHint {
  const heading = /^H([1-6])$/.exec(element.tagName);
  const outline = OUTLINE_LEVEL.exec(element.getAttribute(STYLE_ATTRIBUTE) ?? '');
  if (TITLE_CLASS.test(element.className)) return { title: true };
  if (heading ?? outline) return { headingLevel: headingLevel(Number((heading ?? outline)?.[1])) };
  return {};
}

function walkBlock(element: Element, writer: LineWriter): void {
  writer.end();
  writer.hint(hintOf(element));
  if (element.tagName === 'LI') {
    const mark = listMark(element);
    writer.hint({ listDepth: depthOf(element), ordinal: mark });
    writer.add(mark);
  }
  walk(element, writer);
  writer.end();
}

function walk(parent: Element, writer: LineWriter): void {
  for (const node of parent.childNodes) {
    if (node instanceof Text) writer.add(node.data);
    if (!(node instanceof Element) || isHidden(node)) continue;
    if (node.tagName === 'BR') writer.end();
    else if (node instanceof HTMLTableElement) walkTable(node, writer);
    else if (BLOCKS.has(node.tagName)) walkBlock(node, writer);
    else walk(node, writer);
  }
}

/**
 * The text of a piece of a web page or of what Word and WPS put into the clipboard: a line for each paragraph, with what
 * the markup says of it; formats, comments, hidden and deleted text left out.
 * @param page parsed and inert; nothing of it is run or shown
 */
export function htmlSource(page: Document): SourceText {
  const writer = new LineWriter();
  walk(page.body, writer);
  return { ...writer.finish(), breaks: 'paragraphs' };
}
