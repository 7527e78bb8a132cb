import { ROW_SEPARATOR } from '../../../shared/report/block-text.ts';
import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { lexicon } from '../text/lexicon.ts';
import { textShape } from '../text/sentences.ts';
import { decimalsOf, parseArabic, parseChineseNumeral } from './numerals.ts';
import { NO_UNIT, unitAt, type Unit } from './units.ts';

/** How a number is meant: as counted, about it, as a lower or an upper bound, or as a range. */
export type Bound = 'exact' | 'about' | 'atLeast' | 'atMost' | 'range';

/** A number with its unit, as it stands in a block's normal text. */
export interface Quantity {
  /** First character of the number itself. */
  start: number;
  /** Behind the unit and its qualifier (“以上”). */
  end: number;
  /** Behind the number and its 万/亿, before the unit. */
  numberEnd: number;
  /** Value in whole units: 24.36万元 is 243600 (元), 95% is 95. For a range its lower end. */
  value: number;
  /** The interval the counted value lies in, from bound words and rounding. */
  low: number;
  high: number;
  /** Value of one unit in the last place the number is written with. */
  step: number;
  /** 1e4 for a number written in 万, 1e8 for one in 亿, else 1 (or 100, 1000). */
  multiple: number;
  bound: Bound;
  unit: Unit;
  /** Written in Chinese numerals. */
  chinese: boolean;
}

const NUMBER =
  /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|百分之[〇零一二三四五六七八九十百点两]+|[一二三四五六七八九十两][一二三四五六七八九十百千万亿两零〇]*/y;
/** For each UTF-16 unit 1 when a number may begin with it. */
const NUMBER_STARTS = new Uint8Array(0x10000);
for (const start of '0123456789百一二三四五六七八九十两') NUMBER_STARTS[start.charCodeAt(0)] = 1;

const ABOUT_BEFORE = lexicon('约 大约 约为 近 将近 接近');
const LEAST_BEFORE = lexicon('不少于 不低于 不小于 至少 最少 最低 超 超过 超过了 超出 逾 突破 突破了 多于 高于 大于 起码');
const MOST_BEFORE = lexicon('不超过 不高于 不多于 不大于 至多 最多 最高 不足 不到 未满 少于 低于 小于 未超过');
const MULTIPLES = lexicon('万 亿 万亿 百万 千万 千 百');
const MULTIPLE_VALUES: Record<string, number> = {
  '百': 1e2, '千': 1e3, '万': 1e4, '百万': 1e6, '千万': 1e7, '亿': 1e8, '万亿': 1e12,
};
const MORE = new Set(['余', '多', '几', '来']);
const LEAST_AFTER = lexicon('以上 及以上 之多 有余');
const MOST_AFTER = lexicon('以下 及以下 以内 之内');

/**
 * Things behind a number that make it a date, a number in a series or a part of a name:
 * “2024年”, “3月”, “28号”, “十九届”, “一等奖”.
 */
const SERIES_AFTER = new Set(['月', '号', '届', '楼', '层', '版', '线', '等', '级', '季', '路', '世', '强', '后', '室', '·']);
const SERIES_BEFORE = new Set(['第', '〔', '前', '届', '·', '#', '№']);
const GLUE = new Set(['+', '×', '/', ':', '*', '=', '_', '^', '°', '℃', '．', '.']);
const DASHES = new Set(['-', '—', '～', '至', '到']);
/** Hotlines; a name unless a measure word follows. */
const HOTLINE = /^(?:12\d{3}|9[56]\d{3}|96\d{4}|400\d{7}|1[3-9]\d{9})$/;
const EMERGENCY = /^1[12]\d(?:报警|急救|指挥|热线|平台|电话|接警|联动|专线|火警|出警|中心)/;
/** In Chinese numerals these are formulas or the structure of the text, not counts: “四个意识”, “三项制度”, “五个方面”. */
const FORMULAS = lexicon(
  '维护 确立 意识 自信 亲自 全面 规定 制度 责任 转变 融合 强化 方面 环节 层面 维度 必须 坚持 到位 统一 结合 同步 延伸 代表 不 清单 ' +
  '服从 覆盖 机制 同时 体系 阶段 步骤 重点 关键 抓手 平台建设 先行 样板 突出 聚焦 提升 加强 健全 完善 要求 一体 必 抓 办 带头 走 更 先 新 “ 《',
);
/** Before a single numeral these make a word of it: 统一, 逐一, 红十字, 跑一次. */
const NOT_COUNTED_AFTER = new Set('统逐进初首头某任另这那哪之跑唯专万红单同');
const CHINESE_UNIT_KINDS = new Set(['count', 'occasion', 'money', 'duration', 'points']);

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character);
}

