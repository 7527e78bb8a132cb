import { daysInMonth, parseDate } from '../../../shared/text/dates.ts';
import type { TimeMention, TimePoint } from './time-mentions.ts';

/** A calendar day as “2024-07-18”; such days compare as strings. */
export type IsoDay = string;

/** The day of a year, month and day that exist. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The day in Chinese, without leading zeros: “2024年7月18日”. */
export function chineseDay(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The year of a day. */
export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

/** The day written in a date field; for a month without a day its last day. Null when it says no existing month. */
export function writtenDay(text: string): IsoDay | null {
  const date = parseDate(text);
  if (!date || date.month === null || daysInMonth(date.year, date.month) === 0) return null;
  if (date.day === null) return isoDay(date.year, date.month, daysInMonth(date.year, date.month));
  return date.exists ? isoDay(date.year, date.month, date.day) : null;
}

/** The point as it is written in Chinese: “2024年2月30日”, “2月30日”. */
export function describePoint(point: TimePoint): string {
  return [
    point.year === null ? '' : `${point.year}年`,
    point.month === null ? '' : `${point.month}月`,
    point.day === null ? '' : `${point.day}日`,
  ].join('');
}

/**
 * Why no calendar has this point; null when one has. Without a year the 29th of February counts as existing, and a
 * month number alone (“13月”) is not taken for a date.
 */
export function whyNonexistent(point: TimePoint): string | null {
  const { year, month, day } = point;
  if (month === null) return null;
  if (month < 1 || month > 12) return year === null && day === null ? null : `一年没有${month}月`;
  if (day === null) return null;
  const days = daysInMonth(year ?? 2024, month);
  if (day >= 1 && day <= days) return null;
  return `${year === null ? '' : `${year}年`}${month}月${month === 2 && year === null ? '最多' : '只'}有${days}天`;
}

/** Whether a range ends before it begins. Parts that only one end names are left out of the comparison. */
export function runsBackwards(mention: TimeMention): boolean {
  if (!mention.range) return false;
  const { from, to } = mention;
  for (const part of ['year', 'month', 'day'] as const) {
    const start = from[part];
    const end = to[part];
    if (start === null || end === null) {
      if (start === end) continue;
      return false;
    }
    if (start !== end) return start > end;
  }
  return false;
}
