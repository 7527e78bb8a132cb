import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { resultFigures } from '../../facts/figures/countable.ts';
import { measuresBlocks } from '../../facts/figures/measures.ts';
import { defineCheck } from '../check.ts';

const params = z.strictObject({
  /** Figures for each 1,000 characters below which the measures count as poor in figures. */
  perThousand: z.number().positive(),
  /** Shorter accounts are not judged. */
  shortest: z.number().int().min(0),
});

/** Measures that as a whole tell fewer figures than the pack's level. */
export const densityCheck = defineCheck({
  kind: 'quantity-density',
  params,
  *run(analysis, { perThousand, shortest }) {
    const blocks = measuresBlocks(analysis);
    const [first] = blocks;
    const length = blocks.reduce((sum, entry) => sum + entry.reading.normal.text.length, 0);
    if (!first || length < shortest) return;
    const count = blocks.reduce((sum, entry) => sum + resultFigures(entry.reading), 0);
    const density = (count * 1000) / length;
    if (density >= perThousand) return;
    yield {
      place: placeIn(first, 0, first.reading.normal.text.length),
      data: { count, length, density: Number(density.toFixed(1)), level: perThousand },
    };
  },
});
