import { z } from 'zod';
import type { Place } from '../../../shared/report/place.ts';
import { placeIn, type Analysis } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { phraseSchema, PhraseTable } from '../../facts/passages/phrases.ts';
import { placeWords, selfNames } from '../../facts/names/own-names.ts';
import { barePeriodicals, titledPeriodicals } from '../../facts/names/periodicals.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';

const termSchema = z.strictObject({
  /** The form to use. */
  standard: z.string().min(2).max(40),
  /** Other forms of the same term. */
  others: z.array(phraseSchema).min(1),
  /** The other forms are reported even when the standard form stands nowhere in the report. */
  always: z.boolean().default(false),
});

const paramsSchema = z.strictObject({ terms: z.array(termSchema) });
type Params = z.infer<typeof paramsSchema>;

/** Where one form stands in the report. */
interface Form {
  words: string;
  places: Place[];
}

const lookup = perParameters((params: Params) => {
  const phrases = params.terms.flatMap((term, index) => [
    { find: term.standard, term: index, other: false, enclosed: true },
    ...term.others.map((other) => ({ ...other, term: index, other: true })),
  ]);
  const table = new PhraseTable(phrases, '《');
  return perBlock((reading) => table.find(reading.normal.text, pairedMarks(reading)));
});

/** Adds an occurrence to the forms kept under a key. */
function add(forms: Map<string, Form>, key: string, words: string, place: Place): void {
  const known = forms.get(key);
  if (known) known.places.push(place);
  else forms.set(key, { words, places: [place] });
}

function detectionOf(variant: string, form: Form, standard: string, related: readonly Place[] = []): Detection {
  const [place, ...rest] = form.places;
  return {
    place: place!,
    variant,
    related: [...rest, ...related],
    data: { words: form.words, standard, count: form.places.length },
    identity: form.words,
  };
}

function* termForms(analysis: Analysis, params: Params): Iterable<Detection> {
  const others = new Map<string, Form & { term: number }>();
  const standards = new Map<number, Place>();
  const find = lookup(params);
  for (const entry of analysis.blocks) {
    for (const { phrase, words, start, end } of find(entry.reading)) {
      const place = placeIn(entry, start, end);
      const key = `${phrase.term}:${words}`;
      const known = others.get(key);
      if (!phrase.other) standards.set(phrase.term, standards.get(phrase.term) ?? place);
      else if (known) known.places.push(place);
      else others.set(key, { words, places: [place], term: phrase.term });
    }
  }
  for (const form of others.values()) {
    const { standard, always } = params.terms[form.term]!;
    const beside = standards.get(form.term);
    if (beside) yield detectionOf('mixed', form, standard, [beside]);
    else if (always) yield detectionOf('standard', form, standard);
  }
}

/** Words for the unit or its place that belong to another unit or place: “我委” in the report of a 局. */
function* ownNames(analysis: Analysis): Iterable<Detection> {
  const expected = selfNames(analysis);
  const strange = new Map<string, Form>();
  for (const entry of analysis.blocks) {
    for (const { start, end, words, kind, level } of placeWords(entry.reading)) {
      const right = kind === 'unit' ? expected.unit : expected.place;
      if (right !== null && right !== level) add(strange, words, words, placeIn(entry, start, end));
    }
  }
  for (const form of strange.values()) {
    const unit = /^我(?:局|委|厅)$/.test(form.words);
    yield detectionOf(unit ? 'self' : 'level', form, (unit ? expected.unit : expected.place)!);
  }
}

/** Newspapers that stand with 《》 in one place and without in another. */
function* periodicals(analysis: Analysis): Iterable<Detection> {
  const names = new Map<string, Place>();
  for (const entry of analysis.blocks) {
    for (const { name, start, end } of titledPeriodicals(entry.reading)) if (!names.has(name)) names.set(name, placeIn(entry, start, end));
  }
  if (names.size === 0) return;
  const bare = new Map<string, Form>();
  for (const entry of analysis.blocks) {
    for (const { name, start, end } of barePeriodicals(entry.reading, [...names.keys()])) add(bare, name, name, placeIn(entry, start, end));
  }
  for (const form of bare.values()) yield detectionOf('title-marks', form, `《${form.words}》`, [names.get(form.words)!]);
}

/** The same organ, place or term written in two ways. */
export const names = defineCheck({
  kind: 'names',
  params: paramsSchema,
  variants: ['mixed', 'standard', 'self', 'level', 'title-marks'],
  *run(analysis, params) {
    yield* termForms(analysis, params);
    yield* ownNames(analysis);
    yield* periodicals(analysis);
  },
});
