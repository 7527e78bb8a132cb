import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { isHan } from '../../reading/text/normal-text.ts';
import { textShape } from '../text/sentences.ts';
import { indicatorKey, type IndicatorKey } from './identity.ts';
import { timeMarksOf, type Period, type TimeMark } from './periods.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { actionOf, LINKS, NOUN_MAKERS, NOT_OPENED, NOUN_STOPS, NOUNS, OPENERS, TOTAL_WORDS, VERB_WORDS, type Action } from './words.ts';

/** What a figure measures. */
export interface Indicator {
  /** The verb closest to the noun, as written: “受理”, “立案查处”; empty when there is none. */
  verb: string;
  action: Action | null;
  /** The things counted: “投诉举报”; empty when the sentence leaves it to what was said before. */
  noun: string;
  /** Who acts or where, before the verb: “政务服务窗口”. */
  subject: string;
}

/** A quantity with what it measures, for how long and where it stands. Offsets count in the block's normal text. */
export interface Figure extends Quantity {
  /** Position among the block's figures. */
  index: number;
  /** Index of its sentence in `textShape(reading).sentences`. */
  sentence: number;
  /** How many brackets it stands in. */
  depth: number;
  /** First character of the words that belong to it: the start of its clause, or behind the figure before it. */
  leadStart: number;
  /** The words before the number without linking words: “政务服务窗口受理行政许可申请”. */
  lead: string;
  /** The noun behind the unit: “8起行政处罚全部……” gives 行政处罚. */
  follows: string;
  indicator: Indicator;
  /** Tells whether two figures measure the same thing. */
  key: IndicatorKey;
  period: Period;
  /** A total word stands before the number: 共, 合计, 总数为. Empty when there is none. */
  total: string;
  /** The figure opens with 其余, 剩余 or 余下. */
  rest: boolean;
  /** Counted for each of several things: 每, 人均, 平均, 各. */
  each: boolean;
  /** The words before it leave the noun to what stands behind the unit: “对214家机构”, “受理了12件投诉”. */
  open: boolean;
  /** The words before it end in 的: “经法制机构审核的41项”. */
  attributive: boolean;
  /** The value compared with, not a value of its own: “比2023年末的3.52万户”. */
  base: boolean;
}

/** For each UTF-16 unit 1 when it ends a clause. */
const CLAUSE_ENDS = new Uint8Array(0x10000);
for (const mark of '，；：。！？') CLAUSE_ENDS[mark.charCodeAt(0)] = 1;
/** Longest stretch of words before a number that is looked at, in characters. */
const LONGEST_LEAD = 80;
const LONGEST_NOUN = 16;
/** “人均” and “每” tell of each one; “均达100%” is said of all. */
const EACH = /每|人均|户均|平均|各(?=[^\u4e00-\u9fff]|$)/;
const REST = /^(?:、|和|与|及|以及|，)?(?:其余|剩余|余下|尚余|结转下|结转至|结转到|转下年)/;
/** “比上年的380件”, “较原来的9份”: the figure is what another one is compared with. */
const COMPARED = /[比较](?:(?:19|20|21)\d\d年|上|去|前|原|此前|之前|同期|年初)[^，；。]{0,10}$/;

/** Where the words that belong to a number begin. */
function leadStartOf(text: string, shape: ReturnType<typeof textShape>, quantity: Quantity, previousEnd: number, sentenceStart: number): number {
  const own = shape.depth[quantity.start]!;
  const floor = Math.max(sentenceStart, quantity.start - LONGEST_LEAD);
  let at = quantity.start;
  while (at > floor) {
    const before = at - 1;
    const depth = shape.depth[before]!;
    if (depth > own) {
      at -= 1;
      continue;
    }
    if (at === previousEnd) return at;
    if (depth < own || (depth === own && own > 0 && text[before] === '（')) return at;
    if (shape.named[before] === 0 && CLAUSE_ENDS[text.charCodeAt(before)] === 1) return at;
    at -= 1;
  }
  return at;
}

/** The text of a range without what stands in brackets deeper than `own`. */
function flatText(text: string, depth: Uint8Array, start: number, end: number, own: number): string {
  let first = start;
  while (first < end && depth[first]! <= own) first += 1;
  if (first === end) return text.slice(start, end);
  let flat = text.slice(start, first);
  let from = -1;
  for (let at = first; at < end; at += 1) {
    if (depth[at]! > own) {
      if (from >= 0) flat += text.slice(from, at);
      from = -1;
    } else if (from < 0) from = at;
  }
  return from >= 0 ? flat + text.slice(from, end) : flat;
}

const TIME_AT_HEAD =
  /^(?:(?:截[至止])?(?:(?:19|20|21)\d\d年(?:度|末|底|初|全年|以来)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|\d{1,2}月(?:\d{1,2}日|底|末)?|\d{1,2}[—-]\d{1,2}月|上半年|下半年)(?:的|，)?)+/;

