import { perBlock } from '../../reading/text/block-reading.ts';
import { titlesOf } from '../documents/titles.ts';
import { yearMentions } from '../dates/time-mentions.ts';
import type { Span } from '../text/sentences.ts';

/** A document that names its period: 《法治政府建设实施纲要（2021—2025年）》. */
export interface DatedPlan extends Span {
  /** Name with marks as written. */
  name: string;
  /** Name without marks and without the period. */
  title: string;
  from: number;
  to: number;
}

const UNMARKED = /[\u4e00-\u9fff]{2,30}(?:纲要|方案|规划|计划)（$/;

/** The documents with a period that a block names, in order: the period inside 《》, behind them, or behind an unmarked name. */
export const datedPlans = perBlock((reading): DatedPlan[] => {
  const text = reading.normal.text;
  const titles = titlesOf(reading);
  return yearMentions(reading).flatMap((mention): DatedPlan[] => {
    if (!mention.range || mention.from.month !== null) return [];
    const years = { from: mention.from.year!, to: mention.to.year! };
    const title = titles.find((one) => one.start < mention.start && mention.end < one.end)
      ?? titles.find((one) => one.end === mention.start - 1 && text[one.end] === '（');
    if (title) {
      const name = title.name.replaceAll(/（[^）]*）/g, '').replace(/\d{4}[—\-～至]{1,2}\d{4}年?/, '');
      return [{ start: title.start, end: Math.max(title.end, mention.end), name: text.slice(title.start, title.end), title: name, ...years }];
    }
    const unmarked = UNMARKED.exec(text.slice(Math.max(0, mention.start - 34), mention.start));
    if (!unmarked) return [];
    const start = mention.start - unmarked[0].length;
    return [{ start, end: mention.end, name: text.slice(start, mention.end), title: unmarked[0].slice(0, -1), ...years }];
  });
});
