import { z } from 'zod';
import { kindAt, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { figureText, formatLike } from '../../facts/figures/format.ts';
import { minimumsOf } from '../../facts/figures/minimums.ts';
import { defineCheck, type Detection } from '../check.ts';

function* run(analysis: Analysis): Generator<Detection> {
  for (const entry of analysis.blocks) {
    for (const { units, least, times, stated, span } of minimumsOf(entry.reading)) {
      if (kindAt(entry, entry.reading.normal.offsets[least.start]!) === 'nextYear') continue;
      const needed = units.low * least.low * times;
      if (needed <= stated.high) continue;
      const counted = figureText(entry.reading, units);
      const each = figureText(entry.reading, least);
      const total = figureText(entry.reading, stated);
      yield {
        place: placeIn(entry, span.start, span.end),
        related: [units, least, stated].map((figure) => placeIn(entry, figure.start, figure.end)),
        data: { units: counted, least: each, stated: total, needed: formatLike(needed, stated) },
        identity: `${counted}×${each}>${total}`,
      };
    }
  }
}

/** So many units, at least so many times each, and a total that is too small for it. */
export const minimumCheck = defineCheck({ kind: 'figures-minimum', params: z.strictObject({}), run });
