import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../../electron/formats/docx/read/number-formats.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', [1, 10, 123], ['1', '10', '123']],
    ['decimalZero', [1, 9, 10], ['01', '09', '10']],
    ['decimalFullWidth', [1, 20], ['１', '２０']],
    ['decimalHalfWidth', [7], ['7']],
    ['upperRoman', [1, 4, 9, 14, 40, 1994], ['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV']],
    ['lowerRoman', [3, 8], ['iii', 'viii']],
    ['upperLetter', [1, 26, 27, 53, 780, 781], ['A', 'Z', 'AA', 'AAA', 'Z'.repeat(30), 'A']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21, 112], ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th']],
    ['chineseCountingThousand',
      [1, 10, 11, 20, 21, 100, 101, 110, 111, 1005, 1050, 2000, 10_000, 10_010, 12_000, 30_015],
      ['一', '十', '十一', '二十', '二十一', '一百', '一百零一', '一百一十', '一百一十一', '一千零五', '一千零五十', '二千', '一万', '一万零一十', '一万二千', '三万零一十五']],
    ['chineseCounting', [1, 10, 19, 99, 100, 103], ['一', '十', '十九', '九十九', '一〇〇', '一〇三']],
    ['taiwaneseCounting', [12, 100], ['十二', '一〇〇']],
    ['taiwaneseCountingThousand', [15, 104, 20_000], ['十五', '一百零四', '二萬']],
    ['ideographDigital', [1, 10, 12, 105], ['一', '一〇', '一二', '一〇五']],
    ['japaneseCounting', [9, 10, 15, 100, 111, 1000, 1100, 2345], ['九', '十', '十五', '百', '百十一', '千', '千百', '二千三百四十五']],
    ['chineseLegalSimplified', [1, 10, 12, 105], ['壹', '壹拾', '壹拾贰', '壹佰零伍']],
    ['ideographLegalTraditional', [3, 6], ['參', '陸']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [10], ['⑩']],
    ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['ideographEnclosedCircle', [1, 10, 11], ['㊀', '㊉', '11']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['ideographZodiacTraditional', [1, 11, 60], ['甲子', '甲戌', '癸亥']],
    ['numberInDash', [3], ['- 3 -']],
    ['none', [3], ['']],
    ['someFormatToCome', [5], ['5']],
  ] as const)('%s', (format, numbers, expected) => {
    expect(numbers.map((number) => formatNumber(number, format))).toEqual(expected);
  });

  it('writes zero where a list starts at it', () => {
    expect(['decimal', 'decimalZero', 'chineseCountingThousand', 'upperRoman', 'none'].map((format) => formatNumber(0, format)))
      .toEqual(['0', '00', '〇', '0', '']);
  });

  it('pads custom formats to the width of their pattern', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
    expect(formatNumber(7, 'custom')).toBe('7');
  });

  it('bounds hostile numbers', () => {
    expect(formatNumber(1e12, 'upperRoman').length).toBeLessThan(64);
    expect(formatNumber(-5, 'decimal')).toBe('0');
  });
});
