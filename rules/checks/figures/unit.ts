import { z } from 'zod';
import { kindAt, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { figureText } from '../../facts/figures/format.ts';
import { reportFigures } from '../../facts/figures/report-figures.ts';
import { unitFaultsOf } from '../../facts/figures/unit-faults.ts';
import { defineCheck, type Detection } from '../check.ts';

/** Smaller counts of the same thing agree by chance too often. */
const SMALLEST_COUNT = 20;

/** The same count of the same thing once in 人 and once in 人次 (件/件次, 家/家次). */
function* onceInVisits(analysis: Analysis): Generator<Detection> {
  const seen = new Map<string, { unit: string; place: Detection['place']; text: string }>();
  for (const { figure, entry, kind, period } of reportFigures(analysis)) {
    if (kind === 'nextYear' || figure.bound !== 'exact' || figure.value < SMALLEST_COUNT) continue;
    if (figure.unit.kind !== 'count' && figure.unit.kind !== 'occasion') continue;
    const noun = figure.key.noun;
    if (noun.length < 2) continue;
    const base = figure.unit.written.replace(/次$/, '');
    if (base === '') continue;
    const key = `${noun}|${figure.indicator.action ?? ''}|${figure.value}|${period}|${base}`;
    const known = seen.get(key);
    const text = figureText(entry.reading, figure);
    const place = placeIn(entry, figure.leadStart, figure.end);
    if (!known) seen.set(key, { unit: figure.unit.written, place, text });
    else if (known.unit !== figure.unit.written) {
      yield { place, variant: 'differs', related: [known.place], data: { figure: text, unit: known.unit, other: known.text } };
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
    yield* onceInVisits(analysis);
  },
});
