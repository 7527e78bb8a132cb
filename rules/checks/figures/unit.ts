import { z } from 'zod';
import { kindAt, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { comparandsOf } from '../../facts/figures/comparands.ts';
import { figureText } from '../../facts/figures/format.ts';
import { reportFigures, type PlacedFigure } from '../../facts/figures/report-figures.ts';
import { unitFaultsOf } from '../../facts/figures/unit-faults.ts';
import { comparable } from '../../facts/figures/units.ts';
import { defineCheck, type Detection } from '../check.ts';

/** Smaller counts of the same thing agree by chance too often. */
const SMALLEST_COUNT = 20;

/** Whether two measure words for the same thing are a slip: 人 and 人次, 件 and 宗. */
function isSlip(a: PlacedFigure, b: PlacedFigure): boolean {
  const [one, other] = [a.figure.unit, b.figure.unit];
  if (one.written === other.written) return false;
  if (`${one.written}次` === other.written || `${other.written}次` === one.written) return a.figure.value >= SMALLEST_COUNT;
  return [one.written, other.written].includes('宗') && comparable(one, other) && a.figure.key.specific === 2;
}

/** The same count of the same thing with two measure words: 312人次 and 312人, 46件 and 46宗. */
function* withTwoUnits(analysis: Analysis): Generator<Detection> {
  const seen = new Map<string, PlacedFigure>();
  for (const placed of reportFigures(analysis)) {
    const { figure, entry, kind, period } = placed;
    const { count } = comparandsOf(entry.reading)[figure.index]!;
    if (kind === 'nextYear' || count === null) continue;
    const key = period === '' ? count : `${count}|${period}`;
    const known = seen.get(key);
    if (!known) seen.set(key, placed);
    else if (isSlip(known, placed)) {
      yield {
        place: placeIn(entry, figure.leadStart, figure.end),
        variant: 'differs',
        related: [placeIn(known.entry, known.figure.leadStart, known.figure.end)],
        data: { figure: figureText(entry.reading, figure), unit: known.figure.unit.written, other: figureText(known.entry.reading, known.figure) },
      };
    }
  }
}

/** Measure words that are missing, stand twice or change for the same thing. */
export const unitCheck = defineCheck({
  kind: 'figures-unit',
  params: z.strictObject({}),
  variants: ['missing', 'doubled', 'differs'],
  *run(analysis) {
    for (const entry of analysis.blocks) {
      const text = entry.reading.normal.text;
      for (const { kind, figure, unit, end } of unitFaultsOf(entry.reading)) {
        if (kind === 'missing' && kindAt(entry, entry.reading.normal.offsets[figure.start]!) === 'other' && entry.section === null) continue;
        const stated = text.slice(figure.start, kind === 'doubled' ? end : figure.end);
        yield {
          place: placeIn(entry, figure.leadStart, end),
          variant: kind,
          data: { figure: stated, unit, other: unit, name: figure.lead },
        };
      }
    }
    yield* withTwoUnits(analysis);
  },
});
