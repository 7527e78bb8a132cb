import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { formulasSchema, substanceIn } from '../../facts/passages/formulas.ts';
import { matchBetween, type Match } from '../../facts/passages/matches.ts';
import type { Range } from '../../facts/passages/substance.ts';
import { yearlessOf } from '../../facts/passages/winnowing.ts';
import { clausesOf, sentencesOf } from '../../facts/text/sentences.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';

const paramsSchema = z.strictObject({
  formulas: formulasSchema,
  /** Characters of its own, punctuation apart, that a carried-over passage has at least. */
  least: z.number().int().min(8),
});
type Params = z.infer<typeof paramsSchema>;

/** Characters of its own of a clause whose figures are compared. */
const CLAUSE = 8;

/** What is no result: years, dates, names made of figures (“12345”), full marks. */
const NO_RESULT = /20##年?|\d{1,2}月(?:\d{1,2}日)?|“[^”]*”|《[^》]*》|\b100%|[一二三四五六七八九十]+/g;
/** Small numbers are the same in two years by chance: two legal advisers, one normative document. */
const RESULT = /\d{2}|\d\.\d/;

function sections(analysis: Analysis): BlockEntry[] {
  return analysis.blocks.filter((entry) => entry.section && (entry.block.type === 'paragraph' || entry.block.type === 'listItem'));
}

/** Clauses that give a result in figures, years masked, by their text. */
const resultClauses = perBlock((reading) => {
  const { text } = yearlessOf(reading);
  return clausesOf(reading)
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
    .filter((clause) => clause.text.length >= CLAUSE && RESULT.test(clause.text.replaceAll(NO_RESULT, '')));
});

/** Sentences of a block that stand in last year's report with nothing but the year changed; those in a row as one. */
function carriedPassages(entry: BlockEntry, matches: readonly Match[], params: Params): Range[] {
  const counts = substanceIn(params.formulas, entry.reading);
  const covered = sentencesOf(entry.reading).filter(({ start, end }) =>
    matches.some((match) => match.bStart <= start && match.bStart + match.length >= end - 1),
  );
  const passages: Range[] = [];
  for (const { start, end } of covered) {
    const last = passages.at(-1);
    if (last?.end === start) last.end = end;
    else passages.push({ start, end });
  }
  return passages.filter(({ start, end }) => counts[end]! - counts[start]! >= params.least);
}

function sameFigures(entry: BlockEntry, known: ReadonlySet<string>, passages: readonly Range[]): Range[] {
  return resultClauses(entry.reading).filter(
    (clause) => known.has(clause.text) && !passages.some((passage) => clause.start >= passage.start && clause.end <= passage.end),
  );
}

function* carriedOver(analysis: Analysis, lastYear: Analysis, params: Params): Iterable<Detection> {
  const entries = sections(analysis);
  const earlier = sections(lastYear);
  const matches = entries.map((): Match[] => []);
  for (const match of matchBetween(earlier.map((entry) => yearlessOf(entry.reading)), entries.map((entry) => yearlessOf(entry.reading)))) {
    matches[match.b]!.push(match);
  }
  const known = new Set(earlier.flatMap((entry) => resultClauses(entry.reading).map((clause) => clause.text)));
  for (const [index, entry] of entries.entries()) {
    const passages = carriedPassages(entry, matches[index]!, params);
    for (const { start, end } of passages) {
      const figures = resultClauses(entry.reading).filter((clause) => clause.start >= start && clause.end <= end && known.has(clause.text)).length;
      yield { place: placeIn(entry, start, end), variant: figures > 0 ? 'passage-with-figures' : 'passage', data: { length: end - start, figures } };
    }
    const [first, ...rest] = sameFigures(entry, known, passages);
    if (!first) continue;
    yield {
      place: placeIn(entry, first.start, first.end),
      variant: 'figures',
      data: { count: rest.length + 1 },
      related: rest.map(({ start, end }) => placeIn(entry, start, end)),
    };
  }
}

/** What was carried over from last year's report: passages with nothing but the year changed, figures that are the same. */
export const lastYear = defineCheck({
  kind: 'last-year',
  params: paramsSchema,
  variants: ['passage', 'passage-with-figures', 'figures'],
  *run(analysis, params, context) {
    if (context.lastYear) yield* carriedOver(analysis, context.lastYear, params);
  },
});
