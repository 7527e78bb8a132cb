import { z } from 'zod';
import { metaPlace, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { phraseSchema, PhraseTable, type PhraseHit } from '../../facts/passages/phrases.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import type { Place } from '../../../shared/report/place.ts';
import { defineCheck, type Detection } from '../check.ts';

const entrySchema = phraseSchema
  .extend({
    /** What is meant; stands in place of the words. */
    right: z.string().min(1).max(60).optional(),
    /** Instead of `right`, for several words with the same slip: the wrong characters in them and the right ones. */
    swap: z.tuple([z.string().min(1), z.string().min(1)]).optional(),
    /** Why, for the reader: one short clause. */
    reason: z.string().min(1).max(200),
    /** `wrong`: another word is meant. `preferred`: both occur, one is the standard form. */
    kind: z.enum(['wrong', 'preferred']).default('wrong'),
    /** First report year in which the words are wrong. */
    fromYear: z.number().int().optional(),
  })
  .refine(({ right, swap }) => (right === undefined) !== (swap === undefined), '“right”和“swap”须恰好写一个');

const paramsSchema = z.strictObject({ confusables: z.array(entrySchema).min(1) });
type Params = z.infer<typeof paramsSchema>;
type Entry = Params['confusables'][number];

const lookup = perParameters(({ confusables }: Params) => {
  const table = new PhraseTable(confusables, '《');
  return perBlock((reading) => table.find(reading.normal.text, pairedMarks(reading)));
});

function detectionOf(hit: PhraseHit<Entry>, place: Place): Detection {
  const { right: whole, swap, reason, kind } = hit.phrase;
  const right = whole ?? hit.words.replace(swap![0], swap![1]);
  return {
    place,
    variant: kind,
    data: { wrong: hit.words, right, reason },
    suggestions: [{ title: `改为“${right}”`, edits: [{ place, replacement: right }] }],
  };
}

function* confusions(analysis: Analysis, params: Params): Iterable<Detection> {
  const find = lookup(params);
  const { year } = analysis.report.meta;
  const applies = ({ phrase }: PhraseHit<Entry>): boolean => phrase.fromYear === undefined || (year !== null && year >= phrase.fromYear);
  for (const hit of find(analysis.meta.title)) if (applies(hit)) yield detectionOf(hit, metaPlace(analysis, 'title', hit.start, hit.end));
  for (const entry of analysis.blocks) {
    for (const hit of find(entry.reading)) if (applies(hit)) yield detectionOf(hit, placeIn(entry, hit.start, hit.end));
  }
}

/** Words taken for one another, by a table with their contexts. Names in 《》 are left as they are. */
export const confusable = defineCheck({ kind: 'confusable', params: paramsSchema, variants: ['wrong', 'preferred'], run: confusions });
