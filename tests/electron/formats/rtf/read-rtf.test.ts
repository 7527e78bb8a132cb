import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../../electron/formats/rtf/read-rtf.ts';
import { encodeText } from '../../../fixtures/encode-text.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../../fixtures/hostile-outcome.ts';
import { mutateBytes } from '../../../fixtures/mutate.ts';
import { lineTexts, shownLines } from '../../../fixtures/source-lines.ts';

const FONTS = '{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset134 SimSun{\\*\\falt ??};}{\\f2\\fcharset2 Wingdings;}{\\f3\\fcharset136 MingLiU;}}';
const STYLES = '{\\stylesheet{\\ql Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\qc Title;}{\\*\\cs3 Strong;}}';

/** A file in the code page of simplified Chinese. */
function rtf(body: string): Uint8Array {
  return new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg936\\deff0${FONTS}${STYLES}{\\colortbl;\\red0\\green0\\blue0;}{\\info{\\title x}}${body}}`);
}

/** Text as Word writes it: each byte of GBK in hexadecimal. */
function gbk(text: string): string {
  return Array.from(encodeText(text, 'gb18030'), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
}

function textsOf(body: string): string[] {
  return lineTexts(readRtf(rtf(body)));
}

function row(cells: readonly string[], definition = cells.map((_, index) => `\\cellx${(index + 1) * 1000}`).join('')): string {
  return `\\trowd${definition}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
}

describe('text', () => {
  it.each([
    ['bytes of GBK', `\\f1 ${gbk('法治政府')}`, '法治政府'],
    ['bytes of GBK in a Latin font', `\\f0 ${gbk('法治')}`, '法治'],
    ['a second byte that is a letter', "\\f1 \\'81A", '丄'],
    ['bytes of Big5 by the font', "\\f3 \\'a4\\'a4", '中'],
    ['Western bytes in a Latin font', "\\loch\\f0 a\\'b7b", 'a·b'],
    ['Unicode with a fallback', '\\uc1\\u27861?\\u27835\\\'3f', '法治'],
    ['Unicode with a longer fallback', '\\uc2\\u27861\\\'b7\\\'a8x', '法x'],
    ['Unicode without a fallback', '\\uc0\\u27861 x', '法x'],
    ['negative numbers', '\\uc0\\u-28666 ', '逆'],
    ['halves of surrogate pairs', '\\uc0\\u-10178\\u-8303 ', '\u{1fb91}'],
    ['special characters', '\\ldblquote a\\rdblquote\\emdash\\~\\{\\}\\\\', '“a”—\u00a0{}\\'],
    ['a symbol', '{\\f2 \\\'fc}', '✓'],
    ['line ends that mean nothing', 'a\r\nb', 'ab'],
    ['an optional group that is not known', 'a{\\*\\unknown b}c', 'ac'],
    ['binary data', 'a{\\*\\x\\bin5 }}}}}}c', 'ac'],
    ['hidden and deleted text', 'a{\\v b}{\\deleted c}{\\v0 d}', 'ad'],
    ['what is offered in Unicode besides', 'a{\\upr{b}{\\*\\ud{\\u27861?}}}c', 'a法c'],
  ])('is read: %s', (_, body, text) => {
    expect(textsOf(`\\pard ${body}\\par`)).toEqual([text]);
  });

  it('does not come from headers, footers, notes, pictures and descriptions', () => {
    expect(textsOf('{\\header a}{\\footerl b}\\pard c{\\footnote d}{\\*\\annotation e}{\\pict ffd8}{\\xe f}\\par')).toEqual(['c']);
  });

  it('comes from text boxes once', () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt \\pard box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext \\pard box\\par}}}}';
    expect(textsOf(`\\pard ${box}text\\par`)).toEqual(['box', 'text']);
    expect(textsOf(`{\\header ${box}}\\pard text\\par`)).toEqual(['text']);
  });

  it('of a field is its result', () => {
    expect(textsOf('\\pard a{\\field{\\*\\fldinst{ REF x }}{\\fldrslt{b}}}c\\par')).toEqual(['abc']);
    expect(textsOf('\\pard {\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt a 1\\par b 2}}\\par\\pard c\\par')).toEqual(['c']);
  });
});

