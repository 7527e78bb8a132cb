import type { SourceText } from '../../../rules/reading/source.ts';
import { ReadError } from '../read-error.ts';
import { Transcript } from '../transcript/transcript.ts';
import { elementStyle, type ElementStyle } from './element-style.ts';
import { BLOCKS, headingOf, LEFT_OUT, VOID } from './elements.ts';
import { makeList, nextOrdinal, type HtmlList } from './list-numbers.ts';
import { spanOf, TableGrid } from './table-grid.ts';

/** Pages are nested some dozens deep; tables in tables were once used for layout. */
const MAX_DEPTH = 1000;
const MAX_TABLES = 60;

interface OpenElement {
  name: string;
  align: ElementStyle['align'];
  outlineLevel: number | undefined;
  keepsLines: boolean;
  /** The text in it is the number of a list. */
  isOrdinal: boolean;
}

interface OpenTable {
  grid: TableGrid;
  /** Elements open around the table. */
  depth: number;
  started: boolean;
  inHead: boolean;
  inRow: boolean;
  inCell: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Turns the elements of a page, in order, into paragraphs and tables. Wrongly nested ones lose no text. */
export class HtmlWriter {
  readonly #transcript = new Transcript();
  readonly #elements: OpenElement[] = [];
  readonly #lists: HtmlList[] = [];
  readonly #tables: OpenTable[] = [];
  /** Depth at which an element that is left out was opened; -1 outside. */
  #leftOutAt = -1;
  /** Text of the paragraph at hand. */
  #text = '';
  /** Whether that text ends in a blank; asking the growing text itself would take longer every time. */
  #endsInBlank = false;
  #ordinal = '';
  #ordinalDepth = 0;
  /** The paragraph's place in page: of the element that its first text stands in. */
  #place: OpenElement | null = null;

