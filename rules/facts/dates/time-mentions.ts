import { perBlock } from '../../reading/text/block-reading.ts';
import { parseChineseNumber } from '../../../shared/text/ordinals.ts';
import type { Span } from '../text/sentences.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A point in time as far as it is written; month and day count from 1. */
export interface TimePoint {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** A year, month or day named in a text, or a range of them (“2021—2025年”, “3月至5月”). Offsets count in the normal text. */
export interface TimeMention extends Span {
  from: TimePoint;
  /** End of a range, with what it takes over from its start; the same point when it is no range. */
  to: TimePoint;
  range: boolean;
  /** The end names its own year (“2023年10月至2024年3月”). */
  ownEndYear: boolean;
}

/** A run of digits with the unit of time behind it. */
interface NumberToken extends Span {
  value: number;
  digits: number;
  unit: '年' | '月' | '日' | '';
  /** Behind the unit and what belongs to it (年度, 月份). */
  after: number;
}

const RUNS = /\d+/g;
const CONNECTOR = /[—\-～至到]{1,2}/y;
const DOTTED = /(?<![\d.\-/])((?:19|20)\d{2})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;
const CHINESE_YEAR = /(?:二[〇零]|一九)[〇零一二三四五六七八九]{2}年度?/g;
const EARLIEST = 1900;
const LATEST = 2200;

function unitAt(text: string, at: number): { unit: NumberToken['unit']; after: number } {
  switch (text[at]) {
    case '年':
      return { unit: '年', after: at + (text[at + 1] === '度' ? 2 : 1) };
    case '月':
      return { unit: '月', after: at + (text[at + 1] === '份' ? 2 : 1) };
    case '日':
    case '号':
      return { unit: '日', after: at + 1 };
    default:
      return { unit: '', after: at };
  }
}

function tokensOf(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of allMatches(RUNS, text)) {
    const before = text[match.index - 1];
    const end = match.index + match[0].length;
    // Decimals, grouped figures and ordinals (“第3月”) are no times.
    if (before === '.' || before === '第' || text[end] === '.' || (before === ',' && match[0].length === 3)) continue;
    tokens.push({ start: match.index, end, value: Number(match[0]), digits: match[0].length, ...unitAt(text, end) });
  }
  return tokens;
}

function isYear(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.digits === 4 && token.value >= EARLIEST && token.value <= LATEST;
}

function isMonthOrDay(token: NumberToken | undefined): token is NumberToken {
  return token !== undefined && token.digits <= 2;
}

interface ReadPoint {
  point: TimePoint;
  /** Index of the token behind the point. */
  next: number;
  end: number;
}

/** The point that starts at a token; `bare` is the unit a number without one takes over from the end of its range. */
function readPoint(tokens: readonly NumberToken[], index: number, bare: NumberToken['unit']): ReadPoint | null {
  const first = tokens[index];
  if (!first) return null;
  const point: TimePoint = { year: null, month: null, day: null };
  let next = index;
  let end = first.start;
  const take = (wanted: '年' | '月' | '日', fits: (token: NumberToken | undefined) => boolean): number | null => {
    const token = tokens[next];
    if (!token || token.start !== end || !fits(token)) return null;
    if (token.unit !== wanted && !(token.unit === '' && bare === wanted)) return null;
    next += 1;
    end = token.after;
    return token.value;
  };
  point.year = take('年', isYear);
  // “2024年12月” but not “2024年度12月”.
  if (point.year === null || tokens[next - 1]!.after === tokens[next - 1]!.end + 1) point.month = take('月', isMonthOrDay);
  if (point.month !== null) point.day = take('日', isMonthOrDay);
  return next === index ? null : { point, next, end };
}

