import { z } from 'zod';
import type { Edit } from '../../../shared/finding/finding.ts';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { joinedPoints } from '../../facts/marks/points.ts';
import { strayMarks, type StrayMark } from '../../facts/marks/stray.ts';
import { endsSentence } from '../../facts/passages/endings.ts';
import { patternSchema, phraseSchema, PhraseTable } from '../../facts/passages/phrases.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';
import { missingStops } from './missing-stops.ts';

const gapSchema = phraseSchema.extend({
  /** The mark that is missing in front of the words. */
  insert: z.string().min(1).max(2),
});

const paramsSchema = z.strictObject({
  /** Where a mark is missing: words that cannot follow directly on what stands before them. */
  gaps: z.array(gapSchema),
  /** Lines that end without a full stop on purpose, as regular expressions tested at the start of a block. */
  unended: z.array(patternSchema),
  /** Closing formulas that are sentences although they are short. */
  closings: z.array(z.string().min(1)),
});
type Params = z.infer<typeof paramsSchema>;

/** Characters shown before a missing mark. */
const TAIL = 8;

const lookup = perParameters((params: Params) => {
  const table = new PhraseTable(params.gaps, '《');
  return perBlock((reading) => table.find(reading.normal.text, pairedMarks(reading)));
});

function replacements(entry: BlockEntry, mark: StrayMark): { title: string; edits: Edit[] }[] {
  return mark.instead.map((instead) => {
    const blank = mark.kind === 'blank-for-stop';
    // The place of a missing stop shows its surroundings; only the blank itself is replaced.
    const edit = blank
      ? { place: { block: entry.block.id, start: placeIn(entry, mark.start, mark.end - 3).end, end: placeIn(entry, mark.end - 3, mark.end).start }, replacement: instead }
      : { place: placeIn(entry, mark.start, mark.end), replacement: instead };
    return { title: blank ? `补上“${instead}”` : `改为“${instead}”`, edits: [edit] };
  });
}

function detectionOf(entry: BlockEntry, mark: StrayMark): Detection {
  const suggestions = replacements(entry, mark);
  const safe = mark.kind === 'before-etc' || (mark.kind === 'doubled' && mark.instead.length === 1);
  return {
    place: placeIn(entry, mark.start, mark.end),
    variant: mark.kind,
    data: { marks: entry.reading.normal.text.slice(mark.start, mark.end), instead: mark.instead[0]! },
    ...(safe ? { fix: suggestions[0]!.edits } : { suggestions }),
  };
}

/** A mark is missing before the words in the range; the place shows what stands before them too. */
function gap(entry: BlockEntry, start: number, end: number, words: string, insert: string): Detection {
  const at = placeIn(entry, start, end).start;
  return {
    place: placeIn(entry, Math.max(0, start - TAIL), end),
    variant: 'gap',
    data: { words, insert },
    suggestions: [{ title: `补上“${insert}”`, edits: [{ place: { block: entry.block.id, start: at, end: at }, replacement: insert }] }],
  };
}

/** The marks that a block begins with. */
const leadingMarks = perBlock((reading): string => /^[，。；：、！？]+/.exec(reading.normal.text)?.[0] ?? '');

/** A mark at the start of a block whose sentence ended in the block before: “推进改革。” + “。修订……”. */
function* startsWithMark(analysis: Analysis, entry: BlockEntry, mark: string): Iterable<Detection> {
  const previous = analysis.blocks[entry.index - 1];
  if ( !previous || previous.block.type === 'table' || !endsSentence(previous.reading)) return;
  const place = placeIn(entry, 0, mark.length);
  yield { place, variant: 'doubled', data: { marks: previous.reading.normal.text.at(-1)! + mark, instead: '' }, suggestions: [{ title: `删去“${mark}”`, edits: [{ place, replacement: '' }] }] };
}

/** Doubled or misplaced marks, and marks that are missing. */
export const strayPunctuation = defineCheck({
  kind: 'stray-punctuation',
  params: paramsSchema,
  variants: ['before-etc', 'doubled', 'misplaced', 'pause-between-clauses', 'blank-for-stop', 'gap', 'no-end'],
  *run(analysis, params) {
    const gapsIn = lookup(params);
    for (const entry of analysis.blocks) {
      // In a heading a blank may part two slogans; with a comma behind it, it is a whole paragraph set as a heading.
      for (const mark of strayMarks(entry.reading)) {
        if (mark.kind === 'blank-for-stop' && entry.block.type === 'heading' && !entry.reading.normal.text.includes('，', mark.end)) continue;
        yield detectionOf(entry, mark);
      }
      const mark = leadingMarks(entry.reading);
      if (mark !== '') yield* startsWithMark(analysis, entry, mark);
      for (const { phrase, words, start, end } of gapsIn(entry.reading)) yield gap(entry, start, end, words, phrase.insert);
      for (const point of joinedPoints(entry.reading)) yield gap(entry, point.start, point.end, point.words, '。');
    }
    yield* missingStops(analysis, params);
  },
});
