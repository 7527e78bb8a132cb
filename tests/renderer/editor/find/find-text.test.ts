import { assert, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText } from '../../../../renderer/editor/find/find-text.ts';
import { anyText, reportText } from '../../../fixtures/report-arbitrary.ts';

describe('finding a text', () => {
  test('tells where it stands, counted with the ordinal before it', () => {
    const texts = [{ block: 'b1', text: '执法检查执法', start: 2 }, { block: 'b2', text: '普法', start: 0 }, { block: 'b3', text: '执法', start: 0 }];
    expect(findText(texts, '执法', { exact: false })).toEqual([{ block: 'b1', start: 2, end: 4 }, { block: 'b1', start: 6, end: 8 }, { block: 'b3', start: 0, end: 2 }]);
  });

  test('takes full-width for half-width and capitals for small letters unless told otherwise', () => {
    const texts = [{ block: 'b1', text: 'ＡＢＣ，Abc', start: 0 }];
    expect(findText(texts, 'abc', { exact: false })).toHaveLength(2);
    expect(findText(texts, 'Abc', { exact: true })).toEqual([{ block: 'b1', start: 4, end: 7 }]);
    expect(findText(texts, ',', { exact: false })).toHaveLength(1);
  });

  test('finds nothing for nothing', () => {
    expect(findText([{ block: 'b1', text: '文', start: 0 }], '', { exact: false })).toEqual([]);
  });

  test('places do not overlap and say what was sought', () => {
    assert(property(tuple(anyText, reportText), ([text, query]) => {
      const places = findText([{ block: 'b1', text, start: 0 }], query, { exact: true });
      for (const [index, place] of places.entries()) {
        expect(text.slice(place.start, place.end)).toBe(query);
        expect(place.start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
      }
    }));
  });
});