describe('paragraphs', () => {
  it('keep headings, title and alignment', () => {
    expect(shownLines(readRtf(rtf('\\pard\\s2 T\\par\\pard\\s1 H\\par\\pard\\outlinelevel1 h\\par\\pard\\qr r\\par'))).slice(0, 4)).toMatchObject([
      { text: 'T', title: true, align: 'center' }, { text: 'H', headingLevel: 1 }, { text: 'h', headingLevel: 2 }, { text: 'r', align: 'right' },
    ]);
  });

  it('keep the numbers written for them', () => {
    const lines = shownLines(readRtf(rtf(`\\pard{\\listtext\\pard\\plain\\f1 ${gbk('一、')}\\tab}\\s1\\ilvl0\\ls1 A\\par\\pard{\\pntext 1.\\tab}\\ilvl1 B\\par\\pard{\\listtext\\f2\\u-3929 ?\\tab}C\\par`)));
    expect(lines.slice(0, 3)).toMatchObject([
      { text: '一、A', ordinal: '一、', listDepth: 0, headingLevel: 1 }, { text: '1.B', ordinal: '1.', listDepth: 1 }, { text: '▪C', ordinal: '▪' },
    ]);
  });

  it('end where the file ends', () => {
    expect(textsOf('\\pard a\\par b')).toEqual(['a', 'b']);
  });

  it('run on behind a deleted mark', () => {
    expect(textsOf('\\pard a{\\deleted\\par}\\pard b\\par')).toEqual(['ab']);
  });
});

describe('tables', () => {
  it('keep cells, header rows and merges', () => {
    const merged = row(['A', '', 'B'], '\\trhdr\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000');
    const table = shownLines(readRtf(rtf(`${row(['A', 'B', ''], '\\trhdr\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000')}${row(['', 'c', 'd'], '\\clvmrg\\cellx1000\\cellx2000\\cellx3000')}\\pard end\\par`)))[0]?.table;
    expect(table).toEqual({ headerRows: 1, rows: [[{ text: 'A', rowSpan: 2 }, { text: 'B', colSpan: 2 }], [{ text: 'c' }, { text: 'd' }]] });
    expect(textsOf(merged)).toHaveLength(1);
  });

  it('find column spans by the edges of the cells', () => {
    const table = shownLines(readRtf(rtf(`${row(['A', 'B'], '\\cellx1000\\cellx3000')}${row(['a', 'b', 'c'])}`)))[0]?.table;
    expect(table?.rows[0]).toEqual([{ text: 'A' }, { text: 'B', colSpan: 2 }]);
  });

  it('keep the text of tables in tables', () => {
    const inner = '\\pard\\intbl\\itap2 x\\nestcell\\pard\\intbl\\itap2 y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx1000\\nestrow}{\\nonesttables\\par}';
    expect(textsOf(`\\trowd\\cellx1000\\cellx2000 ${inner}\\pard\\intbl a\\cell\\pard\\intbl b\\cell\\row\\pard end\\par`)).toEqual(['x y\na\tb', 'end']);
  });
});

describe('hostile RTF', () => {
  const STOCK = rtf(`\\pard\\s2 ${gbk('某镇报告')}\\par\\pard{\\listtext ${gbk('一、')}\\tab}\\s1 ${gbk('举措')}\\par${row(['a', 'b'], '\\clvmgf\\cellx900\\cellx2000')}\\pard {\\field{\\*\\fldinst REF}{\\fldrslt x}}{\\shp{\\*\\shpinst{\\shptxt \\pard box\\par}}}\\u27861?\\par`);

  it('gives a text or a clear refusal when mutated', async () => {
    const seen = await outcomes((seed) => mutateBytes(STOCK, seed), 'x.rtf');
    expect([...seen]).toEqual(expect.arrayContaining(['broken', 'text']));
  });

  it('is refused when cut off', async () => {
    for (let index = 1; index < MUTATIONS; index++) {
      expect(await outcomeOf(STOCK.subarray(0, Math.floor((index * STOCK.length) / MUTATIONS)), 'x.rtf')).not.toBe('text');
    }
  });

  it.each([
    ['groups nested without end', '{'.repeat(500_000), 'broken'],
    ['groups opened and closed', '{}'.repeat(500_000), 'no-text'],
    ['text boxes in text boxes', '{\\shp{\\*\\shpinst{\\shptxt '.repeat(600), 'broken'],
    ['tables in tables', '\\pard\\intbl\\itap30000 a\\nestcell'.repeat(60), 'text'],
    ['very many cells', `\\trowd${'\\cellx1'.repeat(250_000)}`, 'too-large'],
    ['very many paragraphs', 'a\\par '.repeat(210_000), 'too-large'],
    ['one very long word', `\\${'a'.repeat(1_000_000)}`, 'text'],
    ['a very long number', `\\u${'9'.repeat(1_000_000)}`, 'text'],
    ['fonts without end', `{\\fonttbl${'{\\f1 a;}'.repeat(100_000)}}a`, 'text'],
    ['binary data longer than the file', 'a{\\*\\x\\bin99999999 a', 'broken'],
    ['very much text', 'abcdefghij'.repeat(450_000), 'too-large'],
    ['numbers that are all different', Array.from({ length: 3000 }, (_, index) => `{\\listtext ${index}.}a\\par`).join(''), 'text'],
  ])('%s', async (_, body, outcome) => {
    expect(await outcomeOf(rtf(body), 'x.rtf')).toBe(outcome);
  });
});
