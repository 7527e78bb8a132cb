import { beforeAll, describe, expect, test } from 'vitest';
import { nationalProfile } from '../../../../../electron/formats/profiles/national.ts';
import { SHORT_REPORT } from '../../../../rendering/sample-reports.ts';
import { child, descendants, exportParts, parseXml, runText, type XmlElement } from './parts.ts';

let styles: Map<string, XmlElement>;
let document: XmlElement;
let settings: XmlElement;
let fonts: XmlElement;
let footers: XmlElement[];

beforeAll(async () => {
  const parts = await exportParts(SHORT_REPORT, { copy: 'submission' });
  const part = (name: string): XmlElement => parseXml(parts.get(name)!);
  styles = new Map(descendants(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId']!, style]));
  document = part('word/document.xml');
  settings = part('word/settings.xml');
  fonts = part('word/fontTable.xml');
  footers = [part('word/footer1.xml'), part('word/footer2.xml')];
});

function property(style: string, ...names: readonly string[]): Readonly<Record<string, string>> | undefined {
  return child(styles.get(style)!, ...names)?.attributes;
}

describe('page', () => {
  test('A4 with margins of 37, 35, 28 and 26 mm and a grid of 22 lines', () => {
    const section = descendants(document, 'w:sectPr')[0]!;
    expect(child(section, 'w:pgSz')!.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(child(section, 'w:pgMar')!.attributes).toMatchObject({ 'w:top': '2098', 'w:bottom': '1984', 'w:left': '1587', 'w:right': '1474', 'w:gutter': '0' });
    expect(child(section, 'w:docGrid')!.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
  });

  test('page numbers between dashes, odd pages on the right, even ones on the left, one character in', () => {
    const references = descendants(document, 'w:footerReference').map((reference) => reference.attributes['w:type']);
    expect(references).toEqual(['default', 'even']);
    expect(child(settings, 'w:evenAndOddHeaders')).toBeDefined();
    for (const footer of footers) {
      expect(runText(footer)).toBe('—  —');
      expect(descendants(footer, 'w:instrText').map((code) => code.text)).toEqual(['PAGE']);
    }
    expect(property('OddPageNumber', 'w:pPr', 'w:jc')).toEqual({ 'w:val': 'right' });
    expect(property('OddPageNumber', 'w:pPr', 'w:ind')).toEqual({ 'w:right': '280' });
    expect(property('EvenPageNumber', 'w:pPr', 'w:jc')).toEqual({ 'w:val': 'left' });
    expect(property('EvenPageNumber', 'w:pPr', 'w:ind')).toEqual({ 'w:left': '280' });
    expect(property('OddPageNumber', 'w:rPr', 'w:sz')).toEqual({ 'w:val': '28' });
  });
});

describe('styles', () => {
  test('the body is 3号仿宋 on exact lines, 28 to the line, without widow control', () => {
    expect(property('Normal', 'w:rPr', 'w:rFonts')).toEqual({ 'w:ascii': '仿宋_GB2312', 'w:hAnsi': '仿宋_GB2312', 'w:eastAsia': '仿宋_GB2312', 'w:cs': '仿宋_GB2312' });
    expect(property('Normal', 'w:rPr', 'w:sz')).toEqual({ 'w:val': '32' });
    expect(property('Normal', 'w:rPr', 'w:spacing')).toEqual({ 'w:val': '-5' });
    expect(property('Normal', 'w:pPr', 'w:spacing')).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
    expect(property('Normal', 'w:pPr', 'w:widowControl')).toEqual({ 'w:val': '0' });
  });

  test('paragraphs are indented by two characters', () => {
    expect(property('ReportBody', 'w:pPr', 'w:ind')).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '630' });
  });

  test('punctuation keeps off line starts; no space is put between Chinese and figures', () => {
    expect(property('Normal', 'w:pPr', 'w:kinsoku')).toEqual({ 'w:val': '1' });
    expect(property('Normal', 'w:pPr', 'w:overflowPunct')).toEqual({ 'w:val': '1' });
    expect(property('Normal', 'w:pPr', 'w:autoSpaceDE')).toEqual({ 'w:val': '0' });
    expect(property('Normal', 'w:pPr', 'w:autoSpaceDN')).toEqual({ 'w:val': '0' });
    expect(child(settings, 'w:noLineBreaksBefore')!.attributes['w:val']).toMatch(/、。.*》.*！.*），.*：；？/);
    expect(child(settings, 'w:noLineBreaksAfter')!.attributes['w:val']).toMatch(/《.*0123456789〕/);
    expect(child(settings, 'w:characterSpacingControl')!.attributes['w:val']).toBe('doNotCompress');
  });

  test.each([[1, '黑体'], [2, '楷体_GB2312'], [3, '仿宋_GB2312'], [4, '仿宋_GB2312']])('headings of level %i are set in %s, not bold, and are in the navigation pane', (level, face) => {
    const named = styles.get(`HeadingLevel${level}`)!;
    expect(child(named, 'w:name')!.attributes['w:val']).toBe(`${'一二三四'[level - 1]}级标题`);
    expect(child(named, 'w:basedOn')!.attributes['w:val']).toBe(`Heading${level}`);
    const builtIn = styles.get(`Heading${level}`)!;
    expect(child(builtIn, 'w:name')!.attributes['w:val']).toBe(`heading ${level}`);
    expect(child(builtIn, 'w:pPr', 'w:outlineLvl')!.attributes['w:val']).toBe(String(level - 1));
    expect(child(builtIn, 'w:pPr', 'w:keepNext')).toBeDefined();
    expect(child(builtIn, 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe(face);
    expect(child(builtIn, 'w:rPr', 'w:sz')!.attributes['w:val']).toBe('32');
    expect(child(builtIn, 'w:rPr', 'w:b')).toBeUndefined();
    expect(child(styles.get(`RunInHeading${level}`)!, 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe(face);
  });

  test('the title is 2号小标宋, centred, with a blank line below', () => {
    expect(property('ReportTitle', 'w:rPr', 'w:rFonts')).toMatchObject({ 'w:eastAsia': '方正小标宋简体' });
    expect(property('ReportTitle', 'w:rPr', 'w:sz')).toEqual({ 'w:val': '44' });
    expect(property('ReportTitle', 'w:pPr', 'w:jc')).toEqual({ 'w:val': 'center' });
    expect(property('ReportTitle', 'w:pPr', 'w:spacing')).toEqual({ 'w:after': '579' });
  });

  test('no style takes a font from the theme', () => {
    const slots = [...styles.values()].flatMap((style) => descendants(style, 'w:rFonts')).flatMap((font) => Object.keys(font.attributes));
    expect(slots.length).toBeGreaterThan(0);
    expect(slots.filter((slot) => slot.includes('Theme'))).toEqual([]);
  });

  test('a style is based only on styles that exist', () => {
    const bases = [...styles.values()].flatMap((style) => descendants(style, 'w:basedOn')).map((base) => base.attributes['w:val']!);
    expect(bases.filter((base) => !styles.has(base))).toEqual([]);
  });
});

test('the fonts are named with their equivalents and none is embedded', () => {
  const names = descendants(fonts, 'w:font').map((font) => font.attributes['w:name']);
  expect(names).toEqual(Object.values(nationalProfile.faces).map((face) => face.eastAsia));
  expect(descendants(fonts, 'w:altName').map((name) => name.attributes['w:val'])).toContain('仿宋,FangSong,方正仿宋_GBK,华文仿宋');
});