/** “2.”, “（3）”, “一是”, “第二，” at the head of an item. */
const ITEM_NUMBER = /^(?:\d{1,2}[.．、]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]?|[一二三四五六七八九十]{1,2}、)/;

interface Cleaned {
  lead: string;
  total: string;
  /** The lead ended with 的 or 了: the noun stands behind the unit. */
  open: boolean;
}

/** Takes linking words off both ends of a lead. */
function clean(raw: string): Cleaned {
  // “街道、2个镇”: what stands before the mark belongs to the figure before.
  if (/[、和与及]$/.test(raw) && raw.length > 1) return { lead: '', total: '', open: true };
  let end = raw.length;
  let total = '';
  let open = false;
  for (;;) {
    const links = LINKS.lengthBefore(raw, end);
    const totals = TOTAL_WORDS.lengthBefore(raw, end);
    if (links === 0 && end > 0 && '对向为给'.includes(raw[end - 1]!)) {
      open = true;
      end -= 1;
    } else if (totals > 0 && totals >= links) {
      total = raw.slice(end - totals, end);
      end -= totals;
    } else if (links > 0) {
      if (raw[end - 1] === '了') open = true;
      end -= links;
    } else if (raw[end - 1] === '的') {
      open = true;
      end -= 1;
    } else break;
  }
  let start = ITEM_NUMBER.exec(raw)?.[0].length ?? 0;
  for (;;) {
    const first = raw.charCodeAt(start);
    // Time expressions begin with a digit or with 截 or 上, 下.
    const timed = start < end && ((first >= 48 && first <= 57) || '截上下'.includes(raw[start]!));
    const time = timed ? TIME_AT_HEAD.exec(raw.slice(start, end)) : null;
    const length = time ? time[0].length : OPENERS.lengthAt(raw, start, end);
    if (length === 0 || (!time && NOT_OPENED.lengthAt(raw, start, end) > length)) break;
    start += length;
  }
  return { lead: raw.slice(start, end), total, open };
}

interface Token {
  start: number;
  end: number;
}

const QUOTES = new Map([['“', '”'], ['《', '》'], ['‘', '’'], ['「', '」']].map(([open, close]) => [open!.charCodeAt(0), close!] as const));
const QUOTED = /[“《‘「]/;

/** The verbs in a lead, those that touch joined to one (立案＋查处). */
function verbsIn(lead: string): Token[] {
  const verbs: Token[] = [];
  const quoted = QUOTED.test(lead);
  let at = 0;
  while (at < lead.length) {
    const closing = quoted ? QUOTES.get(lead.charCodeAt(at)) : undefined;
    if (closing !== undefined) {
      const close = lead.indexOf(closing, at);
      at = close < 0 ? at + 1 : close + 1;
      continue;
    }
    const noun = NOUNS.lengthAt(lead, at);
    const verb = VERB_WORDS.lengthAt(lead, at);
    if (noun >= verb && noun > 0) {
      at += noun;
      continue;
    }
    if (verb === 0) {
      at += 1;
      continue;
    }
    const end = at + verb;
    if (NOUN_MAKERS.lengthAt(lead, end) > 0) {
      at = end;
      continue;
    }
    const last = verbs[verbs.length - 1];
    if (last && last.end === at) last.end = end;
    else verbs.push({ start: at, end });
    at = end;
  }
  return verbs;
}

const NOUN_OPENING = /^(?:各类|各项|各种|各级|所有|全部|有关|相关|涉及|群众|上述|实际|为|对|的|等|了|及|和|与|、|并)+/;
const NOUN_CLOSING = /(?:总数|总量|总额|数量|件数|量|数|的|等|情况|、|和)+$/;
/** The last characters of these words: a noun that ends in none of them has nothing to lose. */
const CLOSING_ENDS = '数量额的等况、和';

/** The noun itself, without determiners before it and counting words behind it. */
function nounHead(noun: string): string {
  // “医疗美容、医疗废物处置等专项检查” counts what stands behind 等.
  const list = noun.lastIndexOf('等');
  const head = list >= 0 && list < noun.length - 1 ? noun.slice(list + 1) : noun;
  const opened = head.replace(NOUN_OPENING, '');
  return opened !== '' && CLOSING_ENDS.includes(opened.at(-1)!) ? opened.replace(NOUN_CLOSING, '') : opened;
}

