import { parseChineseNumber } from './ordinals.ts';

/** A calendar date; month and day count from 1. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** A date as someone wrote it. */
export interface WrittenDate {
  year: number;
  /** null when left out or left blank, as in “2024年 月 日”. */
  month: number | null;
  day: number | null;
  /** Month and day are given and the calendar has that day. */
  exists: boolean;
  /** In the form of GB/T 9704 7.3.5.4: Arabic numerals, year, month and day complete, no leading zeros, no spaces. */
  prescribed: boolean;
}

/** 成文日期 in the form of GB/T 9704 7.3.5.4: “2023年2月10日”. */
export function formatDate(date: CalendarDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

/** The number of days of a month, Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const PRESCRIBED = /^[1-9]\d{3}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;
const ARABIC_WITH_UNITS = /^(\d{4})年(?:(\d{0,2})月?(?:(\d{0,2})[日号]?)?)?$/;
const ARABIC_WITH_MARKS = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{0,2})月?(?:([一二三四五六七八九十廿]{0,3})[日号]?)?)?$/;

/** Full-width figures and marks to ASCII, blanks gone: what the patterns above read. */
function normalise(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! - 0xff10 + 0x30))
    .replaceAll(/[．。]/g, '.')
    .replaceAll(/[－–—]/g, '-')
    .replaceAll('／', '/')
    .replaceAll(/[\s\u00a0\u3000_×xX]/g, '');
}

function arabic(part: string | undefined): number | null {
  return part ? Number(part) : null;
}

function chinese(part: string | undefined): number | null {
  return part ? parseChineseNumber(part) : null;
}

function readParts(text: string): [year: number, month: number | null, day: number | null] | null {
  const units = ARABIC_WITH_UNITS.exec(text);
  if (units) return [Number(units[1]), arabic(units[2]), arabic(units[3])];
  const marks = ARABIC_WITH_MARKS.exec(text);
  if (marks) return [Number(marks[1]), arabic(marks[3]), arabic(marks[4])];
  const numerals = CHINESE.exec(text);
  if (numerals) return [parseChineseNumber(numerals[1]!) ?? 0, chinese(numerals[2]), chinese(numerals[3])];
  return null;
}

/**
 * Reads a text that is a date and nothing else, in the spellings found in practice: “2023年2月10日”, “2023年02月10号”,
 * “2023 年 2 月”, “2023-02-10”, “2023.2.10”, “二〇二三年二月十日”, “2023年 月 日” (not filled in yet).
 * @returns null when the text is not a date; a date that does not exist (“2023年2月30日”) is read, with `exists: false`
 */
export function parseDate(text: string): WrittenDate | null {
  const parts = text.length <= 40 ? readParts(normalise(text)) : null;
  if (!parts) return null;
  const [year, month, day] = parts;
  const exists = month !== null && day !== null && day >= 1 && day <= daysInMonth(year, month);
  return { year, month, day, exists, prescribed: PRESCRIBED.test(text) };
}
