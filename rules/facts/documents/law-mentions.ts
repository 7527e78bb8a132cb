import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { perParameters } from '../per-parameters.ts';
import { textShape, type Span } from '../text/sentences.ts';
import { lawBook, lawKey, type Law } from './law-book.ts';
import { phraseFinder } from './phrase-finder.ts';
import { titlesOf } from './titles.ts';

/** A law as a text names it. Offsets count in the normal text; with marks they include 《》. */
export interface LawMention extends Span {
  /** The name as written, without marks. */
  name: string;
  /** What it is; null for a marked name the table does not know, which may be a wrong one. */
  law: Law | null;
  marked: boolean;
  /** Not marked, and used like a word: “民法典宣传月”, “职业病防治法知识”. */
  loose: boolean;
}

const STATE = '中华人民共和国';
/** In front of a name they make it a local one: “省优化营商环境条例”. */
const PLACE_BEFORE = /[省市区县州盟旗镇乡局厅]$/;
/** What may stand in front of a short name, so that it is one and not part of another word. */
const BOUNDARY_BEFORE = /(?:^|[、，。；：（是的和与及以对]|贯彻|落实|学习|宣传|实施|执行|依据|根据|按照|依照|违反|遵守|适用|对照|围绕|国|宣讲|解读|举办|开展|组织|结合|推进|普及|用好|学好|做好|抓好)$/;
/** Behind “……法” these make another word: 合同法律顾问, 行政处罚法制审核. */
const OTHER_WORD_AFTER = /^(?:[律制治规院庭学务理官人]|定(?![的义])|实施(?:条例|细则|办法)|释义|解释|草案)/;
/** “民法典宣传月” is the name of a campaign. */
const CAMPAIGN_AFTER = /^(?:主题|集中)?宣传[月周日]/;
const LOOSE_AFTER = /^[”’]?(?:等?(?:专题|集中|主题)?(?:宣传|宣讲|普法|知识|培训|讲座|学习|竞赛|答题|公园|广场|长廊|文化|课|进[机社校企农乡村单网]|相伴|颁布|施行|实施|出台|主题|教育|测试|考试))/;
const SHORTENED = /(?:以下)?简称$|（以下简称[^）]*$/;
/** Names of fewer characters are words of their own too often (水法, 广告法). */
const SHORTEST_WITHOUT_BOUNDARY = 5;
const SHORTEST = 3;
/** 宪法 is the name of the thing as well, and rarely marked. */
const NEVER_MARKED = new Set(['宪法', '刑法', '中国共产党章程', '党章']);

function markedMentions(reading: BlockReading, book: ReturnType<typeof lawBook>): LawMention[] {
  const text = reading.normal.text;
  return titlesOf(reading).flatMap((title): LawMention[] => {
    const before = text.slice(Math.max(0, title.start - 6), title.start);
    if (PLACE_BEFORE.test(before) && !title.name.startsWith(STATE)) return [];
    const law = book.find(title.name);
    if (!law && SHORTENED.test(before)) return [];
    return [{ start: title.start, end: title.end, name: title.name, law, marked: true, loose: false }];
  });
}

/** Finds the laws of a table in a block, marked or not, and all other names in 《》, in order. */
export const lawMentions = perParameters((laws: readonly Law[]) => {
  const book = lawBook(laws);
  const find = phraseFinder(laws.flatMap((law) => {
    const key = lawKey(law.name);
    return key.length >= SHORTEST && !NEVER_MARKED.has(key) ? [[key, law] as const] : [];
  }));
  return perBlock((reading): LawMention[] => {
    const text = reading.normal.text;
    const mentions = markedMentions(reading, book);
    const { named } = textShape(reading);
    for (const { start, end, value: law } of find(text)) {
      // “《优化营商环境条例等法规”: the mark is there, only its partner is missing.
      if (named[start] === 1 || text[start - 1] === '《') continue;
      const full = text.startsWith(STATE, start - STATE.length);
      const from = full ? start - STATE.length : start;
      const before = text.slice(Math.max(0, from - 4), from);
      const after = text.slice(end, end + 12);
      const isLaw = /[法典]$/.test(text.slice(start, end));
      if (PLACE_BEFORE.test(before) || CAMPAIGN_AFTER.test(after) || (isLaw && OTHER_WORD_AFTER.test(after))) continue;
      if (!full && end - start < SHORTEST_WITHOUT_BOUNDARY && !BOUNDARY_BEFORE.test(before)) continue;
      mentions.push({
        start: from, end, name: text.slice(from, end), law, marked: false, loose: !full && LOOSE_AFTER.test(after),
      });
    }
    return mentions.sort((a, b) => a.start - b.start);
  });
});
