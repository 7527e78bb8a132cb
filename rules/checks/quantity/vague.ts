import { z } from 'zod';
import { kindAt, placeIn } from '../../analysis/analysis.ts';
import { vagueWordsOf } from '../../facts/figures/vague-words.ts';
import { defineCheck } from '../check.ts';

const words = z.array(z.string().min(1)).min(1);
const params = z.strictObject({
  /** Words that stand where a count is due. */
  counts: words,
  /** Characters that stand for a number before a measure word: 多场, 数件. */
  before: words,
  /** The measure words before which they do. */
  measures: words,
  /** Words that gather without counting. */
  series: words,
  /** Words for a change that could be measured. */
  trends: words,
  /** Longer words that only contain one of them. */
  except: z.array(z.string().min(1)),
  /** Subjects that cannot be counted; a trend said of them is not reported. */
  unmeasurable: z.array(z.string().min(1)),
});

/** Results told by vague words where a count is due. Only what was done is judged, not shortcomings and plans. */
export const vagueCheck = defineCheck({
  kind: 'quantity-vague',
  params,
  variants: ['count', 'series', 'trend'],
  *run(analysis, vague) {
    for (const entry of analysis.blocks) {
      for (const { start, end, kind } of vagueWordsOf(vague)(entry.reading)) {
        // Headings sum up: “执法水平显著提升” stands there by custom.
        if (entry.block.type === 'heading' && kind !== 'count') continue;
        const section = kindAt(entry, entry.reading.normal.offsets[start]!);
        if (section !== 'measures' && section !== 'firstResponsible') continue;
        const word = entry.reading.normal.text.slice(start, end);
        yield { place: placeIn(entry, start, end), variant: kind, data: { word } };
      }
    }
  },
});
