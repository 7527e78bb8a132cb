import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { describePoint, runsBackwards, whyNonexistent } from '../../facts/dates/calendar.ts';
import { timeMentions, type TimeMention, type TimePoint } from '../../facts/dates/time-mentions.ts';
import { spanAt } from '../../facts/text/span-at.ts';
import { sentencesOf } from '../../facts/text/sentences.ts';
import { defineCheck } from '../check.ts';

/** Seasons and school years run over the turn of the year (“每年11月至3月”). */
const YEARLY = /每年|历年|次年|翌年|汛期|采暖|供暖|供热|冬春|秋冬|冬季|学年|学期|休渔|禁渔|防火期/;

/** The first point of a mention that no calendar has; null when all exist. */
function nonexistentPoint({ from, to, range }: TimeMention): TimePoint | null {
  if (whyNonexistent(from) !== null) return from;
  return range && whyNonexistent(to) !== null ? to : null;
}

/** A date no calendar has, or a range that ends before it begins. The date of signing is for structure/date. */
export const invalidDate = defineCheck({
  kind: 'invalid-date',
  params: z.strictObject({}),
  variants: ['nonexistent', 'backwards'],
  *run(analysis) {
    for (const entry of analysis.blocks) {
      const text = entry.reading.normal.text;
      for (const mention of timeMentions(entry.reading)) {
        const wrong = nonexistentPoint(mention);
        if (wrong) {
          const place = placeIn(entry, mention.start, mention.end);
          yield { place, variant: 'nonexistent', data: { date: describePoint(wrong), reason: whyNonexistent(wrong)! } };
          continue;
        }
        if (!runsBackwards(mention)) continue;
        const sentence = spanAt(sentencesOf(entry.reading), mention.start) ?? mention;
        if (mention.from.year === null && YEARLY.test(text.slice(sentence.start, sentence.end))) continue;
        yield { place: placeIn(entry, mention.start, mention.end), variant: 'backwards', data: { range: text.slice(mention.start, mention.end), from: describePoint(mention.from), to: describePoint(mention.to) } };
      }
    }
  },
});
