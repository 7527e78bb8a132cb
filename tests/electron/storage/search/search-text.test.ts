import { assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrase, ftsQuery, indexedText, readQuery, tokenize } from '../../../../electron/storage/search/search-text.ts';
import { anyText } from '../../../fixtures/report-arbitrary.ts';

function words(text: string): string[] {
  return tokenize(text).map(({ word }) => word);
}

describe('the words of a text', () => {
  test.each([
    ['法治政府', ['法', '治', '政', '府']],
    ['全年办理3668件', ['全', '年', '办', '理', '3668', '件']],
    ['“放管服”改革，', ['放', '管', '服', '改', '革']],
    ['１２３４５热线', ['12345', '热', '线']],
    ['Word 2016', ['word', '2016']],
    ['Café', ['cafe']],
    ['cafe\u0301s', ['cafes']],
    ['①②㎡', ['12m2']],
    ['𬭎〇', ['𬭎', '〇']],
    ['〔2025〕3号', ['2025', '3', '号']],
    ['。、 \n', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('stand where they say, without overlap, in order', () => {
    assert(
      property(anyText, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          // One character may stand for several words (㈠ is （一）), so a word may begin where the last began.
          expect(token.end).toBeGreaterThanOrEqual(end);
          expect(token.start).toBeLessThan(token.end);
          expect(words(text.slice(token.start, token.end))).toContain(token.word);
          ({ end } = token);
        }
      }),
    );
  });
});

describe('a query', () => {
  test('asks for every part between spaces, each in a row', () => {
    expect(ftsQuery(readQuery(' 法治　政府 '))).toBe('"法 治" AND "政 府"');
  });

  test('lets an unfinished word or number be the beginning of a longer one', () => {
    expect(ftsQuery(readQuery('36'))).toBe('"36" *');
    expect(ftsQuery(readQuery('3'))).toBe('"3"');
  });

  test('of marks alone asks for nothing', () => {
    expect(readQuery('，。 "*" ()')).toEqual([]);
  });

  test('cannot break out of its quotation marks', () => {
    expect(ftsQuery(readQuery('a" OR "b'))).toBe('"a" AND "or" * AND "b"');
  });
});

describe('finding a phrase in a text', () => {
  test('gives back where a piece of it stands', () => {
    const pieces = tuple(string({ unit: constantFrom(...Array.from('法治政府建设一二三。，')), minLength: 4, maxLength: 30 }), integer({ min: 0, max: 25 }), integer({ min: 1, max: 4 }));
    assert(
      property(pieces, ([text, from, length]) => {
        const piece = text.slice(from, from + length);
        const [phrase] = readQuery(piece);
        if (!phrase) return;
        const find = findPhrase(text, phrase);
        expect(find).not.toBeNull();
        expect(words(text.slice(find?.start, find?.end))).toEqual(phrase.words);
      }),
    );
  });

  test('does not reach from one block into the next', () => {
    expect(indexedText(['我局依法', '治理', ''])).toBe('我 局 依 法 \uE000 治 理');
  });
});