/** Whether the Arabic number at this range is a date, an ordinal, a code or a part of a name. */
function isName(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before !== undefined) {
    if (SERIES_BEFORE.has(before) || isLatin(before)) return true;
    if (GLUE.has(before) && start >= 2 && !/[，。；：]/.test(text[start - 2]!)) return true;
  }
  if (after === undefined) return false;
  if (isLatin(after) || GLUE.has(after)) return true;
  const digits = text.slice(start, end);
  if (after === '年') return digits.length === 4 && /^(?:19|20|21)/.test(digits);
  if (after === '日') return true;
  if (SERIES_AFTER.has(after)) return true;
  if (text.startsWith('周年', end)) return true;
  // A day of the year in the form of a decimal: “12.4国家宪法日”.
  return /^\d{1,2}\.\d{1,2}$/.test(digits) && /^(?:国家|宪法|全民|国际|世界)/.test(text.slice(end, end + 2));
}

/** “1.”, “2、” or “（3）” at the head of a sentence or clause numbers an item. */
function isItemNumber(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const before = text[start - 1];
  const after = text[end];
  if (before === '（' && after === '）') return true;
  const head = before === undefined || before === '。' || before === '；' || before === '：';
  return head && (after === '.' || after === '、' || after === '）') && !isDigit(text[end + 1]);
}

/** The smallest power of ten in which a whole number is written without loss: 7200 gives 100. */
function coarseness(value: number): number {
  let step = 1;
  for (let rest = value; rest >= 10 && rest % 10 === 0; rest /= 10) step *= 10;
  return step;
}

interface Suffix {
  multiple: number;
  more: boolean;
  end: number;
}

/** Reads 余/多 and 万/亿 behind a number. */
function readMultiple(text: string, index: number): Suffix {
  let at = index;
  let more = false;
  const ends = text[at + 1] === undefined || /[，。；、）]/.test(text[at + 1]!);
  if (MORE.has(text[at]!) && (ends || unitAt(text, at + 1) || MULTIPLES.lengthAt(text, at + 1) > 0)) {
    more = true;
    at += 1;
  }
  let multiple = 1;
  const length = MULTIPLES.lengthAt(text, at);
  if (length > 0) {
    multiple = MULTIPLE_VALUES[text.slice(at, at + length)]!;
    at += length;
    if (MORE.has(text[at]!)) {
      more = true;
      at += 1;
    }
  }
  return { multiple, more, end: at };
}

/** Words that end in 约 or 近 and say nothing about a number: “节约5万元”, “最近3年”. */
const NOT_ABOUT = lexicon('节约 预约 签约 履约 违约 公约 制约 集约 解约 续约 最近 附近 邻近 临近 靠近');

function boundBefore(text: string, start: number): Bound {
  const least = LEAST_BEFORE.lengthBefore(text, start);
  const most = MOST_BEFORE.lengthBefore(text, start);
  // The longer word decides: 不少于 ends in 少于, 不超过 in 超过.
  if (least > 0 || most > 0) return least > most ? 'atLeast' : 'atMost';
  return ABOUT_BEFORE.lengthBefore(text, start) > 0 && NOT_ABOUT.lengthBefore(text, start) === 0 ? 'about' : 'exact';
}

function boundAfter(text: string, index: number): { bound: Bound | null; length: number } {
  const least = LEAST_AFTER.lengthAt(text, index);
  if (least > 0) return { bound: 'atLeast', length: least };
  const most = MOST_AFTER.lengthAt(text, index);
  if (most > 0) return { bound: 'atMost', length: most };
  if (text.startsWith('左右', index) || text.startsWith('上下', index)) return { bound: 'about', length: 2 };
  return { bound: null, length: 0 };
}

/** Relative width that “约” and “近” allow to either side. */
const ABOUT = 0.15;

function interval(value: number, step: number, multiple: number, bound: Bound, near: boolean): [number, number] {
  if (bound === 'atLeast') return [value, Number.POSITIVE_INFINITY];
  if (bound === 'atMost') return [0, value];
  if (bound === 'about') return [value * (1 - ABOUT), near ? value : value * (1 + ABOUT)];
  // Numbers in 万 and 亿 are rounded to their last place.
  const half = multiple >= 1e4 ? step / 2 : 0;
  return [value - half, value + half];
}

function isHotline(text: string, start: number, end: number): boolean {
  return HOTLINE.test(text.slice(start, end)) && (isHan(text[end]) || '线话台打拨号：'.includes(text[start - 1] ?? '线'));
}

