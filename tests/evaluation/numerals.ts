const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese, as in ordinals: “十二”, “二十”. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
}

/** 1 to 9999 in Chinese, as in counts: “一百零八”, “两千三百”. */
export function chineseCount(value: number): string {
  if (value < 100) return value === 2 ? '两' : chineseOrdinal(value);
  const units = ['', '十', '百', '千'];
  const digits = String(value).split('').map(Number);
  let text = '';
  let gap = false;
  for (const [index, digit] of digits.entries()) {
    const power = digits.length - 1 - index;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]!}${units[power]!}`;
    gap = false;
  }
  return text;
}

/** The inverse of `chineseCount`; null when the text is no such number. */
export function parseChineseCount(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const value = character === '两' ? 2 : DIGITS.indexOf(character);
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return null;
  }
  return total + digit;
}
