import { z } from 'zod';
import type { Place } from '../../../shared/report/place.ts';
import { metaPlace, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { phraseSchema, PhraseTable } from '../../facts/passages/phrases.ts';
import { areFormsOfOneName, organNames } from '../../facts/names/organ-forms.ts';
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

/** Characters two forms of an organ's name share at least at their end: “执法支队”, “指挥中心”. */
const SAME_END = 4;
/** No county has more 执法大队 than this; it keeps the comparison linear whatever the text. */
const MOST_OF_A_KIND = 40;

/** Teams and centres that stand in two forms. The first form is taken for the standard. */
function* organs(analysis: Analysis): Iterable<Detection> {
  const forms = new Map<string, Form>();
  for (const entry of analysis.blocks) {
    for (const { name, start, end } of organNames(entry.reading)) add(forms, name, name, placeIn(entry, start, end));
  }
  const known = new Map<string, string[]>();
  for (const form of forms.values()) {
    const kind = form.words[0]! + form.words.slice(-SAME_END);
    const same = known.get(kind) ?? [];
    const other = same.find((name) => areFormsOfOneName(name, form.words));
    if (other === undefined && same.length < MOST_OF_A_KIND) known.set(kind, [...same, form.words]);
    if (other !== undefined) yield detectionOf('organ', form, other, [forms.get(other)!.places[0]!]);
  }
}

/** The organ that signs and the organ of the title, when they are forms of one name. */
function* signature(analysis: Analysis): Iterable<Detection> {
  const [signed, ...others] = analysis.report.meta.signature;
  const title = /^(.{4,40}?)(?:关于|20\d{2}年)/.exec(analysis.meta.title.normal.text)?.[1];
  if (signed === undefined || others.length > 0 || title === undefined || !areFormsOfOneName(signed, title)) return;
  yield { place: metaPlace(analysis, 'signature'), variant: 'signature', data: { words: signed, standard: title }, related: [metaPlace(analysis, 'title', 0, title.length)] };
}

/** The same organ, place or term written in two ways. */
export const names = defineCheck({
  kind: 'names',
  params: paramsSchema,
  variants: ['mixed', 'standard', 'self', 'level', 'title-marks', 'organ', 'signature'],
  *run(analysis, params) {
    yield* termForms(analysis, params);
    yield* ownNames(analysis);
    yield* periodicals(analysis);
    yield* organs(analysis);
    yield* signature(analysis);
  },
});
