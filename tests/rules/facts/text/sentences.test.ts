import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf, sentencesOf, textShape } from '../../../../rules/facts/text/sentences.ts';
import { lexicon } from '../../../../rules/facts/text/lexicon.ts';
import { ReadingCache } from '../../../../rules/reading/text/block-reading.ts';

function read(raw: string) {
  return new ReadingCache().read(raw);
}

function pieces(raw: string, spans: (reading: ReturnType<typeof read>) => { start: number; end: number }[]): string[] {
  const reading = read(raw);
  return spans(reading).map(({ start, end }) => reading.normal.text.slice(start, end));
}

describe('sentences', () => {
  test('end at full stops, question and exclamation marks', () => {
    expect(pieces('办结12件。为什么少？因为人少！其余正在办理', sentencesOf)).toEqual(['办结12件。', '为什么少？', '因为人少！', '其余正在办理']);
  });

  test('are not ended by a full stop inside brackets or a quotation', () => {
    expect(pieces('办结12件（含上年2件。）。提出“先审后议。”的要求。', sentencesOf)).toEqual(['办结12件（含上年2件。）。', '提出“先审后议。”的要求。']);
  });

  test('an opening mark without a partner hides nothing', () => {
    expect(pieces('落实《条例要求。办结12件。', sentencesOf)).toEqual(['落实《条例要求。', '办结12件。']);
  });

  test('cover the text without gaps whatever it is', () => {
    assert(property(array(constantFrom('办', '结', '，', '。', '；', '（', '）', '“', '”', '《', '》', '1', 'a', '！')), (characters) => {
      const raw = characters.join('');
      const reading = read(raw);
      expect(pieces(raw, sentencesOf).join('')).toBe(reading.normal.text);
    }));
  });
});

describe('clauses', () => {
  test('end at commas, semicolons and colons outside brackets', () => {
    expect(pieces('受理12件，办结10件（主办6件，协办4件）；合计：22件。', clausesOf)).toEqual(['受理12件', '办结10件（主办6件，协办4件）', '合计', '22件']);
  });
});

describe('enclosures', () => {
  test('tell names from asides', () => {
    const reading = read('“八五”普法（含5场）');
    const { depth, named } = textShape(reading);
    const at = (character: string) => reading.normal.text.indexOf(character);
    expect(named[at('八')]).toBe(1);
    expect(depth[at('八')]).toBe(0);
    expect(named[at('5')]).toBe(0);
    expect(depth[at('5')]).toBe(1);
  });
});

describe('a lexicon', () => {
  const words = lexicon('公开 主动公开 公开栏');

  test('finds the longest word at a place', () => {
    expect(words.lengthAt('设公开栏', 1)).toBe(3);
    expect(words.lengthAt('设公开栏', 1, 3)).toBe(2);
    expect(words.lengthAt('设公开栏', 0)).toBe(0);
  });

  test('finds the longest word before a place', () => {
    expect(words.lengthBefore('已主动公开', 5)).toBe(4);
    expect(words.lengthBefore('已主动公开', 5, 2)).toBe(2);
  });
});
