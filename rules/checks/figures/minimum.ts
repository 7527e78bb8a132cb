import { z } from 'zod';
import { placeIn, type Analysis } from '../../analysis/analysis.ts';
import { formatLike } from '../../facts/figures/format.ts';
import { minimumsOf } from '../../facts/figures/minimums.ts';
import { kindAt } from '../../analysis/analysis.ts';
import { defineCheck, type Detection } from '../check.ts';

function* run(analysis: Analysis): Generator<Detection> {
  for (const entry of analysis.blocks) {
    const text = entry.reading.normal.text;
    for (const { units, least, times, stated, span } of minimumsOf(entry.reading)) {
      if (kindAt(entry, entry.reading.normal.offsets[least.start]!) === 'nextYear') continue;
      const needed = units.low * least.low * times;
      if (needed <= stated.high) continue;
      const [counted, each, total] = [units, least, stated].map((figure) => text.slice(figure.start, figure.end)) as [string, string, string];
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
