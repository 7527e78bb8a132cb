import type { SourceText } from '../../../rules/reading/source.ts';
import { readDocx } from '../docx/read/read-docx.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import { escapeXml } from './escape-xml.ts';
import { literalNumbering, LiteralNumbers } from './literal-numbers.ts';

/** What a transcript says of a paragraph. Absent means: the style decides. */
export interface ParagraphTraits {
  styleId?: string;
  align?: 'left' | 'center' | 'right';
  /** 0 to 8 for heading levels 1 to 9; 9 for body text. */
  outlineLevel?: number;
  /** A number as it stands in the file, with its mark. */
  ordinal?: string;
  /** Depth of the list the number belongs to, 0 outermost. */
  depth?: number;
  /** A numbering among the transcript's definitions, counted when read; id “0” takes away the one of the style. */
  numbering?: { id?: string; level?: number };
  /** The paragraph's mark is hidden or deleted: it runs on into the next one. */
  runsOn?: 'hidden' | 'deleted';
  /** Set in a frame of its own. */
  framed?: boolean;
}

export interface CellTraits {
  colSpan?: number;
  merge?: 'start' | 'continue';
  /** Joined to the cell on the left. */
  mergesLeft?: boolean;
}

/** Parts that go with a transcript, as WordprocessingML. */
export interface TranscriptParts {
  /** Contents of `w:styles`. */
  styles?: string;
  /** Contents of `w:numbering`; ids must not begin with “literal”. */
  numbering?: string;
}

const OPENING = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const CLOSING = '</w:body></w:document>';

/**
 * Writes down a document of another format as the WordprocessingML that Word would save it as, as far as that is read
 * back: so styles, numbers, tables, fields and hidden text mean the same in every format, and are understood in one place.
 *
 * Calls follow the order of the text. Paragraphs, tables and boxes must be closed in reverse order of their opening; a
 * cell holds paragraphs and tables.
 */
export class Transcript {
  readonly #parts: string[] = [OPENING];
  readonly #numbers = new LiteralNumbers();
  #characters = 0;
  #blocks = 0;

  openParagraph(traits: ParagraphTraits): void {
    this.#countBlock();
    this.#parts.push('<w:p><w:pPr>', this.#properties(traits), '</w:pPr>');
  }

  closeParagraph(): void {
    this.#parts.push('</w:p>');
  }

  /** Text of the open paragraph; line feeds in it are line breaks, tabs are tabs. */
  addText(text: string): void {
    this.#countCharacters(text.length);
    for (const [piece] of text.matchAll(/[\t\n]|[^\t\n]+/g)) {
      if (piece === '\n') this.#parts.push('<w:r><w:br/></w:r>');
      else if (piece === '\t') this.#parts.push('<w:r><w:tab/></w:r>');
      else this.#parts.push('<w:r><w:t xml:space="preserve">', escapeXml(piece), '</w:t></w:r>');
    }
  }

  /** A character of a symbol font. */
  addSymbol(code: number, font: string): void {
    this.#countCharacters(1);
    this.#parts.push(`<w:r><w:sym w:font="${escapeXml(font)}" w:char="${code.toString(16)}"/></w:r>`);
  }

  /** A mark of a field; between `begin` and `separate` its instruction is added with `addInstruction`. */
  markField(type: 'begin' | 'separate' | 'end'): void {
    this.#parts.push(`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  }

  addInstruction(text: string): void {
    this.#countCharacters(text.length);
    this.#parts.push('<w:r><w:instrText xml:space="preserve">', escapeXml(text), '</w:instrText></w:r>');
  }

  /** A text box inside the open paragraph; its paragraphs follow. */
  openBox(): void {
    this.#parts.push('<w:r><w:txbxContent>');
  }

  closeBox(): void {
    this.#parts.push('</w:txbxContent></w:r>');
  }

  openTable(): void {
    this.#parts.push('<w:tbl>');
  }

  closeTable(): void {
    this.#parts.push('</w:tbl>');
  }

  openRow(isHeader: boolean): void {
    this.#countBlock();
    this.#parts.push(isHeader ? '<w:tr><w:trPr><w:tblHeader/></w:trPr>' : '<w:tr>');
  }

  closeRow(): void {
    this.#parts.push('</w:tr>');
  }

  openCell({ colSpan, merge, mergesLeft }: CellTraits): void {
    this.#countBlock();
    this.#parts.push('<w:tc><w:tcPr>');
    if (colSpan !== undefined && colSpan > 1) this.#parts.push(`<w:gridSpan w:val="${colSpan}"/>`);
    if (merge) this.#parts.push(merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
    if (mergesLeft) this.#parts.push('<w:hMerge/>');
    this.#parts.push('</w:tcPr>');
  }

  closeCell(): void {
    this.#parts.push('</w:tc>');
  }

  /**
   * The text of what was written down.
   * @throws ReadError `too-large`, `broken` as `readDocx` does
   */
  read({ styles = '', numbering = '' }: TranscriptParts = {}): SourceText {
    return readDocx({
      document: encode(this.#parts.join('') + CLOSING),
      styles: encode(wordMl('styles', styles)),
      numbering: encode(wordMl('numbering', numbering + literalNumbering(this.#numbers))),
    });
  }

  #properties(traits: ParagraphTraits): string {
    const { styleId, align, outlineLevel, ordinal, depth = 0, numbering, runsOn, framed } = traits;
    let xml = '';
    if (styleId !== undefined) xml += `<w:pStyle w:val="${escapeXml(styleId)}"/>`;
    if (framed) xml += '<w:framePr/>';
    if (ordinal !== undefined && ordinal !== '') xml += numberProperty(this.#numbers.idOf(ordinal), depth);
    else if (numbering) xml += numberProperty(numbering.id, numbering.level);
    if (align) xml += `<w:jc w:val="${align}"/>`;
    if (outlineLevel !== undefined) xml += `<w:outlineLvl w:val="${outlineLevel}"/>`;
    if (runsOn) xml += runsOn === 'deleted' ? '<w:rPr><w:del/></w:rPr>' : '<w:rPr><w:vanish/></w:rPr>';
    return xml;
  }

  #countBlock(): void {
    if (++this.#blocks > READ_LIMITS.blocks) throw tooMuchText();
  }

  #countCharacters(count: number): void {
    this.#characters += count;
    if (this.#characters > READ_LIMITS.textChars) throw tooMuchText();
  }
}

function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

/** A part of a Word file by the name of its root element. */
function wordMl(root: string, contents: string): string {
  return `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${contents}</w:${root}>`;
}

function numberProperty(id: string | undefined, level: number | undefined): string {
  const levelXml = level === undefined ? '' : `<w:ilvl w:val="${Math.min(level, 8)}"/>`;
  const idXml = id === undefined ? '' : `<w:numId w:val="${escapeXml(id)}"/>`;
  return `<w:numPr>${levelXml}${idXml}</w:numPr>`;
}
