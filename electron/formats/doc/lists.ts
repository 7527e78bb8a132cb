import { escapeXml } from '../transcript/escape-xml.ts';
import type { WordBinary } from './word-binary.ts';

/** ST_NumberFormat of each number in the file ([MS-OSHARED] 2.2.1.3 MSONFC). */
const FORMATS = [
  'decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago',
  'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal', 'japaneseDigitalTenThousand',
  'decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet', 'ganada', 'chosung',
  'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle', 'ideographTraditional',
  'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional', 'taiwaneseCountingThousand',
  'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified', 'chineseCountingThousand',
];
const NO_FORMAT = 255;
const NUMBER_IN_DASH = 57;

const LIST_SIZE = 28;
const OVERRIDE_SIZE = 16;
const LEVEL_HEADER_SIZE = 28;
const LEVELS = 9;
const SIMPLE_LIST = 1;
const LEGAL = 4;
const NO_SEPARATOR = 2;
const OVERRIDES_START = 0x10;
const OVERRIDES_LEVEL = 0x20;
const NO_STYLE = 0xfff;
const NORMAL_STYLE = 0;
const CH_FONT = 0x4a4f;

/** The numberings of the document as contents of `w:numbering`; ids are the numbers of the list overrides. */
export function listDefinitions(word: WordBinary, fonts: readonly string[]): string {
  const { table } = word;
  const lists = word.stretch('lists');
  const overrides = word.stretch('listOverrides');
  if (lists.length < 2 || overrides.length < 4) return '';
  return listsXml(table, lists.at, fonts) + overridesXml(table, overrides.at, fonts);
}

/** Behind the lists, and not counted in their length, follow the levels of all of them ([MS-DOC] 2.9.187). */
function listsXml(table: DataView, start: number, fonts: readonly string[]): string {
  const count = table.getUint16(start, true);
  let xml = '';
  let levelAt = start + 2 + count * LIST_SIZE;
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * LIST_SIZE;
    const levels = table.getUint8(at + 26) & SIMPLE_LIST ? 1 : LEVELS;
    let levelsXml = '';
    for (let level = 0; level < levels; level++) {
      const read = levelXml(table, levelAt, level, fonts, table.getUint16(at + 8 + level * 2, true));
      levelsXml += read.xml;
      levelAt = read.end;
    }
    xml += `<w:abstractNum w:abstractNumId="${table.getUint32(at, true)}">${levelsXml}</w:abstractNum>`;
  }
  return xml;
}

/** The levels that overrides define anew follow behind all overrides (2.9.188). */
function overridesXml(table: DataView, start: number, fonts: readonly string[]): string {
  const count = table.getUint32(start, true);
  let xml = '';
  let dataAt = start + 4 + count * OVERRIDE_SIZE;
  for (let index = 0; index < count; index++) {
    const at = start + 4 + index * OVERRIDE_SIZE;
    const levels = table.getUint8(at + 12);
    xml += `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${table.getUint32(at, true)}"/>`;
    dataAt += 4;
    for (let level = 0; level < levels; level++) {
      const flags = table.getUint8(dataAt + 4);
      const number = flags & 0xf;
      const startAt = table.getUint32(dataAt, true);
      dataAt += 8;
      xml += `<w:lvlOverride w:ilvl="${number}">`;
      if (flags & OVERRIDES_LEVEL) {
        const read = levelXml(table, dataAt, number, fonts, NO_STYLE);
        xml += read.xml;
        dataAt = read.end;
      } else if (flags & OVERRIDES_START) {
        xml += `<w:startOverride w:val="${startAt}"/>`;
      }
      xml += '</w:lvlOverride>';
    }
    xml += '</w:num>';
  }
  return xml;
}

/** @param style number of the paragraph style tied to the level */
function levelXml(table: DataView, at: number, level: number, fonts: readonly string[], style: number): { xml: string; end: number } {
  const format = table.getUint8(at + 4);
  const flags = table.getUint8(at + 5);
  const charactersSize = table.getUint8(at + 24);
  const paragraphSize = table.getUint8(at + 25);
  const charactersAt = at + LEVEL_HEADER_SIZE + paragraphSize;
  const textAt = charactersAt + charactersSize;
  const length = table.getUint16(textAt, true);
  let text = '';
  for (let index = 0; index < length; index++) {
    const code = table.getUint16(textAt + 2 + index * 2, true);
    text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const font = fonts[fontOf(table, charactersAt, textAt)];
  const xml = `<w:lvl w:ilvl="${level}"><w:start w:val="${table.getUint32(at, true)}"/><w:numFmt w:val="${formatName(format)}"/>`
    + `<w:lvlText w:val="${escapeXml(text)}"/>${flags & LEGAL ? '<w:isLgl/>' : ''}`
    + (style === NO_STYLE || style === NORMAL_STYLE ? '' : `<w:pStyle w:val="${style}"/>`)
    + (table.getUint8(at + 15) === NO_SEPARATOR ? '<w:suff w:val="nothing"/>' : '')
    + (font === undefined ? '' : `<w:rFonts w:ascii="${escapeXml(font)}"/>`)
    + '</w:lvl>';
  return { xml, end: textAt + 2 + length * 2 };
}

/** Number of the font that a level sets its bullet in; -1 when it sets none. */
function fontOf(table: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at++) {
    if (table.getUint16(at, true) === CH_FONT) return table.getUint16(at + 2, true);
  }
  return -1;
}

function formatName(number: number): string {
  if (number === NO_FORMAT) return 'none';
  if (number === NUMBER_IN_DASH) return 'numberInDash';
  return FORMATS[number] ?? 'decimal';
}

/** Names of the fonts by their number, for telling symbol fonts ([MS-DOC] 2.9.79 FFN). */
export function fontNames(word: WordBinary): string[] {
  const { table } = word;
  const { at: start, length } = word.stretch('fonts');
  if (length < 4) return [];
  const count = table.getUint16(start, true);
  const names: string[] = [];
  let at = start + 4;
  for (let index = 0; index < count && at < start + length; index++) {
    const size = table.getUint8(at);
    let name = '';
    for (let unit = at + 40; unit + 2 <= at + 1 + size; unit += 2) {
      const code = table.getUint16(unit, true);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    names.push(name);
    at += 1 + size;
  }
  return names;
}
