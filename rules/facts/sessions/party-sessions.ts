import { perBlock } from '../../reading/text/block-reading.ts';
import { parseChineseNumber } from '../../../shared/text/ordinals.ts';
import type { Span } from '../text/sentences.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A national congress of the Party or a plenary session of the committee it elected, as a text names it. */
export interface SessionMention extends Span {
  /** 20 for 党的二十大 and for 二十届三中全会. */
  congress: number;
  /** 3 for 三中全会; 0 for the congress itself. */
  plenum: number;
}

const NUMERAL = '十[五六七八九]|二十[一二]?';
/** “党的二十大”, and the second of “党的十九大、二十大”; “二十大类” and the like are none. */
const CONGRESS = new RegExp(`(?:党的|(?<=[、和及与]))(${NUMERAL})大(?![型队道街楼厦学数量项类件行重案名领气])`, 'g');
const CONGRESS_IN_FULL = /第([一二三四五六七八九十]{1,3})次全国代表大会/g;
/** “二十届二中、三中全会”; provincial and lower committees say “十二届三次全会”. */
const PLENUMS = new RegExp(`(?:党的)?(${NUMERAL})届((?:[一二三四五六七八九]中(?:全会)?[、和及与]{0,2})+)(全会)?`, 'g');
const PLENUM_IN_LIST = /([一二三四五六七八九])中(?:全会)?/g;
const PLENUM_IN_FULL = /第([一二三四五六七八九十]{1,3})届中央委员会第([一二三四五六七八九])次全体会议/g;

function plenumsOf(match: RegExpMatchArray & { index: number }): SessionMention[] {
  const [whole, congress, list] = match;
  if (!whole.includes('全会')) return [];
  const start = match.index;
  const listStart = start + whole.indexOf('届') + 1;
  const mentions: SessionMention[] = [];
  for (const item of allMatches(PLENUM_IN_LIST, list!)) {
    const at = listStart + item.index;
    mentions.push({
      start: mentions.length === 0 ? start : at,
      end: at + item[0].length,
      congress: parseChineseNumber(congress!)!,
      plenum: parseChineseNumber(item[1]!)!,
    });
  }
  // “二十届三中全会”: the last one takes 全会 with it.
  const last = mentions.at(-1);
  if (last && match[3] === '全会') last.end = start + whole.length;
  return mentions;
}

/** The congresses and plenary sessions a block names, in order; each session of a list is one mention. */
export const sessionMentions = perBlock((reading): SessionMention[] => {
  const text = reading.normal.text;
  const mentions: SessionMention[] = [];
  // Every session names its congress by a number above ten.
  if (!text.includes('十')) return mentions;
  if (text.includes('届')) for (const match of allMatches(PLENUMS, text)) mentions.push(...plenumsOf(match));
  for (const match of allMatches(CONGRESS, text)) {
    mentions.push({ start: match.index, end: match.index + match[0].length, congress: parseChineseNumber(match[1]!)!, plenum: 0 });
  }
  for (const match of allMatches(CONGRESS_IN_FULL, text)) {
    const congress = parseChineseNumber(match[1]!);
    if (congress !== null) mentions.push({ start: match.index, end: match.index + match[0].length, congress, plenum: 0 });
  }
  for (const match of allMatches(PLENUM_IN_FULL, text)) {
    const congress = parseChineseNumber(match[1]!);
    if (congress === null) continue;
    mentions.push({ start: match.index, end: match.index + match[0].length, congress, plenum: parseChineseNumber(match[2]!)! });
  }
  return mentions.sort((a, b) => a.start - b.start);
});

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** How a session is called: “党的二十大”, “党的二十届三中全会”. Congresses 11 to 29. */
export function sessionName(congress: number, plenum: number): string {
  const numeral = `${congress >= 20 ? '二' : ''}十${DIGITS[congress % 10]}`;
  return plenum === 0 ? `党的${numeral}大` : `党的${numeral}届${DIGITS[plenum]}中全会`;
}
