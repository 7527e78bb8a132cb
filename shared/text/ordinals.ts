/** 结构层次 of GB/T 9704 7.3.3, 1 the highest. */
export type HeadingLevel = 1 | 2 | 3 | 4;

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** Largest number that `chineseNumber` writes and `parseChineseNumber` reads. */
export const MAX_CHINESE_NUMBER = 9999;

/**
 * A whole number in Chinese numerals as counted aloud: 10 → “十”, 12 → “十二”, 101 → “一百零一”, 110 → “一百一十”.
 * @param value 1 to 9999
 * @throws RangeError outside of that
 */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > MAX_CHINESE_NUMBER) {
    throw new RangeError(`chineseNumber: ${value} is not a whole number from 1 to ${MAX_CHINESE_NUMBER}`);
  }
  let text = '';
  let zeroPending = false;
  for (let place = UNITS.length - 1, unit = 1000; place >= 0; place -= 1, unit /= 10) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    if (zeroPending) text += '零';
    zeroPending = false;
    text += DIGITS[digit]! + UNITS[place]!;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

function digitValue(numeral: string | undefined): number {
  return numeral ? DIGITS.indexOf(numeral) : 0;
}

/** Numerals of one character, which are most of those in ordinals. */
const ONE_CHARACTER = new Map([['〇', 0], ['○', 0], ['两', 2], ['十', 10], ['廿', 20], ...Array.from(DIGITS, (digit, value) => [digit, value] as const)]);

/**
 * Reads Chinese numerals, counted (“二十一”, “一百零五”, “一百五”) or digit by digit (“二〇二三”).
 * @returns null when the text is not a number from 0 to 9999 written so
 */
export function parseChineseNumber(text: string): number | null {
  if (text.length === 1) return ONE_CHARACTER.get(text) ?? null;
  const written = text.replaceAll(/[〇○]/g, '零').replaceAll('两', '二').replaceAll('廿', '二十');
  if (!/^[零一二三四五六七八九十百千]{1,9}$/.test(written)) return null;
  if (!/[十百千]/.test(written)) return written.length <= 4 ? Number(Array.from(written, digitValue).join('')) : null;
  const parts = /^(?:([一二三四五六七八九])千)?(?:零?([一二三四五六七八九])百)?(?:零?([一二三四五六七八九]?)(十))?(?:(零)?([一二三四五六七八九]))?$/.exec(written);
  if (!parts) return null;
  const tens = parts[4] ? digitValue(parts[3]) || 1 : 0;
  const last = digitValue(parts[6]);
  const higher = digitValue(parts[1]) * 1000 + digitValue(parts[2]) * 100 + tens * 10;
  // “一百五” is 150: a last digit straight after 百 or 千 counts the next lower unit.
  if (last > 0 && !parts[5] && !parts[4]) return higher + last * (parts[2] ? 10 : parts[1] ? 100 : 1);
  return higher + last;
}

/**
 * Ways an ordinal is written.
 * - `chinese` “一、”, `chineseParen` “（一）”, `digit` “1.”, `digitParen` “（1）”: 结构层次序数 of GB/T 9704 7.3.3
 * - `circled` “①”; `part` “第一部分”, “第一章”, “第一节”
 * - `clause` “一是”, `rank` “第一，”, `item` “其一，”: they count points inside a paragraph
 */
export type OrdinalForm = 'chinese' | 'chineseParen' | 'digit' | 'digitParen' | 'circled' | 'part' | 'clause' | 'rank' | 'item';

export interface Ordinal {
  form: OrdinalForm;
  value: number;
  /** Level the form stands for in GB/T 9704 7.3.3; null for forms the standard does not number headings with. */
  level: HeadingLevel | null;
  /** The ordinal with its mark, as written, without space around it: “一、”, “(二)”, “3．”. */
  text: string;
  /** Offsets of `text` in the text that was read. */
  start: number;
  end: number;
  /** Written exactly as 7.3.3 has it (“一、”, “（一）”, “1.”, “（1）”); true for the other forms in their plain spelling. */
  standard: boolean;
}

