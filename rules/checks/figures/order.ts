import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { changesOf } from '../../facts/figures/changes.ts';
import { figuresOf } from '../../facts/figures/figures.ts';
import { figureText } from '../../facts/figures/format.ts';
import { groupsOf, type Group } from '../../facts/figures/groups.ts';
import { stagesOf } from '../../facts/figures/stages.ts';
import { defineCheck, type Detection } from '../check.ts';

/** Words that make a part something else than a part: a comparison or a plan. */
const NOT_A_PART = /比|较|同期|计划|目标|上年|去年|应|累计|历年/;

function* parts(entry: BlockEntry, group: Group): Generator<Detection> {
  if (group.agrees || group.relation === 'sum' || group.relation === 'reference' || group.relation === 'respectively') return;
  for (const part of group.parts) {
    if (part.low <= group.total.high || NOT_A_PART.test(part.lead)) continue;
    // “21个事项（47个子项）”: what a bracket adds without a word of its own counts something else.
    if (group.relation === 'brackets' && part.lead === '') continue;
    yield {
      place: placeIn(entry, Math.min(group.total.leadStart, part.leadStart), Math.max(group.total.end, part.end)),
      variant: 'part',
      related: [placeIn(entry, group.total.start, group.total.end), placeIn(entry, part.start, part.end)],
      data: { part: figureText(entry.reading, part), whole: figureText(entry.reading, group.total) },
      identity: `${figureText(entry.reading, group.total)}<${figureText(entry.reading, part)}`,
    };
  }
}

function* run(analysis: Analysis): Generator<Detection> {
  for (const entry of analysis.blocks) {
    if (figuresOf(entry.reading).length === 0) continue;
    for (const group of groupsOf(entry.reading).groups) yield* parts(entry, group);
    for (const { earlier, later, earlierName, laterName } of stagesOf(entry.reading)) {
      if (later.low <= earlier.high) continue;
      yield {
        place: placeIn(entry, earlier.leadStart, later.end),
        variant: 'stage',
        related: [placeIn(entry, earlier.start, earlier.end), placeIn(entry, later.start, later.end)],
        data: { earlier: figureText(entry.reading, earlier), later: figureText(entry.reading, later), earlierName, laterName },
        identity: `${earlierName}${figureText(entry.reading, earlier)}<${laterName}${figureText(entry.reading, later)}`,
      };
    }
    for (const { base, current, direction, word, span } of changesOf(entry.reading)) {
      if (direction === 1 ? current.high >= base.low : current.low <= base.high) continue;
      yield {
        place: placeIn(entry, span.start, span.end),
        variant: 'direction',
        related: [placeIn(entry, base.start, base.end), placeIn(entry, current.start, current.end)],
        data: { base: figureText(entry.reading, base), current: figureText(entry.reading, current), word, actual: direction === 1 ? '减少' : '增加' },
        identity: `${figureText(entry.reading, base)}${word}${figureText(entry.reading, current)}`,
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
