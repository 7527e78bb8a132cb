import { z } from 'zod';
import { placeIn, type Analysis } from '../../analysis/analysis.ts';
import { conflictsOf } from '../../facts/figures/conflicts.ts';
import { figureText } from '../../facts/figures/format.ts';
import type { PlacedFigure } from '../../facts/figures/report-figures.ts';
import { defineCheck, type Detection } from '../check.ts';

function placeOf({ entry, figure }: PlacedFigure): Detection['place'] {
  return placeIn(entry, figure.leadStart, figure.end);
}

function* run(analysis: Analysis): Generator<Detection> {
  for (const { earlier, later, name } of conflictsOf(analysis)) {
    yield {
      place: placeOf(later),
      related: [placeOf(earlier)],
      data: { name, first: figureText(earlier.entry.reading, earlier.figure), second: figureText(later.entry.reading, later.figure) },
      identity: `${name}:${figureText(earlier.entry.reading, earlier.figure)}/${figureText(later.entry.reading, later.figure)}`,
    };
  }
}

/** The same indicator with different values in two places. */
export const conflictCheck = defineCheck({ kind: 'figures-conflict', params: z.strictObject({}), run });
