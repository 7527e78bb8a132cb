import { z } from 'zod';
import { META_FIELDS } from '../../../shared/report/report.ts';
import { metaPlace, placeIn } from '../../analysis/analysis.ts';
import { placeholders } from '../../facts/passages/placeholders.ts';
import { defineCheck } from '../check.ts';

/** What was left to be filled in: XX, ××, ____, 〔20 〕, empty brackets. */
export const placeholder = defineCheck({
  kind: 'placeholder',
  params: z.strictObject({}),
  *run(analysis) {
    for (const field of META_FIELDS) {
      for (const { start, end } of placeholders(analysis.meta[field])) yield { place: metaPlace(analysis, field, start, end) };
    }
    for (const entry of analysis.blocks) {
      for (const { start, end } of placeholders(entry.reading)) yield { place: placeIn(entry, start, end) };
    }
  },
});
