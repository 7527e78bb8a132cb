import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { changesOf } from '../../facts/figures/changes.ts';
import type { Figure } from '../../facts/figures/figures.ts';
import { groupsOf, type Group } from '../../facts/figures/groups.ts';
import { stagesOf } from '../../facts/figures/stages.ts';
import { defineCheck, type Detection } from '../check.ts';

function textOf(entry: BlockEntry, figure: Figure): string {
  return entry.reading.normal.text.slice(figure.start, figure.end);
}

/** Words that make a part something else than a part: a comparison or a plan. */
const NOT_A_PART = /比|较|同期|计划|目标|上年|去年|应|累计|历年/;

function* parts(entry: BlockEntry, group: Group): Generator<Detection> {
  if (group.agrees || group.relation === 'sum' || group.relation === 'reference' || group.relation === 'respectively') return;
  for (const part of group.parts) {
    if (part.low <= group.total.high || NOT_A_PART.test(part.lead)) continue;
    // “21个事项（47个子项）”: what a bracket adds without a word of its own counts something else.
    if (group.relation === 'brackets' && part.lead === '') continue;
    const [from, to] = [group.total, part].toSorted((a, b) => a.start - b.start) as [Figure, Figure];
    yield {
      place: placeIn(entry, from.leadStart, to.end),
      variant: 'part',
      related: [placeIn(entry, group.total.start, group.total.end), placeIn(entry, part.start, part.end)],
      data: { part: textOf(entry, part), whole: textOf(entry, group.total) },
      identity: `${textOf(entry, group.total)}<${textOf(entry, part)}`,
    };
  }
}

function* run(analysis: Analysis): Generator<Detection> {
  for (const entry of analysis.blocks) {
    for (const group of groupsOf(entry.reading).groups) yield* parts(entry, group);
    for (const { earlier, later, earlierName, laterName } of stagesOf(entry.reading)) {
      if (later.low <= earlier.high) continue;
      yield {
        place: placeIn(entry, earlier.leadStart, later.end),
        variant: 'stage',
        related: [placeIn(entry, earlier.start, earlier.end), placeIn(entry, later.start, later.end)],
        data: { earlier: textOf(entry, earlier), later: textOf(entry, later), earlierName, laterName },
        identity: `${earlierName}${textOf(entry, earlier)}<${laterName}${textOf(entry, later)}`,
      };
    }
    for (const { base, current, direction, word, span } of changesOf(entry.reading)) {
      if (direction === 1 ? current.high >= base.low : current.low <= base.high) continue;
      yield {
        place: placeIn(entry, span.start, span.end),
        variant: 'direction',
        related: [placeIn(entry, base.start, base.end), placeIn(entry, current.start, current.end)],
        data: { base: textOf(entry, base), current: textOf(entry, current), word, actual: direction === 1 ? '减少' : '增加' },
        identity: `${textOf(entry, base)}${word}${textOf(entry, current)}`,
      };
    }
  }
}

/** Parts above their whole, later stages above earlier ones, and 增长 or 下降 against the values. */
export const orderCheck = defineCheck({
  kind: 'figures-order',
  params: z.strictObject({}),
  variants: ['part', 'stage', 'direction'],
  run,
});
