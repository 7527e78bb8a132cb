import { spanAt } from '../text/span-at.ts';
import { clausesOf, sentencesOf, textShape, type Span } from '../text/sentences.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { titlesOf } from '../documents/titles.ts';
import { yearMentions, type TimeMention } from './time-mentions.ts';

/** A year in running text, with what is said around it. */
export interface YearInText extends TimeMention {
  /** The year, or the last year of a range. */
  year: number;
  clause: Span;
  sentence: Span;
  /** Only the subject (“我局”), an ordinal or nothing stands before it in its clause. */
  leads: boolean;
  /** 较2023年, 比2023年, 同比. */
  compared: boolean;
  /** 自2023年, 2023年以来, 2023年起. */
  since: boolean;
}

const SUBJECT_BEFORE = /^(?:[一二三四五六七八九十]{1,3}[是、]|第[一二三四五六七八九十]，?|（[一二三四五六七八九十\d]{1,3}）|[\d]{1,2}[.、])?(?:其中)?(?:在|全年|回顾)?(?:[\u4e00-\u9fff]{0,10}?(?:局|委|县|区|市|镇|乡|街道|系统|单位|政府|机关|办|站|队|所|会))?$/;
/** Words before a year that tie it to something else than the statement itself. */
const BOUND_BEFORE = /[对较比从自由于至将把与和含到除按据同为及被、以第起即]|其中|截至|截止|清理|完成|结转|相比|围绕|针对|巩固|根据|对照/;
const COMPARED = /(?:较|比|同|与|相比|对比)[^，。；]{0,6}$/;
const SINCE_BEFORE = /(?:自|从|始于)[^，。；]{0,4}$/;
const SINCE_AFTER = /^(?:[年度底末初]|\d{1,2}月(?:份|\d{1,2}日)?)*(?:以来|起|至今|开始)/;

/** The years in a block's running text: not those that belong to a name in 《》 or to a document number. */
export const yearsInText = perBlock((reading): YearInText[] => {
  const text = reading.normal.text;
  const years = yearMentions(reading);
  if (years.length === 0) return [];
  const { named } = textShape(reading);
  const clauses = clausesOf(reading);
  const sentences = sentencesOf(reading);
  const titles = titlesOf(reading);
  return years.flatMap((mention) => {
    // “《……实施方案》（2021—2025年）”: the years belong to the name too.
    const behindTitle = text[mention.start - 1] === '（' && titles.some((title) => title.end === mention.start - 1);
    if (named[mention.start] === 1 || behindTitle) return [];
    const clause = spanAt(clauses, mention.start) ?? mention;
    const sentence = spanAt(sentences, mention.start) ?? clause;
    const before = text.slice(clause.start, mention.start);
    return [{
      ...mention,
      year: mention.to.year!,
      clause,
      sentence,
      leads: SUBJECT_BEFORE.test(before) && !BOUND_BEFORE.test(before.replace(/^(?:[一二三四五六七八九十]{1,3}[是、]|第[一二三四五六七八九十]，?|其中)/, '')),
      compared: COMPARED.test(before),
      since: SINCE_BEFORE.test(before) || SINCE_AFTER.test(text.slice(mention.end, mention.end + 16)),
    }];
  });
});
