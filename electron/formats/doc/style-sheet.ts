import { escapeXml } from '../transcript/escape-xml.ts';
import { paragraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import type { WordBinary } from './word-binary.ts';

const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0xfff;
/** Numbers of built-in styles ([MS-DOC] 2.9.271 sti). */
const HEADING_1 = 1;
const HEADING_9 = 9;
const CONTENTS_1 = 19;
const CONTENTS_9 = 27;
const TITLE = 62;
const MAX_STYLES = 0xffe;

/** The paragraph styles of the document as contents of `w:styles`; ids are their numbers. */
export function styleDefinitions(word: WordBinary): string {
  const { table } = word;
  const { at: start, length } = word.stretch('styleSheet');
  if (length < 6) return '';
  const end = start + length;
  const headerSize = table.getUint16(start, true);
  const count = Math.min(table.getUint16(start + 2, true), MAX_STYLES);
  const baseSize = table.getUint16(start + 4, true);
  let xml = '';
  let at = start + 2 + headerSize;
  for (let index = 0; index < count && at + 2 <= end; index++) {
    const size = table.getUint16(at, true);
    at += 2;
    if (at + size > end) break;
    if (size > baseSize + 2) xml += styleDefinition(table, at, size, baseSize, index);
    at += size;
  }
  return xml;
}

function styleDefinition(table: DataView, at: number, size: number, baseSize: number, index: number): string {
  const builtIn = table.getUint16(at, true) & 0xfff;
  const kind = table.getUint16(at + 2, true);
  if ((kind & 0xf) !== PARAGRAPH_STYLE) return '';
  const base = kind >> 4;
  const nameLength = table.getUint16(at + baseSize, true);
  const nameAt = at + baseSize + 2;
  const nameEnd = nameAt + nameLength * 2;
  if (nameEnd > at + size) return '';
  const name = new TextDecoder('utf-16le').decode(new Uint8Array(table.buffer, table.byteOffset + nameAt, nameLength * 2));
  const shownName = nameOfBuiltIn(builtIn) ?? name;
  const basedOn = base === NO_STYLE ? '' : `<w:basedOn w:val="${base}"/>`;
  const isDefault = index === 0 ? ' w:default="1"' : '';
  const properties = propertiesXml(table, nameEnd + 2, at + size);
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${index}"><w:name w:val="${escapeXml(shownName)}"/>${basedOn}<w:pPr>${properties}</w:pPr></w:style>`;
}

/** Names in the file are those of the language of the program. */
function nameOfBuiltIn(number: number): string | null {
  if (number >= HEADING_1 && number <= HEADING_9) return `heading ${number}`;
  if (number >= CONTENTS_1 && number <= CONTENTS_9) return `toc ${number - CONTENTS_1 + 1}`;
  return number === TITLE ? 'Title' : null;
}

/** @param at where the paragraph properties of the style begin, behind their length */
function propertiesXml(table: DataView, at: number, end: number): string {
  if (at + 2 > end) return '';
  const propertiesEnd = at + 2 + table.getUint16(at, true);
  if (propertiesEnd > end) return '';
  const run = { start: 0, end: 0, propertiesAt: at + 2, propertiesEnd };
  return formatXml(paragraphProperties({ document: table, data: null }, run));
}

function formatXml({ list, listLevel, outlineLevel, align }: ParagraphProperties): string {
  let xml = '';
  if (list !== undefined) xml += `<w:numId w:val="${list}"/>`;
  if (listLevel !== undefined) xml += `<w:ilvl w:val="${listLevel}"/>`;
  if (outlineLevel !== undefined) xml += `<w:outlineLvl w:val="${outlineLevel}"/>`;
  const alignment = align === undefined ? undefined : alignmentOf(align);
  return alignment === undefined ? xml : `${xml}<w:jc w:val="${alignment}"/>`;
}

/** Alignment by its number in the file; justified text is as good as left-aligned. */
export function alignmentOf(number: number): 'left' | 'center' | 'right' {
  if (number === 1) return 'center';
  return number === 2 ? 'right' : 'left';
}
