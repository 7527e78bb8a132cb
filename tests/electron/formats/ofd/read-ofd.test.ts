import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../../electron/formats/read-file.ts';
import { READ_LIMITS } from '../../../../electron/formats/limits.ts';
import { zipEntries } from '../../../fixtures/docx-builder.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../../fixtures/hostile-outcome.ts';
import { mutateBytes, mutateXml } from '../../../fixtures/mutate.ts';
import { buildOfd, ofdEntries, ofdLines, type OfdSource } from '../../../fixtures/ofd-builder.ts';
import { refusalOf } from '../../../fixtures/read-error.ts';
import { lineTexts } from '../../../fixtures/source-lines.ts';

const BODY = [
  '　　一年来，本镇围绕上级部署的重点任务，完善工作机制，细化责任',
  '分工，各项工作取得了新的进展。',
  '　　一、主要举措',
  '　　（一）建立清单。全年梳理事项31项。',
];

async function textsOf(source: OfdSource): Promise<string[]> {
  return lineTexts(await readSourceBytes(buildOfd(source), 'x.ofd'));
}

describe('an OFD file', () => {
  const PARAGRAPHS = ['一年来，本镇围绕上级部署的重点任务，完善工作机制，细化责任分工，各项工作取得了新的进展。', '一、主要举措', '（一）建立清单。全年梳理事项31项。'];

  it('gives its lines as paragraphs', async () => {
    expect(await textsOf({ pages: [ofdLines(BODY)] })).toEqual(PARAGRAPHS);
  });

  it('may use the namespace without a year', async () => {
    expect(await textsOf({ pages: [ofdLines(BODY)], namespace: 'http://www.ofdspec.org' })).toEqual(PARAGRAPHS);
  });

  it('goes on over pages, without page numbers', async () => {
    const pages = [
      [...ofdLines(BODY.slice(0, 1)), { text: '— 1 —', x: 160, y: 275, size: 4.9 }],
      [...ofdLines(BODY.slice(1)), { text: '— 2 —', x: 28, y: 275, size: 4.9 }],
    ];
    expect(await textsOf({ pages })).toEqual(PARAGRAPHS);
  });

  it('shows what a template repeats on its pages not at all, and what is on one page alone once', async () => {
    const pages = [ofdLines(BODY), ofdLines(BODY.slice(2))];
    expect(await textsOf({ pages, template: [{ text: '某镇文件', x: 90, y: 20 }] })).not.toContain('某镇文件');
    expect(await textsOf({ pages, ownTemplates: { 0: [{ text: '某镇文件', x: 90, y: 20 }] } })).toContain('某镇文件');
  });

  it('places text by matrix and distances', async () => {
    const scaled = { text: '甲乙', x: 28, y: 88, size: 1, deltaX: '1', matrix: '5.6 0 0 5.6 0 0' };
    const parted = [{ text: '指标数量', x: 28, y: 100, deltaX: '5.6 30 5.6' }, { text: '许可31', x: 28, y: 112, deltaX: '5.6 30 2.8' }, { text: '处罚18', x: 28, y: 124, deltaX: '5.6 30 2.8' }];
    const texts = await textsOf({ pages: [[...ofdLines(BODY), scaled, ...parted]] });
    expect(texts[3]).toBe('甲乙');
    expect(texts[4]).toBe('指标\t数量\n许可\t31\n处罚\t18');
  });

  it('leaves out turned text', async () => {
    const mark = { text: '内部资料', x: 60, y: 120, matrix: '0.7 -0.7 0.7 0.7 0 0' };
    expect(await textsOf({ pages: [[...ofdLines(BODY), mark]] })).toEqual(PARAGRAPHS);
  });
});

describe('an OFD file that cannot be read', () => {
  it.each([
    ['scanned', buildOfd({ pages: [[], []] }), 'no-text'],
    ['with a stamp as text', buildOfd({ pages: [[{ text: '某镇', x: 9, y: 9 }]] }), 'no-text'],
    ['without pages', buildOfd({ pages: [] }), 'broken'],
    ['without its document', zipEntries({ 'OFD.xml': ofdEntries({ pages: [] })['OFD.xml']! }), 'broken'],
    ['in glyph numbers', buildOfd({ pages: [ofdLines(Array.from({ length: 8 }, (_, line) => Array.from({ length: 25 }, (__, index) => String.fromCharCode(0xe000 + line * 25 + index)).join('')))] }), 'broken'],
    ['of too many pages', buildOfd({ pages: Array.from({ length: READ_LIMITS.pages + 1 }, () => []) }), 'too-large'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect((await refusalOf(readSourceBytes(bytes, 'x.ofd'))).code).toBe(code);
  });
});

describe('hostile OFD files', () => {
  const SOURCE: OfdSource = { pages: [ofdLines(BODY), ofdLines(BODY)], template: [{ text: '某镇文件', x: 90, y: 20 }] };
  const STOCK = buildOfd(SOURCE);

  it('give a text or a clear refusal when their bytes are mutated', async () => {
    expect(await outcomes((seed) => mutateBytes(STOCK, seed), 'x.ofd')).toContain('broken');
  });

  it.each(['OFD.xml', 'Doc_0/Document.xml', 'Doc_0/Pages/Page_0/Content.xml'])('give a text or a clear refusal when the tags of %s are mutated', async (part) => {
    const entries = ofdEntries(SOURCE);
    const xml = new TextDecoder().decode(entries[part]);
    const seen = await outcomes((seed) => zipEntries({ ...entries, [part]: new TextEncoder().encode(mutateXml(xml, seed)) }), 'x.ofd');
    expect(seen).toContain('text');
  });

  it('are refused when cut off', async () => {
    for (let index = 1; index < MUTATIONS; index++) {
      expect(await outcomeOf(STOCK.subarray(0, Math.floor((index * STOCK.length) / MUTATIONS)), 'x.ofd')).not.toBe('text');
    }
  });

  it.each([
    ['distances without end', { text: BODY[0]!, x: 28, y: 40, deltaX: 'g 999999999 5.6' }],
    ['distances that are no numbers', { text: BODY[0]!, x: 28, y: 40, deltaX: 'a b g g g' }],
    ['positions beyond measure', { text: BODY[0]!, x: 1e308, y: 1e308 }],
    ['a long stretch of text', { text: '法治'.repeat(200_000), x: 28, y: 40 }],
    ['a size beyond measure', { text: BODY[0]!, x: 28, y: 40, size: 1e300 }],
  ])('%s', async (_, text) => {
    expect(await outcomeOf(buildOfd({ pages: [[...ofdLines(BODY), text]] }), 'x.ofd')).toBe('text');
  });

  it('many stretches with distances without end', async () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => ({ text: `法治${index}`, x: 28, y: index / 100, deltaX: 'g 999999999 5.6' }));
    expect(await outcomeOf(buildOfd({ pages: [texts] }), 'x.ofd')).toBe('text');
  });
});
