import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseNumber, headingOrdinal, MAX_CHINESE_NUMBER, parseChineseNumber, parseOrdinal } from '../../../shared/text/ordinals.ts';

describe('Chinese numerals', () => {
  test.each([
    [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [100, '一百'], [101, '一百零一'], [110, '一百一十'],
    [111, '一百一十一'], [1001, '一千零一'], [1010, '一千零一十'], [1100, '一千一百'], [9999, '九千九百九十九'],
  ])('%i is %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
    expect(parseChineseNumber(text)).toBe(value);
  });

  test('every number reads back as itself', () => {
    assert(property(integer({ min: 1, max: MAX_CHINESE_NUMBER }), (value) => {
      expect(parseChineseNumber(chineseNumber(value))).toBe(value);
    }));
  });

  test.each([['二〇二三', 2023], ['二○二四', 2024], ['两百', 200], ['一百五', 150], ['廿一', 21], ['零', 0]])('%s is read as %i', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  test.each(['', '十十', '百', '一二三四五', '甲', '三五十'])('“%s” is no number', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  test.each([0, -1, 1.5, 10_000, Number.NaN])('%d cannot be written', (value) => {
    expect(() => chineseNumber(value)).toThrow(RangeError);
  });
});

describe('heading ordinals', () => {
  test('the four levels of 7.3.3', () => {
    expect(([1, 2, 3, 4] as const).map((level) => headingOrdinal(level, 12))).toEqual(['十二、', '（十二）', '12.', '（12）']);
  });

  test('what is generated is read back, at its place, as standard', () => {
    assert(property(constantFrom(1 as const, 2 as const, 3 as const, 4 as const), integer({ min: 1, max: 120 }), constantFrom('', '前文。'), (level, value, before) => {
      const written = headingOrdinal(level, value);
      const text = `${before}${written}加强领导`;
      expect(parseOrdinal(text, before.length)).toMatchObject({
        level, value, text: written, standard: true, start: before.length, end: before.length + written.length,
      });
    }));
  });
});

describe('ordinals as they are written in practice', () => {
  test.each([
    ['1、加强', 'digit', 3, 1, '1、'],
    ['１．加强', 'digit', 3, 1, '１．'],
    ['12 .加强', 'digit', 3, 12, '12 .'],
    ['1、2024年出台', 'digit', 3, 1, '1、'],
    ['⒊加强', 'digit', 3, 3, '⒊'],
    ['(一)加强', 'chineseParen', 2, 1, '(一)'],
    ['（ 十一 ）加强', 'chineseParen', 2, 11, '（ 十一 ）'],
    ['（二）、加强', 'chineseParen', 2, 2, '（二）、'],
    ['㈢加强', 'chineseParen', 2, 3, '㈢'],
    ['一.主要', 'chinese', 1, 1, '一.'],
    ['二，主要', 'chinese', 1, 2, '二，'],
    ['（1)加强', 'digitParen', 4, 1, '（1)'],
    ['2）加强', 'digitParen', 4, 2, '2）'],
    ['⑷加强', 'digitParen', 4, 4, '⑷'],
  ])('%s is a variant', (text, form, level, value, written) => {
    expect(parseOrdinal(text)).toMatchObject({ form, level, value, text: written, standard: false });
  });

  test.each([
    ['一是抓学习', 'clause', 1, '一是'],
    ['十二是抓学习', 'clause', 12, '十二是'],
    ['第一，抓学习', 'rank', 1, '第一，'],
    ['其二，抓学习', 'item', 2, '其二，'],
    ['③抓学习', 'circled', 3, '③'],
    ['第二部分 存在的不足', 'part', 2, '第二部分'],
    ['第三章　安排', 'part', 3, '第三章'],
  ])('%s counts points', (text, form, value, written) => {
    expect(parseOrdinal(text)).toMatchObject({ form, value, text: written, standard: true });
  });

  test.each(['1.5万件', '2023.2.10', '1,200件', '1、2月', '一方面', '一、二审案件', '第一书记', '第一章程', '一年来', '（以下简称）', '2023年', '', '十'])(
    '“%s” does not begin with an ordinal',
    (text) => {
      expect(parseOrdinal(text)).toBeNull();
    },
  );

  test('a heading that starts with a number word keeps its ordinal', () => {
    expect(parseOrdinal('一、二十大精神学习情况')).toMatchObject({ form: 'chinese', value: 1 });
    expect(parseOrdinal('二、一年来的主要工作')).toMatchObject({ form: 'chinese', value: 2 });
  });

  test('an ordinal further on is not looked for', () => {
    expect(parseOrdinal('抓学习。一是')).toBeNull();
    expect(parseOrdinal('抓学习。一是', 4)).toMatchObject({ form: 'clause', start: 4, end: 6 });
  });
});
