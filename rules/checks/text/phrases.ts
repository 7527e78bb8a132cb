import { z } from 'zod';
import type { Place } from '../../../shared/report/place.ts';
import { META_FIELDS } from '../../../shared/report/report.ts';
import { metaPlace, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { phraseSchema, PhraseTable, type PhraseHit } from '../../facts/passages/phrases.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';

const entrySchema = phraseSchema.extend({
  /** What it is, for the message: “网页的浏览计数”. */
  what: z.string().min(1).max(60),
});

/** Parameters of checks that look for phrases. */
export const phrasesSchema = z.strictObject({
  phrases: z.array(entrySchema).min(1),
  /** Opening marks whose contents are left alone: 《 names documents, “ quotes. */
  leaveAlone: z.string().max(10).default('《'),
  /** Parts outside the body that are searched too. */
  fields: z.array(z.enum(META_FIELDS)).default([]),
});
export type PhrasesParams = z.infer<typeof phrasesSchema>;
type Entry = PhrasesParams['phrases'][number];

const lookup = perParameters(({ phrases, leaveAlone }: PhrasesParams) => {
  const table = new PhraseTable(phrases, leaveAlone);
  return perBlock((reading) => table.find(reading.normal.text, pairedMarks(reading)));
});

function detectionOf(hit: PhraseHit<Entry>, place: Place): Detection {
  return { place, data: { words: hit.words, what: hit.phrase.what } };
}

/** The phrases of a table that stand in a report. */
export function* phraseHits(analysis: Analysis, params: PhrasesParams): Iterable<Detection> {
  const find = lookup(params);
  for (const field of params.fields) {
    for (const hit of find(analysis.meta[field])) yield detectionOf(hit, metaPlace(analysis, field, hit.start, hit.end));
  }
  for (const entry of analysis.blocks) {
    for (const hit of find(entry.reading)) yield detectionOf(hit, placeIn(entry, hit.start, hit.end));
  }
}

/**
 * Wording that must not stand in the report, by a table of phrases with their contexts: residue of web pages and
 * editors, requests, secrecy markings.
 */
export const phrases = defineCheck({ kind: 'phrases', params: phrasesSchema, variants: [], run: phraseHits });