/** The unit of the number that ends the range which starts with the number at `index`, when that one has none itself. */
function unitOfRangeEnd(text: string, tokens: readonly NumberToken[], index: number): NumberToken['unit'] {
  for (let at = index; at < tokens.length && at <= index + 2; at += 1) {
    const token = tokens[at]!;
    if (token.unit !== '') {
      if (tokens[at + 1]?.start !== token.after) return '';
      continue;
    }
    const end = tokens[at + 1];
    CONNECTOR.lastIndex = token.end;
    const connector = CONNECTOR.exec(text);
    if (!connector || !end || end.start !== CONNECTOR.lastIndex) return '';
    if (isYear(token)) return isYear(end) && (end.unit === '年' || /^(?:学年|[）)])/.test(text.slice(end.end, end.end + 2))) ? '年' : '';
    return isMonthOrDay(token) && isMonthOrDay(end) ? end.unit : '';
  }
  return '';
}

function endOfRange(start: TimePoint, written: TimePoint): TimePoint {
  const year = written.year ?? start.year;
  if (written.month !== null) return { ...written, year };
  return written.day === null ? { ...written, year } : { year, month: start.month, day: written.day };
}

/** A day alone (“至5日”) ends a range that began with a day. */
function readRangeEnd(text: string, tokens: readonly NumberToken[], index: number, start: TimePoint): ReadPoint | null {
  const token = tokens[index];
  if (start.day !== null && token && token.unit === '日' && isMonthOrDay(token)) {
    return { point: { year: null, month: null, day: token.value }, next: index + 1, end: token.after };
  }
  const bareYear = isYear(token) && token.unit === '' && start.year !== null && start.month === null;
  const point = readPoint(tokens, index, bareYear ? '年' : '');
  // “从2024年至3月” has no start month to compare with; “2024年—12月” is no range either.
  if (!point || (point.point.year === null && start.month === null)) return null;
  return bareYear && !/^(?:学年|[）)])/.test(text.slice(token.end, token.end + 2)) ? null : point;
}

function writtenWithUnits(text: string): TimeMention[] {
  const tokens = tokensOf(text);
  const mentions: TimeMention[] = [];
  let index = 0;
  while (index < tokens.length) {
    const start = tokens[index]!.start;
    const first = readPoint(tokens, index, unitOfRangeEnd(text, tokens, index));
    if (!first) {
      index += 1;
      continue;
    }
    index = first.next;
    CONNECTOR.lastIndex = first.end;
    const second = CONNECTOR.test(text) && tokens[index]?.start === CONNECTOR.lastIndex
      ? readRangeEnd(text, tokens, index, first.point)
      : null;
    if (second) index = second.next;
    mentions.push({
      start,
      end: second?.end ?? first.end,
      from: first.point,
      to: second ? endOfRange(first.point, second.point) : first.point,
      range: second !== null,
      ownEndYear: second !== null && second.point.year !== null,
    });
  }
  return mentions;
}

function single(start: number, end: number, point: TimePoint): TimeMention {
  return { start, end, from: point, to: point, range: false, ownEndYear: false };
}

/**
 * The times named in a block, in order: “2024年3月5日”, “3月5日”, “12月”, “2024年度”, “2024.3.5”, “二〇二四年”, and ranges of
 * them. Numbers are taken as written: a month 13 or a 31st of April is for the checks to see.
 */
export const timeMentions = perBlock((reading): TimeMention[] => {
  const text = reading.normal.text;
  const mentions = writtenWithUnits(text);
  for (const match of allMatches(DOTTED, text)) {
    const point = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
    mentions.push(single(match.index, match.index + match[0].length, point));
  }
  for (const match of allMatches(CHINESE_YEAR, text)) {
    const year = parseChineseNumber(match[0].slice(0, 4));
    if (year !== null) mentions.push(single(match.index, match.index + match[0].length, { year, month: null, day: null }));
  }
  return mentions.sort((a, b) => a.start - b.start);
});

/** The mentions that name a year, in order. */
export const yearMentions = perBlock((reading) => timeMentions(reading).filter((mention) => mention.from.year !== null));
