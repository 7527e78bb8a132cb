import { escapeXml } from '../transcript/escape-xml.ts';
import { SYMBOL_CHARSET, encodingOfCharset } from './code-pages.ts';

export interface RtfFont {
  name: string;
  /** null: the code page of the file. */
  encoding: string | null;
  isSymbol: boolean;
}

/** Collects the font table (RTF 1.9.1, “Font table”). */
export class FontTable {
  readonly fonts = new Map<number, RtfFont>();
  #current: RtfFont | null = null;

  begin(number: number): void {
    this.#current = { name: '', encoding: null, isSymbol: false };
    this.fonts.set(number, this.#current);
  }

  setCharset(charset: number): void {
    if (!this.#current) return;
    this.#current.encoding = encodingOfCharset(charset);
    this.#current.isSymbol = charset === SYMBOL_CHARSET;
  }

  addName(text: string): void {
    if (this.#current) this.#current.name += text.replaceAll(';', '');
  }
}

interface RtfStyle {
  id: string;
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  align?: string;
}

/** `\sbasedon` of a style without a base. */
const NO_STYLE = 222;

/** Collects the paragraph styles (“Style sheet”). */
export class StyleTable {
  readonly #styles: RtfStyle[] = [];
  #current: RtfStyle | null = null;

  /** The style without a number is that of body text. */
  begin(): void {
    this.#current = { id: '0', name: '' };
  }

  setNumber(number: number): void {
    if (this.#current) this.#current.id = String(number);
  }

  setBase(number: number): void {
    if (this.#current && number !== NO_STYLE) this.#current.basedOn = String(number);
  }

  setOutlineLevel(level: number): void {
    if (this.#current) this.#current.outlineLevel = level;
  }

  setAlign(align: string): void {
    if (this.#current) this.#current.align = align;
  }

  addName(text: string): void {
    if (this.#current) this.#current.name += text;
  }

  end(): void {
    if (this.#current) this.#styles.push(this.#current);
    this.#current = null;
  }

  /** The styles as contents of `w:styles`. */
  definitions(): string {
    return this.#styles.map(styleXml).join('');
  }
}

function styleXml({ id, name, basedOn, outlineLevel, align }: RtfStyle): string {
  const shownName = name.replace(/;\s*$/, '').trim();
  return `<w:style w:type="paragraph"${id === '0' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${escapeXml(shownName)}"/>`
    + (basedOn === undefined || basedOn === id ? '' : `<w:basedOn w:val="${basedOn}"/>`)
    + '<w:pPr>'
    + (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`)
    + (align === undefined ? '' : `<w:jc w:val="${align}"/>`)
    + '</w:pPr></w:style>';
}
