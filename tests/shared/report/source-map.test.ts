import { describe, expect, test } from 'vitest';
import { sourceRange, type SourceMap } from '../../../shared/report/source-map.ts';

/** “甲乙丙丁”: two runs, 甲乙 at 10 and 丙丁 at 20, as when a line break was taken out. */
const map: SourceMap = new Map([['b1', [{ start: 0, source: 10, length: 2 }, { start: 2, source: 20, length: 2 }]]]);
const range = (start: number, end: number): unknown => sourceRange(map, { block: 'b1', start, end });

describe('a place leads back to the original', () => {
  test('inside a run', () => expect(range(0, 1)).toEqual({ start: 10, end: 11 }));
  test('across a joint', () => expect(range(1, 3)).toEqual({ start: 11, end: 21 }));
  test('up to a joint it ends before the break', () => expect(range(0, 2)).toEqual({ start: 10, end: 12 }));
  test('from a joint it starts behind the break', () => expect(range(2, 4)).toEqual({ start: 20, end: 22 }));
  test('an insertion point at the end', () => expect(range(4, 4)).toEqual({ start: 22, end: 22 }));
  test('a block that is not in the original', () => expect(sourceRange(map, { block: 'b2', start: 0, end: 1 })).toBeNull());
});
