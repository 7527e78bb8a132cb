import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { firstResponsible } from '../../facts/actors/first-responsible.ts';
import { headMentions, isOwnHead } from '../../facts/actors/posts.ts';
import { defineCheck } from '../check.ts';

const params = z.strictObject({
  /** A passage shorter than this says too little to tell who acts. In characters. */
  atLeast: z.number().int().min(0),
});

/**
 * The passage about the person first responsible never lets that person act, by post or name.
 * `never`: not even named; `duty-only`: named only in the name of the duty, or as somebody else's chair or object.
 */
export const responsiblePerson = defineCheck({
  kind: 'responsible-person',
  params,
  variants: ['never', 'duty-only'],
  *run(analysis, { atLeast }) {
    const part = firstResponsible(analysis);
    if (!part) return;
    const length = part.sentences.reduce((sum, { start, end }) => sum + end - start, 0);
    if (length < atLeast) return;
    const roles = part.sentences.flatMap(({ entry, start, end }) =>
      headMentions(entry.reading)
        .filter((mention) => mention.start >= start && mention.end <= end && isOwnHead(mention, analysis.report.meta.unit))
        .map((mention) => mention.role));
    // “（一）局长履职情况” says whose doings follow.
    const named = part.subHeadings.some((entry) =>
      headMentions(entry.reading).some((mention) => mention.role !== 'duty' && isOwnHead(mention, analysis.report.meta.unit)));
    if (named || roles.includes('acts')) return;
    const anchor = part.heading ?? part.sentences[0]!.entry;
    yield {
      place: placeIn(anchor, 0, anchor.reading.normal.text.length),
      variant: roles.length === 0 ? 'never' : 'duty-only',
      identity: 'responsible-person',
    };
  },
});
