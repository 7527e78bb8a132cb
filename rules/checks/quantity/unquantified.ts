import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { resultFigures } from '../../facts/figures/countable.ts';
import { measuresSubsections } from '../../facts/figures/measures.ts';
import { defineCheck } from '../check.ts';

const params = z.strictObject({
  /** Subsections with fewer characters are left to the rules on structure. */
  shortest: z.number().int().min(0),
});

/** Subsections of the measures that tell no figure at all. */
export const unquantifiedCheck = defineCheck({
  kind: 'quantity-unquantified',
  params,
  *run(analysis, { shortest }) {
    for (const { heading, body } of measuresSubsections(analysis)) {
      const entries = [heading, ...body];
      const length = entries.reduce((sum, entry) => sum + entry.reading.normal.text.length, 0);
      if (length < shortest || entries.some((entry) => entry.block.type === 'table' || resultFigures(entry.reading) > 0)) continue;
      const text = heading.reading.normal.text;
      yield {
        place: placeIn(heading, 0, text.length),
        data: { heading: text, length },
      };
    }
  },
});
