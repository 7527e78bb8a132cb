import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import type { Figure } from '../../facts/figures/figures.ts';
import { figureText, formatLike } from '../../facts/figures/format.ts';
import { groupsOf, type Group, type Remainder } from '../../facts/figures/groups.ts';
import { defineCheck, type Detection } from '../check.ts';

/** More parts than this are counted in the message, not listed. */
const LISTED_PARTS = 6;

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, figure) => sum + figure.value, 0);
}

function listOf(entry: BlockEntry, figures: readonly Figure[]): string {
  return figures.length > LISTED_PARTS ? `共${figures.length}项` : figures.map((figure) => figureText(entry.reading, figure)).join('、');
}

function difference(sum: number, total: Figure): string {
  return `${sum > total.value ? '多' : '少'}${formatLike(Math.abs(sum - total.value), total)}`;
}

function placesOf(entry: BlockEntry, figures: readonly Figure[]): Detection['related'] {
  return figures.map((figure) => placeIn(entry, figure.start, figure.end));
}

function ofGroup(entry: BlockEntry, group: Group): Detection {
  const { total, parts, span } = group;
  const sum = sumOf(parts);
  return {
    place: placeIn(entry, span.start, span.end),
    variant: group.completeness === 'likely' ? 'partial' : group.relation === 'reference' ? 'reference' : 'parts',
    related: placesOf(entry, [total, ...parts]) ?? [],
    data: {
      total: figureText(entry.reading, total), sum: formatLike(sum, total), parts: listOf(entry, parts), difference: difference(sum, total),
      values: parts.map((part) => part.value), value: total.value,
    },
    identity: `${figureText(entry.reading, total)}=${parts.map((part) => figureText(entry.reading, part)).join('+')}`,
  };
}

function ofRemainder(entry: BlockEntry, remainder: Remainder): Detection {
  const { whole, done, rest, span } = remainder;
  const expected = whole.value - sumOf(done);
  return {
    place: placeIn(entry, span.start, span.end),
    variant: 'remainder',
    related: placesOf(entry, [whole, ...done, rest]) ?? [],
    data: {
      total: figureText(entry.reading, whole), parts: listOf(entry, done), rest: figureText(entry.reading, rest), expected: formatLike(expected, rest),
      values: [...done.map((figure) => figure.value), rest.value], value: whole.value,
    },
    identity: `${figureText(entry.reading, whole)}-${figureText(entry.reading, rest)}`,
  };
}

function* run(analysis: Analysis): Generator<Detection> {
  for (const entry of analysis.blocks) {
    const { groups, remainders } = groupsOf(entry.reading);
    for (const group of groups) {
      if (group.agrees || group.completeness === 'open') continue;
      yield ofGroup(entry, group);
    }
    for (const remainder of remainders) if (!remainder.agrees) yield ofRemainder(entry, remainder);
  }
}

/** Parts that do not add up to their total, and remainders that are not what is left. */
export const sumCheck = defineCheck({
  kind: 'figures-sum',
  params: z.strictObject({}),
  variants: ['parts', 'partial', 'reference', 'remainder'],
  run,
});