/** The noun that follows a unit directly; brackets in it are left out (“96个乡镇（街道）调解组织”). */
function nounBehind(text: string, from: number, own: number, depth: Uint8Array, named: Uint8Array): string {
  const limit = Math.min(text.length, from + LONGEST_NOUN);
  let at = from;
  if (!isHan(text[at])) return '';
  while (at < limit && named[at] === 0) {
    if (depth[at]! > own) {
      at += 1;
      continue;
    }
    if (!isHan(text[at]) || depth[at] !== own) break;
    const noun = NOUNS.lengthAt(text, at, limit);
    if (noun > 0) {
      at += noun;
      continue;
    }
    if (NOUN_STOPS.lengthAt(text, at) > 0) break;
    const verb = VERB_WORDS.lengthAt(text, at);
    if (verb > 0 && NOUN_MAKERS.lengthAt(text, at + verb) === 0) break;
    at += 1;
  }
  return flatText(text, depth, from, at, own);
}

function readIndicator(cleaned: Cleaned, follows: string): Indicator {
  const { lead, open } = cleaned;
  const verbs = verbsIn(lead);
  const last = verbs[verbs.length - 1];
  if (!last) {
    const noun = nounHead(lead);
    const usesFollowing = (noun === '' || open) && follows !== '';
    return { verb: '', action: null, noun: usesFollowing ? nounHead(follows) : noun, subject: usesFollowing ? lead : '' };
  }
  const listEnd = lead.lastIndexOf('等');
  const [first] = verbs;
  // “开展医疗美容、医疗废物处置等专项检查”: the verb stands before the list, not in it.
  if (first && first !== last && last.end <= listEnd && lead.slice(first.end, listEnd).includes('、')) {
    const verb = lead.slice(first.start, first.end);
    return { verb, action: actionOf(verb), noun: nounHead(lead.slice(first.end)), subject: lead.slice(0, first.start) };
  }
  const verb = lead.slice(last.start, last.end);
  const behind = nounHead(lead.slice(last.end));
  const action = actionOf(verb);
  if (behind !== '' && !(open && follows !== '' && behind.length <= 1)) {
    return { verb, action, noun: behind, subject: lead.slice(0, verbs[0]!.start) };
  }
  if (follows !== '') return { verb, action, noun: nounHead(follows), subject: lead.slice(0, last.start) };
  // “投诉受理117件”: the noun stands before the verb.
  const before = verbs[verbs.length - 2];
  const noun = nounHead(lead.slice(before?.end ?? 0, last.start).replace(/(?:均|已|全部|现已|均已|已全部|依法|按期|按时|全年|年内|今年|共|累计|先后)+$/, ''));
  return { verb, action, noun, subject: before ? lead.slice(0, before.start) : '' };
}

function periodFor(marks: readonly TimeMark[], from: number, leadStart: number, start: number, sentenceStart: number): { period: Period; next: number } {
  let period: Period = { kind: 'report', whole: false };
  let index = from;
  while (index < marks.length && marks[index]!.start < sentenceStart) index += 1;
  for (let at = index; at < marks.length && marks[at]!.start < start; at += 1) {
    const mark = marks[at]!;
    if (mark.start >= leadStart || !mark.local) period = mark.period;
  }
  return { period, next: index };
}

function read(reading: BlockReading): Figure[] {
  const text = reading.normal.text;
  const quantities = quantitiesOf(reading);
  if (quantities.length === 0) return [];
  const shape = textShape(reading);
  const marks = timeMarksOf(reading);
  const figures: Figure[] = [];
  let sentence = 0;
  let mark = 0;
  /** End of the last figure at each depth of brackets. */
  const ends: number[] = [];
  for (const [index, quantity] of quantities.entries()) {
    while (shape.sentences[sentence]!.end <= quantity.start) sentence += 1;
    const sentenceStart = shape.sentences[sentence]!.start;
    const depth = shape.depth[quantity.start]!;
    const leadStart = leadStartOf(text, shape, quantity, ends[depth] ?? -1, sentenceStart);
    ends[depth] = quantity.end;
    ends.length = depth + 1;
    const raw = flatText(text, shape.depth, leadStart, quantity.start, depth);
    const cleaned = clean(raw);
    const follows = nounBehind(text, quantity.end, depth, shape.depth, shape.named);
    const { period, next } = periodFor(marks, mark, leadStart, quantity.start, sentenceStart);
    mark = next;
    const indicator = readIndicator(cleaned, follows);
    figures.push({
      ...quantity, index, sentence, depth, leadStart, lead: cleaned.lead, follows, indicator,
      key: indicatorKey(indicator.noun, indicator.action, follows), period, total: cleaned.total,
      open: cleaned.open, attributive: raw.endsWith('的'), rest: REST.test(raw), each: EACH.test(raw), base: COMPARED.test(raw) && quantity.unit.kind !== 'percent' && quantity.bound === 'exact',
    });
  }
  return figures;
}

/** The figures of a block's normal text, in order. */
export const figuresOf = perBlock(read);
