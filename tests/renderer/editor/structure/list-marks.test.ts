import { describe, expect, test } from 'vitest';
import { listMarks, nextMark } from '../../../../renderer/editor/structure/list-marks.ts';

describe('marks of a list', () => {
  test.each([['1.', '2.'], ['（9）', '（10）'], ['（一）', '（二）'], ['十九、', '二十、'], ['①', '①'], ['a)', 'b)'], ['B.', 'C.'], ['•', '•'], ['', '']])('%s is followed by %s', (mark, next) => {
    expect(nextMark(mark)).toBe(next);
  });

  test('count on from the first, whatever was written behind it', () => {
    expect(listMarks([{ depth: 0, mark: '3.' }, { depth: 0, mark: '3.' }, { depth: 0, mark: '9.' }])).toEqual(['3.', '4.', '5.']);
  });

  test('a deeper list counts by itself and anew below the next item', () => {
    const items = [[0, '1.'], [1, '（1）'], [1, '（5）'], [0, '1.'], [1, '（1）'], [0, '7.']].map(([depth, mark]) => ({ depth: Number(depth), mark: String(mark) }));
    expect(listMarks(items)).toEqual(['1.', '（1）', '（2）', '2.', '（1）', '3.']);
  });

  test('another kind of mark begins another list', () => {
    expect(listMarks([{ depth: 0, mark: '1.' }, { depth: 0, mark: '•' }, { depth: 0, mark: '•' }, { depth: 0, mark: '4.' }])).toEqual(['1.', '•', '•', '4.']);
  });
});
