import { z } from 'zod';
import { metaPlace, placeIn, type Analysis } from '../../analysis/analysis.ts';
import type { Place } from '../../../shared/report/place.ts';
import { defineCheck } from '../check.ts';

/** The title stands for the report; without one its first block does. */
function placeOfReport(analysis: Analysis): Place | null {
  if (analysis.meta.title.normal.text !== '') return metaPlace(analysis, 'title');
  const first = analysis.blocks[0];
  return first ? placeIn(first, 0, Math.min(first.reading.normal.text.length, 20)) : null;
}

/** Length of the body in characters, blanks not counted, against the pack's range. */
export const length = defineCheck({
  kind: 'length',
  params: z
    .strictObject({ least: z.number().int().min(0), most: z.number().int().min(1) })
    .refine(({ least, most }) => least < most, '“least”须小于“most”'),
  variants: ['short', 'long'],
  *run(analysis, { least, most }) {
    const count = analysis.blocks.reduce((sum, entry) => sum + entry.reading.normal.text.length, 0);
    const place = placeOfReport(analysis);
    if (place === null || (count >= least && count <= most)) return;
    yield { place, variant: count < least ? 'short' : 'long', data: { count, least, most }, identity: count < least ? 'short' : 'long' };
  },
});
