import { assert, constantFrom, array, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairMarks } from '../../../../rules/facts/marks/pairs.ts';

function lone(text: string): string[] {
  return pairMarks(text).lone.map(({ at, side }) => `${text[at]}${at}${side}`);
}

describe('pairing of marks', () => {
  test.each([
    '推进“放管服”改革（含许可8件），学习《关于转发〈条例〉的通知》',
    '学习《关于印发《方案》的通知》',
    '“一级“二级”三级”',
    '任务：1）修订制度；2）培训人员；a）其他',
    'the People’s Court 受理"案件"3件',
    '混用“全角起、半角止"的引号',
  ])('%s pairs', (text) => {
    expect(lone(text)).toEqual([]);
  });

  test.each([
    ['学习民法典》3次', ['》5close']],
    ['推进“放管服改革', ['“2open']],
    ['《甲（乙》', ['（2open']],
    ['”先关后开“', ['”0close', '“5open']],
    ['一）加强领导', ['）1close']],
    ['（1）修订制度；2）培训人员', ['）9close']],
    ['"单个直引号', ['"0open']],
  ])('%s leaves %j', (text, expected) => {
    expect(lone(text)).toEqual(expected);
  });

  test('every mark is in exactly one pair or alone', () => {
    assert(
      property(array(constantFrom('《', '》', '“', '”', '（', '）', '字', '。'), { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        const { pairs, lone: alone } = pairMarks(text);
        const seen = [...pairs.flatMap((pair) => [pair.open, pair.close]), ...alone.map((mark) => mark.at)].sort((a, b) => a - b);
        const marks = [...text.matchAll(/[《》“”（）]/g)].map((match) => match.index);
        expect(seen).toEqual(marks);
        for (const pair of pairs) expect(pair.open).toBeLessThan(pair.close);
      }),
    );
  });
});