  open(name: string, attributes: Attributes): void {
    if (this.#elements.length >= MAX_DEPTH) throw tooDeep();
    const style = elementStyle(attributes);
    const outer = this.#elements.at(-1);
    const heading = headingOf(name);
    if (this.#leftOutAt < 0 && BLOCKS.has(name)) this.#endParagraph();
    this.#elements.push({
      name,
      align: style.align ?? (name === 'center' ? 'center' : outer?.align),
      outlineLevel: style.outlineLevel ?? (heading === null ? outer?.outlineLevel : heading - 1),
      keepsLines: style.keepsLines || name === 'pre' || (outer?.keepsLines ?? false),
      isOrdinal: style.isOrdinal || (outer?.isOrdinal ?? false),
    });
    if (this.#leftOutAt >= 0) return;
    if ((LEFT_OUT.has(name) || style.hidden) && !VOID.has(name)) this.#leftOutAt = this.#elements.length;
    else this.#begin(name, attributes, style);
  }

  close(name: string): void {
    const wasLeftOut = this.#leftOutAt >= 0;
    if (this.#leftOutAt === this.#elements.length) this.#leftOutAt = -1;
    if (!wasLeftOut) {
      if (BLOCKS.has(name)) this.#endParagraph();
      this.#end(name);
    }
    this.#elements.pop();
  }

  text(text: string): void {
    if (this.#leftOutAt >= 0) return;
    const element = this.#elements.at(-1);
    if (element?.isOrdinal) {
      this.#ordinal += text;
      this.#ordinalDepth = 0;
      return;
    }
    this.#addText(element?.keepsLines ? text.replace(/\r\n?/g, '\n') : text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  /** @throws ReadError `too-large`, `broken` */
  read(): SourceText {
    this.#endParagraph();
    while (this.#tables.length > 0) this.#closeTable();
    return this.#transcript.read();
  }

  #addText(text: string): void {
    if (!this.#place && text.trim() !== '') this.#place = this.#elements.at(-1) ?? null;
    const added = this.#endsInBlank && text.startsWith(' ') ? text.slice(1) : text;
    if (added === '') return;
    this.#text += added;
    this.#endsInBlank = added.endsWith(' ');
  }

  #begin(name: string, attributes: Attributes, style: ElementStyle): void {
    switch (name) {
      case 'br':
        this.#text += '\n';
        break;
      case 'ol':
      case 'ul':
      case 'menu':
        this.#lists.push(makeList(name === 'ol', attributes, style.listStyle));
        break;
      case 'li':
        this.#ordinal = nextOrdinal(this.#lists.at(-1), attributes) ?? '';
        this.#ordinalDepth = Math.max(0, this.#lists.length - 1);
        break;
      case 'table':
        if (this.#tables.length < MAX_TABLES) {
          this.#tables.push({ grid: new TableGrid(), depth: this.#elements.length, started: false, inHead: false, inRow: false, inCell: false });
        }
        break;
      case 'thead':
        this.#setHead(true);
        break;
      case 'tbody':
      case 'tfoot':
        this.#setHead(false);
        break;
      case 'tr':
        this.#openRow();
        break;
      case 'td':
      case 'th':
        this.#openCell(attributes);
        break;
    }
  }

  #end(name: string): void {
    switch (name) {
      case 'ol':
      case 'ul':
      case 'menu':
        this.#lists.pop();
        break;
      case 'li':
        this.#ordinal = '';
        break;
      case 'td':
      case 'th':
        this.#closeCell();
        break;
      case 'tr':
        this.#closeRow();
        break;
      case 'thead':
        this.#setHead(false);
        break;
      case 'table':
        if (this.#tables.at(-1)?.depth === this.#elements.length) this.#closeTable();
        break;
    }
  }

  #endParagraph(): void {
    const element = this.#place ?? this.#elements.at(-1);
    const text = withoutWrapSpaces(this.#text);
    this.#text = '';
    this.#endsInBlank = false;
    this.#place = null;
    // An item whose text stands in a paragraph of its own keeps its number for it.
    if (text.trim() === '') return;
    const ordinal = this.#ordinal.replace(/[\s\u00a0]+/g, '');
    this.#ordinal = '';
    this.#transcript.openParagraph({
      ...(element?.align ? { align: element.align } : {}),
      ...(element?.outlineLevel === undefined ? {} : { outlineLevel: element.outlineLevel }),
      ...(ordinal === '' ? {} : { ordinal, depth: this.#ordinalDepth }),
    });
    this.#transcript.addText(text);
    this.#transcript.closeParagraph();
  }

  #setHead(inHead: boolean): void {
    const table = this.#tables.at(-1);
    if (table) table.inHead = inHead;
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (!table || table.inCell) return;
    if (table.inRow) this.#closeRow();
    if (!table.started) this.#transcript.openTable();
    this.#transcript.openRow(table.inHead);
    table.started = true;
    table.inRow = true;
    table.grid.beginRow();
  }

  #openCell(attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (!table || table.inCell) return;
    if (!table.inRow) this.#openRow();
    for (const span of table.grid.coveredBeforeNext()) this.#coveredCell(span);
    const colSpan = spanOf(attributes['colspan'], 'columns');
    const rowSpan = spanOf(attributes['rowspan'], 'rows');
    table.grid.addCell(colSpan, rowSpan);
    this.#transcript.openCell({ colSpan, ...(rowSpan > 1 ? { merge: 'start' as const } : {}) });
    table.inCell = true;
  }

  #coveredCell(colSpan: number): void {
    this.#transcript.openCell({ colSpan, merge: 'continue' });
    this.#transcript.closeCell();
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.inCell) return;
    this.#endParagraph();
    this.#transcript.closeCell();
    table.inCell = false;
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.inRow) return;
    this.#closeCell();
    for (const span of table.grid.coveredAtEnd()) this.#coveredCell(span);
    this.#transcript.closeRow();
    table.inRow = false;
  }

  #closeTable(): void {
    this.#closeRow();
    if (this.#tables.pop()?.started) this.#transcript.closeTable();
  }
}

/**
 * Blanks at line ends do not show, and a line end of the page's source between Chinese characters is no blank: pages are
 * wrapped at any column.
 */
function withoutWrapSpaces(text: string): string {
  return text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .split('\n')
    .map(trimBlanks)
    .join('\n');
}

/** Only the common blank: the ideographic one is how paragraphs are indented. */
function trimBlanks(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && line[start] === ' ') start++;
  while (end > start && line[end - 1] === ' ') end--;
  return line.slice(start, end);
}

function tooDeep(): ReadError {
  return new ReadError('broken', '网页的结构有错误（层层嵌套、没有尽头），无法读取。请用浏览器打开，把正文复制到 Word 或 WPS，保存为 .docx 后再试。');
}