/** 结构层次序数 of the n-th heading of a level: “一、”, “（一）”, “1.”, “（1）” (GB/T 9704 7.3.3). */
export function headingOrdinal(level: HeadingLevel, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(value)}、`;
    case 2:
      return `（${chineseNumber(value)}）`;
    case 3:
      return `${value}.`;
    case 4:
      return `（${value}）`;
  }
}

const NUMERALS = '〇零一二三四五六七八九十百廿';
const NUMERAL = `[${NUMERALS}]`;
const FIGURES = '0123456789０１２３４５６７８９';
const BLANK = '[ \\t\\u00a0\\u3000]';

/** The characters from one to another. */
function between(first: string, last: string): string {
  const from = first.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: last.charCodeAt(0) - from + 1 }, (_, index) => from + index));
}

interface FormReader {
  form: OrdinalForm;
  level: HeadingLevel | null;
  /** Sticky; group 1 is the number. */
  pattern: RegExp;
  /** The characters that `pattern` may begin with. */
  starts: string;
}

/** In the order they are tried; no two match the same text, save that the longer form stands first. */
const READERS: readonly FormReader[] = [
  { form: 'clause', level: null, starts: NUMERALS, pattern: new RegExp(`(${NUMERAL}{1,5})是[：:，,]?`, 'y') },
  { form: 'item', level: null, starts: '其', pattern: new RegExp(`其(${NUMERAL}{1,5})${BLANK}?(?:[，,、：:]|是)`, 'y') },
  { form: 'part', level: 1, starts: '第', pattern: new RegExp(`第${BLANK}?(${NUMERAL}{1,5}|[0-9０-９]{1,3})${BLANK}?(?:部分|[章编篇](?!程|节|制|者|写|幅))[：:、，,]?`, 'y') },
  { form: 'part', level: 2, starts: '第', pattern: new RegExp(`第${BLANK}?(${NUMERAL}{1,5}|[0-9０-９]{1,3})${BLANK}?节(?:[：:、，,]|(?=${BLANK}|$))`, 'y') },
  { form: 'rank', level: null, starts: '第', pattern: new RegExp(`第(${NUMERAL}{1,5}|[0-9０-９]{1,3})${BLANK}?(?:[，,、：:]|是)`, 'y') },
  { form: 'chinese', level: 1, starts: NUMERALS, pattern: new RegExp(`(${NUMERAL}{1,5})${BLANK}?[、.．，,]`, 'y') },
  { form: 'chineseParen', level: 2, starts: '（(', pattern: new RegExp(`[（(]${BLANK}?(${NUMERAL}{1,5})${BLANK}?[）)][、.．]?`, 'y') },
  { form: 'chineseParen', level: 2, starts: between('㈠', '㈩'), pattern: /([㈠-㈩])[、.．]?/y },
  { form: 'digitParen', level: 4, starts: '（(', pattern: new RegExp(`[（(]${BLANK}?([0-9０-９]{1,3})${BLANK}?[）)][、.．]?`, 'y') },
  { form: 'digitParen', level: 4, starts: between('⑴', '⒇'), pattern: /([⑴-⒇])[、.．]?/y },
  { form: 'digitParen', level: 4, starts: FIGURES, pattern: /([0-9０-９]{1,3})[）)]/y },
  { form: 'digit', level: 3, starts: FIGURES, pattern: new RegExp(`([0-9０-９]{1,3})${BLANK}?[.．、，,](?![0-9０-９])`, 'y') },
  // “1、2024年出台……” counts, “1、2月” and “1,200件” do not.
  { form: 'digit', level: 3, starts: FIGURES, pattern: /([0-9０-９]{1,3})[.．、](?=[0-9０-９]{4}年)/y },
  { form: 'digit', level: 3, starts: between('⒈', '⒛'), pattern: /([⒈-⒛])/y },
  { form: 'circled', level: null, starts: between('①', '⑳'), pattern: /([①-⑳])[、.．]?/y },
];

/** The readers for each UTF-16 unit that an ordinal may begin with, in the same order. */
const READERS_AT = new Map<number, FormReader[]>();
for (const reader of READERS) {
  for (const character of reader.starts) {
    const known = READERS_AT.get(character.charCodeAt(0));
    if (known) known.push(reader);
    else READERS_AT.set(character.charCodeAt(0), [reader]);
  }
}

/** Ready-made numerals of Unicode, first code point → value 1. */
const SINGLE_CHARACTERS: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473], // ①–⑳
  [0x2474, 0x2487], // ⑴–⒇
  [0x2488, 0x249b], // ⒈–⒛
  [0x3220, 0x3229], // ㈠–㈩
];

/** @param written what a reader's pattern gives: figures, or Chinese numerals, or one ready-made numeral */
function numberValue(written: string): number | null {
  let value: number | null;
  if (NUMERALS.includes(written[0]!)) value = parseChineseNumber(written);
  else if (FIGURES.includes(written[0]!)) value = Number(written.normalize('NFKC'));
  else {
    const code = written.charCodeAt(0);
    const single = SINGLE_CHARACTERS.find(([first, last]) => code >= first && code <= last);
    value = single ? code - single[0] + 1 : null;
  }
  return value === 0 ? null : value;
}

const NEIGHBOUR = new RegExp(`(${NUMERAL})[审级季线类档批是、]`, 'y');

/** “一、二审案件”, “三、四级联动”: two neighbouring numbers of one word, not an ordinal. */
function joinsNeighbours(value: number, text: string, end: number): boolean {
  NEIGHBOUR.lastIndex = end;
  const match = NEIGHBOUR.exec(text);
  return match !== null && parseChineseNumber(match[1]!) === value + 1;
}

function isStandard(form: OrdinalForm, level: HeadingLevel | null, value: number, text: string): boolean {
  switch (form) {
    case 'chinese':
    case 'chineseParen':
    case 'digit':
    case 'digitParen':
      return level !== null && value <= MAX_CHINESE_NUMBER && text === headingOrdinal(level, value);
    case 'clause':
      return text === `${chineseNumber(value)}是`;
    case 'rank':
      return text === `第${chineseNumber(value)}，`;
    case 'item':
      return text === `其${chineseNumber(value)}，`;
    case 'circled':
    case 'part':
      return true;
  }
}

/**
 * Reads the ordinal that stands at `at`, in any of the spellings found in practice: half-width and full-width marks,
 * “1、” for “1.”, “(一)、”, one-character numerals such as “㈠”. It does not look for one further on, and it takes no
 * decimal (“1.5万件”), date (“2023.2.10”) or grouped figure (“1,200件”) for one.
 * @param text any text
 * @param at UTF-16 offset of the ordinal's first character; space before it is the caller's
 * @returns null when no ordinal stands there
 */
export function parseOrdinal(text: string, at = 0): Ordinal | null {
  const readers = READERS_AT.get(text.charCodeAt(at));
  if (!readers) return null;
  for (const { form, level, pattern } of readers) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = numberValue(match[1]!);
    if (value === null) continue;
    const written = match[0];
    const end = at + written.length;
    if (form === 'chinese' && joinsNeighbours(value, text, end)) continue;
    return { form, value, level, text: written, start: at, end, standard: isStandard(form, level, value, written) };
  }
  return null;
}
