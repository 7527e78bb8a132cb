import { z } from 'zod';
import { metaPlace, placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { pairedMarks, partnerOf, type LoneMark } from '../../facts/marks/pairs.ts';
import { continuesInNext } from '../../facts/passages/endings.ts';
import { defineCheck, type Detection } from '../check.ts';

interface Lone extends LoneMark {
  entry: BlockEntry;
}

/** How far from a lone mark its partner is looked for, in characters. */
const REACH = 40;
const STOPS = /[，。；：！？\t\n]/;

/** The stretch in which the missing partner most likely belongs: to the end or the start of the clause. */
function stretch(lone: Lone): { start: number; end: number } {
  const { text } = lone.entry.reading.normal;
  if (lone.side === 'open') {
    let end = lone.at + 1;
    while (end < text.length && end - lone.at < REACH && !STOPS.test(text[end]!) && text[end] !== lone.mark) end += 1;
    return { start: lone.at, end };
  }
  let start = lone.at;
  while (start > 0 && lone.at - start < REACH && !STOPS.test(text[start - 1]!) && text[start - 1] !== lone.mark) start -= 1;
  return { start, end: lone.at + 1 };
}

/** More lone marks in one paragraph are damage, not slips: the first ones say enough. */
const MOST = 40;

/** Lone marks of one paragraph, which may reach over several blocks; what pairs across the blocks is not lone. */
function lonesOf(paragraph: readonly BlockEntry[]): Lone[] {
  const lones: Lone[] = [];
  for (const entry of paragraph) {
    for (const lone of pairedMarks(entry.reading).lone) {
      if (lones.length >= MOST) return lones;
      const partner = lone.side === 'close' ? lones.findLastIndex((one) => one.entry !== entry && one.side === 'open' && one.mark === partnerOf(lone.mark)) : -1;
      if (partner >= 0) lones.splice(partner, 1);
      else lones.push({ ...lone, entry });
    }
  }
  return lones;
}

function detectionOf(lone: Lone): Detection {
  const { start, end } = stretch(lone);
  return {
    place: placeIn(lone.entry, start, end),
    variant: lone.side === 'open' ? 'no-close' : 'no-open',
    data: { mark: lone.mark, partner: lone.mark === '"' ? '"' : partnerOf(lone.mark) },
  };
}

/** Two marks that cross: “《甲（乙》丙）” pairs neither way round. */
function crossingOf(opened: Lone, closed: Lone): Detection {
  return {
    place: placeIn(opened.entry, opened.at, opened.entry === closed.entry ? closed.at + 1 : opened.at + 1),
    variant: 'crossed',
    data: { mark: opened.mark, partner: closed.mark },
  };
}

function* unpairedIn(paragraph: readonly BlockEntry[]): Iterable<Detection> {
  const lones = lonesOf(paragraph);
  const done = new Set<Lone>();
  for (const lone of lones) {
    if (done.has(lone)) continue;
    const crossed = lone.side === 'open' ? lones.find((one) => one.side === 'close' && !done.has(one) && one.at > lone.at && one.entry === lone.entry && one.mark === partnerOf(lone.mark)) : undefined;
    if (crossed) done.add(crossed);
    yield crossed ? crossingOf(lone, crossed) : detectionOf(lone);
  }
}

function* paragraphsOf(analysis: Analysis): Iterable<BlockEntry[]> {
  let paragraph: BlockEntry[] = [];
  for (const entry of analysis.blocks) {
    paragraph.push(entry);
    if (continuesInNext(entry, analysis.blocks[entry.index + 1])) continue;
    yield paragraph;
    paragraph = [];
  }
}

/** Brackets, quotation marks and book title marks that do not pair within a paragraph. */
export const unpaired = defineCheck({
  kind: 'unpaired-marks',
  params: z.strictObject({}),
  variants: ['no-open', 'no-close', 'crossed'],
  *run(analysis) {
    for (const paragraph of paragraphsOf(analysis)) {
      if (paragraph.some((entry) => pairedMarks(entry.reading).lone.length > 0)) yield* unpairedIn(paragraph);
    }
    const title = pairedMarks(analysis.meta.title).lone[0];
    if (!title) return;
    yield {
      place: metaPlace(analysis, 'title', title.at, title.at + 1),
      variant: title.side === 'open' ? 'no-close' : 'no-open',
      data: { mark: title.mark, partner: partnerOf(title.mark) },
    };
  },
});
