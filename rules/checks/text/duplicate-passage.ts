import { z } from 'zod';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { formulasSchema, substanceIn } from '../../facts/passages/formulas.ts';
import { chainMatches, matchWithin, type Chain } from '../../facts/passages/matches.ts';
import type { Range } from '../../facts/passages/substance.ts';
import { fingerprintsOf } from '../../facts/passages/winnowing.ts';
import { clausesOf, sentencesOf } from '../../facts/text/sentences.ts';
import { defineCheck, type Detection } from '../check.ts';

const paramsSchema = z.strictObject({
  formulas: formulasSchema,
  /** Characters of its own, punctuation apart, that a passage has at least. */
  least: z.number().int().min(8),
  /** The same for whole sentences that stand twice word for word. */
  leastSentence: z.number().int().min(8),
});
type Params = z.infer<typeof paramsSchema>;

/** Share of a passage that is the same in both places. */
const ALIKE = 0.75;
/** Share of a clause that makes it count as standing in the passage; “一是” or “我局” may lead it in one place. */
const WHOLE_CLAUSE = 0.8;
/** Characters of its own of the longest clause in the passage: a long name is no statement. */
const CLAUSE = 12;

function isProse(entry: BlockEntry): boolean {
  return entry.block.type === 'paragraph' || entry.block.type === 'listItem';
}

function coversClause(entry: BlockEntry, range: Range, counts: Int32Array): boolean {
  return clausesOf(entry.reading).some((clause) => {
    if (clause.end <= range.start || clause.start >= range.end) return false;
    const start = Math.max(clause.start, range.start);
    const end = Math.min(clause.end, range.end);
    return end - start >= (clause.end - clause.start) * WHOLE_CLAUSE && counts[end]! - counts[start]! >= CLAUSE;
  });
}

function coversSentence(entry: BlockEntry, range: Range, least: number, counts: Int32Array): boolean {
  return sentencesOf(entry.reading).some(
    (sentence) => sentence.start >= range.start && sentence.end <= range.end && counts[sentence.end]! - counts[sentence.start]! >= least,
  );
}

function isDuplicate(chain: Chain, earlier: BlockEntry, later: BlockEntry, params: Params): boolean {
  const longest = Math.max(chain.aEnd - chain.aStart, chain.bEnd - chain.bStart);
  if (chain.matched < longest * ALIKE || chain.matched < Math.min(params.least, params.leastSentence)) return false;
  const counts = substanceIn(params.formulas, later.reading);
  const own = chain.matches.reduce((sum, match) => sum + counts[match.bStart + match.length]! - counts[match.bStart]!, 0);
  const here = { start: chain.bStart, end: chain.bEnd };
  const there = { start: chain.aStart, end: chain.aEnd };
  const thereCounts = substanceIn(params.formulas, earlier.reading);
  if (chain.matches.length === 1 && coversSentence(later, here, params.leastSentence, counts) && coversSentence(earlier, there, params.leastSentence, thereCounts)) return true;
  return own >= params.least && (coversClause(later, here, counts) || coversClause(earlier, there, thereCounts));
}

const EDGE = /[，。；：、！？”）》\s]/;

/** Without the punctuation of the clause before it. */
function trimmed(text: string, range: Range): Range {
  let { start } = range;
  while (start < range.end && EDGE.test(text[start]!)) start += 1;
  return { start, end: range.end };
}

/** The longest of passages that overlap in the later place. */
function withoutOverlaps(chains: Chain[]): Chain[] {
  const kept = new Map<number, Chain[]>();
  for (const chain of chains.toSorted((x, y) => y.matched - x.matched)) {
    const same = kept.get(chain.b) ?? [];
    if (same.some((one) => one.bStart < chain.bEnd && chain.bStart < one.bEnd)) continue;
    same.push(chain);
    kept.set(chain.b, same);
  }
  return Array.from(kept.values()).flat().sort((x, y) => x.b - y.b || x.bStart - y.bStart);
}

function* duplicates(analysis: Analysis, params: Params): Iterable<Detection> {
  const entries = analysis.blocks.filter(isProse);
  const texts = entries.map((entry) => ({ text: entry.reading.normal.text, fingerprints: fingerprintsOf(entry.reading) }));
  const chains = chainMatches(matchWithin(texts)).filter((chain) => isDuplicate(chain, entries[chain.a]!, entries[chain.b]!, params));
  for (const chain of withoutOverlaps(chains)) {
    const later = entries[chain.b]!;
    const earlier = entries[chain.a]!;
    const here = trimmed(texts[chain.b]!.text, { start: chain.bStart, end: chain.bEnd });
    const there = trimmed(texts[chain.a]!.text, { start: chain.aStart, end: chain.aEnd });
    const heading = earlier.section ? analysis.blocks[earlier.section.heading]?.reading.normal.text : undefined;
    yield {
      place: placeIn(later, here.start, here.end),
      related: [placeIn(earlier, there.start, there.end)],
      variant: chain.matches.length === 1 ? 'same' : 'near',
      data: { length: here.end - here.start, where: heading && earlier.section !== later.section ? `“${heading}”一节` : '前文' },
    };
  }
}

/** Passages that stand twice in a report, word for word or nearly so. */
export const duplicatePassage = defineCheck({
  kind: 'duplicate-passage',
  params: paramsSchema,
  variants: ['same', 'near'],
  run: duplicates,
});
