import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** An ASCII mark where Chinese text needs the full-width one. Offsets into the block's raw text. */
export interface HalfWidthMark {
  start: number;
  end: number;
  /** What stands in its place: `raw.slice(start, replaceEnd)` becomes `replacement`, the blank behind the mark included. */
  replaceEnd: number;
  replacement: string;
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const HALF_WIDTH = /[,;:?!()"'.]/g;
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]{1,2000}|[\w.-]{1,64}@[\w.-]{1,255}/gi;
const BLANK = /[ \u00a0\u3000\u2000-\u200a]/;
/** A sentence this long before a full stop is no part of a foreign name (“约翰.史密斯”); characters. */
const SENTENCE = 5;
/** The same for a stretch with a figure in it (“纠正2件.”). */
const CLAUSE = 3;
const IN_SENTENCE = /[\u4e00-\u9fff0-9%％）》”]/;

function isBlank(character: string | undefined): boolean {
  return character !== undefined && BLANK.test(character);
}

function isChinese(character: string | undefined): boolean {
  return isHan(character) || (character !== undefined && /[\u3001-\u3020\uff01-\uff0f\uff1a-\uff20\u2018-\u201d\u2026\u2014]/.test(character));
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9]/.test(character);
}

function isDecimalPoint(raw: string, at: number): boolean {
  return raw[at] === '.' && /\d/.test(raw[at - 1] ?? '') && /\d/.test(raw[at + 1] ?? '');
}

/** A run longer than this is a sentence in any case. */
const LONGEST_RUN = 60;

/** Length of the run of characters without a mark, from a position in one direction. */
function sentenceRun(raw: string, from: number, step: 1 | -1): number {
  let length = 0;
  for (let at = from; length < LONGEST_RUN && (IN_SENTENCE.test(raw[at] ?? '') || isDecimalPoint(raw, at)); at += step) length += 1;
  return length;
}

/** Neighbours of a mark, blanks skipped. */
function neighbours(raw: string, start: number, end: number): { before: string | undefined; after: string | undefined; next: number } {
  let previous = start - 1;
  while (isBlank(raw[previous])) previous -= 1;
  let next = end;
  while (isBlank(raw[next])) next += 1;
  return { before: raw[previous], after: raw[next], next };
}

/** Brackets around the number of a document year: “川府发(2024)3号”, which take 〔〕. */
function isDocumentYear(raw: string, open: number, close: number): boolean {
  return close - open === 5 && /^\d{4}$/.test(raw.slice(open + 1, close)) && /^\s?第?\d+号/.test(raw.slice(close + 1, close + 8));
}

function brackets(raw: string, marks: readonly number[], add: (at: number, replacement: string) => void): void {
  const open: number[] = [];
  for (const at of marks) {
    if (raw[at] === '(') {
      open.push(at);
      continue;
    }
    const start = open.pop();
    if (start === undefined) {
      if (isChinese(raw[at - 1]) || isChinese(raw[at + 1])) add(at, '）');
      continue;
    }
    const around = neighbours(raw, start, at + 1);
    if (isChinese(around.before) || isChinese(around.after) || /[\u4e00-\u9fff]/.test(raw.slice(start, at))) {
      const pair = isDocumentYear(raw, start, at) ? ['〔', '〕'] : ['（', '）'];
      add(start, pair[0]!);
      add(at, pair[1]!);
    }
  }
  for (const at of open) if (isChinese(raw[at - 1]) || isChinese(raw[at + 1])) add(at, '（');
}

function quotes(raw: string, marks: readonly number[], full: readonly [string, string], add: (at: number, replacement: string) => void): void {
  if (marks.length % 2 !== 0) return;
  for (let index = 0; index < marks.length; index += 2) {
    const [open, close] = [marks[index]!, marks[index + 1]!];
    const chinese = isChinese(raw[open - 1]) || isChinese(raw[open + 1]) || isChinese(raw[close - 1]) || isChinese(raw[close + 1]);
    if (!chinese) continue;
    add(open, full[0]);
    add(close, full[1]);
  }
}

function isFullStop(raw: string, at: number): boolean {
  const before = raw[at - 1];
  if (!isHan(before) && !/[%％）》”]/.test(before ?? '')) return false;
  if (raw[at + 1] === '.' || /^[一二三四五六七八九十]{1,3}$/.test(raw.slice(0, at).trim())) return false;
  const { after, next } = neighbours(raw, at, at + 1);
  if (after === undefined) return true;
  const run = sentenceRun(raw, at - 1, -1);
  const sentence = run >= SENTENCE || (run >= CLAUSE && /\d/.test(raw.slice(at - run, at)));
  return sentence && (isHan(after) || isLatin(after)) && sentenceRun(raw, next, 1) >= 2;
}

/** Finds the ASCII marks of a text that belong to Chinese text. Numbers, times, addresses and Latin phrases keep theirs. */
export function findHalfWidth(raw: string): HalfWidthMark[] {
  const addresses = raw.includes('.') || raw.includes('@') ? allMatches(ADDRESS, raw).map((found) => ({ start: found.index, end: found.index + found[0].length })) : [];
  const found: HalfWidthMark[] = [];
  const round: number[] = [];
  const double: number[] = [];
  const single: number[] = [];
  const add = (at: number, replacement: string): void => {
    const opens = '（〔“‘'.includes(replacement);
    const { after, next } = neighbours(raw, at, at + 1);
    const swallow = !opens && after !== undefined && !isLatin(after);
    found.push({ start: at, end: at + 1, replaceEnd: swallow ? next : at + 1, replacement });
  };
  for (const mark of allMatches(HALF_WIDTH, raw)) {
    const at = mark.index;
    if (addresses.some((address) => at >= address.start && at < address.end)) continue;
    const character = mark[0];
    if (character === '(' || character === ')') round.push(at);
    else if (character === '"') double.push(at);
    else if (character === "'") single.push(at);
    else if (character === '.') {
      if (isFullStop(raw, at)) add(at, '。');
    } else {
      const { before, after } = neighbours(raw, at, at + 1);
      const chinese = isChinese(before) || isChinese(after) || (!isLatin(before) && !isLatin(after) && before !== undefined && after !== undefined);
      const numeric = /\d/.test(raw[at - 1] ?? '') && /\d/.test(raw[at + 1] ?? '');
      if (chinese && !numeric && !(character === ':' && raw[at + 1] === '/')) add(at, FULL_WIDTH[character]!);
    }
  }
  brackets(raw, round, add);
  quotes(raw, double, ['“', '”'], add);
  quotes(raw, single, ['‘', '’'], add);
  return found.sort((a, b) => a.start - b.start);
}

/** How many of a block's marks are full-width where a half-width one could stand. */
export const fullWidthCount = perBlock((reading) => reading.raw.match(/[，；：？！（）。]/g)?.length ?? 0);

/** Half-width marks of a block; offsets into its raw text. */
export const halfWidthMarks = perBlock((reading) => findHalfWidth(reading.raw));
