import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../../electron/formats/read-file.ts';
import { shownLines } from '../../../fixtures/source-lines.ts';
import { MUTATIONS, outcomeOf, outcomes } from '../../../fixtures/hostile-outcome.ts';
import { mutateBytes } from '../../../fixtures/mutate.ts';
import { refusalOf } from '../../../fixtures/read-error.ts';

/** Written by LibreOffice from a document of this project. */
const DOC = Uint8Array.from(readFileSync(new URL('../../../fixtures/doc/word-97.doc', import.meta.url)));

/** The position of the file information block: the stream of the document begins at the first 0xa5ec. */
const FIB = Buffer.from(DOC).indexOf(Uint8Array.of(0xec, 0xa5));

function patched(offset: number, ...bytes: readonly number[]): Uint8Array {
  const copy = DOC.slice();
  copy.set(bytes, FIB + offset);
  return copy;
}

describe('a binary Word document', async () => {
  const lines = shownLines(await readSourceBytes(DOC, 'x.doc'));
  const texts = lines.map(({ text }) => text).filter((text) => text !== '');

  it('gives its text with the numbers that Word generates', () => {
    expect(texts).toEqual([
      '柳溪镇人民政府', '2024年法治政府建设年度报告', '县委、县人民政府：', '框里的字', '现将本镇一年来的工作报告如下。',
      '一、工作举措', '（一）完善制度', '本镇修订规则7项，', '1.梳理事项', '2.公开清单', '（二）抓实培训', '•线上学习', '二、存在不足',
      '人手不够，经费偏紧。1', '项目\t件数\n上年\t本年\n许可\t31\t42\n其中网办 20', '特此报告。', '柳溪镇人民政府', '2025年2月8日',
    ]);
  });

  it('keeps headings, title and alignment', () => {
    expect(lines.find(({ text }) => text === '（一）完善制度')).toMatchObject({ headingLevel: 2, ordinal: '（一）', listDepth: 1 });
    expect(lines[0]).toMatchObject({ title: true, align: 'center' });
    expect(lines.at(-1)).toMatchObject({ align: 'right' });
  });

  it('keeps merged cells and header rows', () => {
    expect(lines.find(({ table }) => table)?.table).toEqual({
      headerRows: 2,
      rows: [[{ text: '项目', rowSpan: 2 }, { text: '件数', colSpan: 2 }], [{ text: '上年' }, { text: '本年' }], [{ text: '许可' }, { text: '31' }, { text: '42\n其中网办 20' }]],
    });
  });

  it('shows neither hidden nor deleted text', () => {
    expect(texts.join('')).not.toMatch(/看不见|删去/);
  });

  it.each(['x.wps', 'x.dot', 'x'])('is read under the name %s', async (name) => {
    expect((await readSourceBytes(DOC, name)).lines).toHaveLength(lines.length);
  });
});

describe('a binary Word document that cannot be read', () => {
  it.each([
    ['encrypted', patched(0x0b, 0x13), 'encrypted'],
    ['of Word 95', patched(0, 0xdc, 0xa5), 'unsupported'],
    ['of a version before Word 97', patched(2, 0x65, 0), 'unsupported'],
    ['whose text leads out of the file', patched(0x4c, 0xff, 0xff, 0xff, 0x7f), 'broken'],
    ['cut off', DOC.subarray(0, DOC.length / 2), 'broken'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect((await refusalOf(readSourceBytes(bytes, 'x.doc'))).code).toBe(code);
  });

  it('has an extension of its own', async () => {
    expect((await refusalOf(readSourceBytes(DOC, 'x.docx'))).message).toContain('.doc 后');
  });
});

describe('mutated binary Word documents', () => {
  it('give a text or a clear refusal', async () => {
    const seen = await outcomes((seed) => mutateBytes(DOC, seed), 'x.doc');
    expect([...seen]).toEqual(expect.arrayContaining(['broken', 'text']));
  });

  it('give a text or a clear refusal when single bytes of their tables change', async () => {
    const seen = await outcomes((seed) => {
      const copy = DOC.slice();
      for (let count = 0; count < 3; count++) copy[FIB + ((seed * 7919 + count * 104_729) % (copy.length - FIB))] = (seed * 31 + count) & 0xff;
      return copy;
    }, 'x.doc');
    expect(seen).toContain('text');
  });

  it('cut off anywhere are read or refused', async () => {
    for (let index = 0; index < MUTATIONS; index++) {
      expect(await outcomeOf(DOC.subarray(0, Math.floor((index * DOC.length) / MUTATIONS)), 'x.doc')).not.toBe('no-text');
    }
  });
});