function readArabic(text: string, start: number, end: number): Quantity | null {
  const word = text.slice(start, end);
  let numberEnd = end;
  let value = parseArabic(word);
  let upper: number | null = null;
  if (DASHES.has(text[end]!) && isDigit(text[end + 1])) {
    const second = /^\d+(?:\.\d+)?/.exec(text.slice(end + 1, end + 16))![0];
    const secondEnd = end + 1 + second.length;
    if (isName(text, start, start) || isName(text, end + 1, secondEnd)) return null;
    upper = parseArabic(second);
    if (upper <= value) return null;
    numberEnd = secondEnd;
  }
  const suffix = readMultiple(text, numberEnd);
  const found = unitAt(text, suffix.end);
  const unit = found?.unit ?? NO_UNIT;
  if (unit.kind === 'none' && (word.length > 6 || isHotline(text, start, end) || EMERGENCY.test(text.slice(start, end + 2)) || upper !== null)) return null;
  const unitEnd = suffix.end + (found?.length ?? 0);
  // “5万元/年/人” is a rate, not an amount.
  if (text[unitEnd] === '/') return null;
  const decimals = decimalsOf(word);
  const step = decimals > 0 ? suffix.multiple / 10 ** decimals : suffix.multiple;
  value = round(value * suffix.multiple, decimals);
  const trailing = boundAfter(text, unitEnd);
  const leading = boundBefore(text, start);
  const bound: Bound = trailing.bound ?? (suffix.more ? 'about' : leading);
  let [low, high] = interval(value, step, suffix.multiple, bound, text[start - 1] === '近');
  if (suffix.more && trailing.bound === null) {
    low = value;
    high = value + (decimals > 0 ? step : coarseness(parseArabic(word)) * suffix.multiple);
  }
  if (upper !== null) {
    high = upper * suffix.multiple;
    low = value;
  }
  return {
    start, end: unitEnd + trailing.length, numberEnd: suffix.end, value, low, high, step, multiple: suffix.multiple,
    bound: upper !== null ? 'range' : bound, unit, chinese: false,
  };
}

/** Removes the noise of binary fractions from a product of a decimal number. */
function round(value: number, decimals: number): number {
  return decimals > 0 ? Number(value.toPrecision(12)) : value;
}

function readChinese(text: string, start: number, end: number): Quantity | null {
  const word = text.slice(start, end);
  if (word.startsWith('百分之')) {
    const [whole, fraction] = word.slice(3).split('点');
    const value = parseChineseNumeral(whole ?? '');
    const tail = fraction === undefined ? 0 : parseChineseNumeral(fraction);
    if (value === null || tail === null) return null;
    const decimals = fraction?.length ?? 0;
    const sum = round(value + tail / 10 ** decimals, decimals);
    const { unit } = unitAt('%', 0)!;
    const trailing = boundAfter(text, end);
    const bound = trailing.bound ?? boundBefore(text, start);
    const [low, high] = interval(sum, 10 ** -decimals, 1, bound, false);
    return {
      start, end: end + trailing.length, numberEnd: end, value: sum, low, high, step: 10 ** -decimals, multiple: 1, bound, unit, chinese: true,
    };
  }
  const before = text[start - 1];
  if (before !== undefined && (SERIES_BEFORE.has(before) || (word.length === 1 && NOT_COUNTED_AFTER.has(before)))) return null;
  const value = parseChineseNumeral(word);
  if (value === null || value === 0) return null;
  const suffix = readMultiple(text, end);
  const found = unitAt(text, suffix.end);
  if (!found || !CHINESE_UNIT_KINDS.has(found.unit.kind)) return null;
  const unitEnd = suffix.end + found.length;
  if (FORMULAS.lengthAt(text, unitEnd) > 0) return null;
  const next = text[unitEnd];
  const closes = next === undefined || !(isHan(next) || next === '“' || next === '《');
  if (value === 1 && !suffix.more && !closes) return null;
  // “二期工程” numbers the stages of a project.
  if (found.unit.written === '期' && value <= 3 && !closes) return null;
  const trailing = boundAfter(text, unitEnd);
  const leading = boundBefore(text, start);
  const bound = trailing.bound ?? (suffix.more ? 'about' : leading);
  let [low, high] = interval(value, 1, 1, bound, before === '近');
  if (suffix.more && trailing.bound === null) [low, high] = [value, value + coarseness(value)];
  return {
    start, end: unitEnd + trailing.length, numberEnd: suffix.end, value: value * suffix.multiple, low, high, step: 1, multiple: 1,
    bound, unit: found.unit, chinese: true,
  };
}

/**
 * The quantities in a block's normal text, in order. Years, dates, ordinals, document numbers, codes, and numbers in
 * names, titles and quotations are none. Tables are not read: their cells have no sentence.
 */
export const quantitiesOf = perBlock((reading): Quantity[] => {
  if (reading.raw.includes(ROW_SEPARATOR)) return [];
  const text = reading.normal.text;
  const { named } = textShape(reading);
  const found: Quantity[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + 1;
    if (NUMBER_STARTS[text.charCodeAt(start)] === 0) continue;
    NUMBER.lastIndex = start;
    if (!NUMBER.test(text)) continue;
    end = NUMBER.lastIndex;
    if (named[start] === 1) continue;
    const arabic = isDigit(text[start]);
    if (arabic && (isName(text, start, end) || isItemNumber(text, start, end))) continue;
    const quantity = arabic ? readArabic(text, start, end) : readChinese(text, start, end);
    if (!quantity) continue;
    found.push(quantity);
    end = quantity.numberEnd;
  }
  return found;
});
