import { escapeXml } from './escape-xml.ts';

const LEVELS = 9;

/**
 * Ordinals that a file gives as text, each made a numbering that shows just this text. Word writes the numbers of a list
 * out in RTF and web pages number their lists themselves, so they need no counting.
 */
export class LiteralNumbers {
  readonly ids = new Map<string, string>();

  /** The numbering that shows this ordinal. */
  idOf(ordinal: string): string {
    let id = this.ids.get(ordinal);
    if (id === undefined) {
      id = `literal${this.ids.size}`;
      this.ids.set(ordinal, id);
    }
    return id;
  }
}

/** The definitions of literal numbers as contents of `w:numbering`. */
export function literalNumbering({ ids }: LiteralNumbers): string {
  let xml = '';
  for (const [ordinal, id] of ids) {
    // “%1” would stand for a number.
    const level = `<w:numFmt w:val="none"/><w:lvlText w:val="${escapeXml(ordinal.replace(/%(?=[1-9])/g, '％'))}"/>`;
    const levels = Array.from({ length: LEVELS }, (_, index) => `<w:lvl w:ilvl="${index}">${level}</w:lvl>`).join('');
    xml += `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  }
  return xml;
}
