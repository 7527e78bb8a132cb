/** Values of Chinese digits; 两 counts as two. */
const DIGITS: Record<string, number> = {
  '〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
};
const SMALL_UNITS: Record<string, number> = { '十': 10, '百': 100, '千': 1000 };
const LARGE_UNITS: Record<string, number> = { '万': 1e4, '亿': 1e8 };

/**
 * The value of a number in Chinese numerals, with units (“三百二十八”, “一万二千”) or digit by digit (“二〇二四”).
 * @returns null when the characters do not form a number
 */
export function parseChineseNumeral(word: string): number | null {
  if (word === '') return null;
  if (!/[十百千万亿]/.test(word)) {
    if (word.length > 1 && word.includes('两')) return null;
    let value = 0;
    for (const character of word) {
      const digit = DIGITS[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of word) {
    const small = SMALL_UNITS[character];
    const large = LARGE_UNITS[character];
    if (small !== undefined) {
      // Only 十 may stand without a digit before it.
      if (digit === null && small !== 10) return null;
      section += (digit ?? 1) * small;
      digit = null;
    } else if (large !== undefined) {
      const part = section + (digit ?? 0);
      if (part === 0 && total === 0) return null;
      total = large === 1e8 ? (total + part) * large : total + part * large;
      section = 0;
      digit = null;
    } else {
      const value = DIGITS[character];
      if (value === undefined) return null;
      // “二三” is an approximate number, not a value.
      if (digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  return total + section + (digit ?? 0);
}

/** The value of a number in Arabic digits, with or without thousands separators. */
export function parseArabic(word: string): number {
  return Number(word.includes(',') ? word.replaceAll(',', '') : word);
}

/** How many decimals a number in Arabic digits is written with. */
export function decimalsOf(word: string): number {
  const point = word.indexOf('.');
  return point < 0 ? 0 : word.length - point - 1;
}
