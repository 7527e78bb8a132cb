import { z } from 'zod';
import type { Place } from '../../../shared/report/place.ts';
import { UNIT_KINDS } from '../../../shared/report/report.ts';
import { kindAt, placeIn, type Analysis } from '../../analysis/analysis.ts';
import { perBlock, rawRangeOf } from '../../reading/text/block-reading.ts';
import { perParameters } from '../per-parameters.ts';
import { phraseFinder } from '../documents/phrase-finder.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';
import { proofsIn } from './substance.ts';

export const dutySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** The duty in our own words. */
  title: z.string().min(2).max(80),
  /** Document and article it follows from. */
  source: z.string().min(2).max(120),
  /** Unit kinds whose head has this duty. */
  unitKinds: z.array(z.enum(UNIT_KINDS)).min(1),
  /**
   * Words that speak of the duty in normal text. “研究…法治”: both in one sentence in this order, not more than
   * `GAP` characters apart.
   */
  evidence: z.array(z.string().min(2).max(60)).min(1),
});
export type Duty = z.infer<typeof dutySchema>;
export const dutyTableSchema = z.array(dutySchema).min(1);

/** A place that speaks of a duty. */
export interface DutyEvidence {
  place: Place;
  quote: string;
}

export interface DutyRow {
  id: string;
  title: string;
  source: string;
  /** `evidenced`: with a meeting, date, document, case or figure; `stated`: only said; `missing`: nowhere in the report. */
  status: 'evidenced' | 'stated' | 'missing';
  /** The best places, those in the section of the person first responsible first. */
  evidence: DutyEvidence[];
}

/** Characters that may stand between the two parts of a pattern. */
const GAP = 40;
/** Places shown for a duty. */
const SHOWN = 5;

interface Pattern {
  duty: number;
  rest: string[];
}

/** The sentences of a block that speak of duties, with these by index in the table. */
const dutiesOfSentences = perParameters((duties: readonly Duty[]) => {
  const byStart = new Map<string, Pattern[]>();
  for (const [duty, { evidence }] of duties.entries()) {
    for (const pattern of evidence) {
      const [first, ...rest] = pattern.split('…');
      byStart.set(first!, [...(byStart.get(first!) ?? []), { duty, rest }]);
    }
  }
  // The finder gives the longest phrase of a position: let it stand for the shorter ones it begins with, too.
  const patternsAt = Array.from(byStart, ([phrase, own]): [string, Pattern[]] => {
    const shorter = Array.from(byStart).filter(([other]) => other !== phrase && phrase.startsWith(other));
    return [phrase, [...own, ...shorter.flatMap(([, patterns]) => patterns)]];
  });
  const find = phraseFinder(patternsAt, true);
  return perBlock((reading): { sentence: Span; duties: Set<number> }[] => {
    const text = reading.normal.text;
    const hits = find(text);
    if (hits.length === 0) return [];
    let next = 0;
    return sentencesOf(reading).flatMap((sentence) => {
      const found = new Set<number>();
      for (; next < hits.length && hits[next]!.start < sentence.end; next += 1) {
        const hit = hits[next]!;
        for (const { duty, rest } of hit.value) {
          let at = hit.end;
          const follows = rest.every((part) => {
            const index = text.slice(at, Math.min(sentence.end, at + GAP + part.length)).indexOf(part);
            at += index + part.length;
            return index >= 0;
          });
          if (follows) found.add(duty);
        }
      }
      return found.size > 0 ? [{ sentence, duties: found }] : [];
    });
  });
});

/**
 * Which duties of the person first responsible the report covers. What is planned or deplored is no evidence; headings
 * are not either.
 * @param table the pack's duties; those of other unit kinds are left out, `other` counts as a department
 */
export function dutiesMatrix(analysis: Analysis, table: readonly Duty[]): DutyRow[] {
  const { unitKind } = analysis.report.meta;
  const kind = unitKind === 'other' ? '政府部门' : unitKind;
  const found = table.map((): { proven: boolean; places: (DutyEvidence & { rank: number })[] } => ({ proven: false, places: [] }));
  const spokenOf = dutiesOfSentences(table);
  for (const entry of analysis.blocks) {
    if (entry.block.type === 'heading') continue;
    for (const { sentence, duties } of spokenOf(entry.reading)) {
      const raw = rawRangeOf(entry.reading, sentence.start, sentence.end);
      const section = kindAt(entry, raw.start);
      if (section === 'nextYear' || section === 'shortcomings') continue;
      const proven = proofsIn(entry.reading, sentence.start).length > 0;
      for (const duty of duties) {
        const row = found[duty]!;
        row.proven ||= proven;
        row.places.push({
          place: placeIn(entry, sentence.start, sentence.end),
          quote: entry.reading.raw.slice(raw.start, raw.end),
          rank: (proven ? 0 : 2) + (section === 'firstResponsible' ? 0 : 1),
        });
      }
    }
  }
  return table.flatMap(({ id, title, source, unitKinds }, index): DutyRow[] => {
    if (!unitKinds.includes(kind)) return [];
    const { proven, places } = found[index]!;
    const best = places.sort((a, b) => a.rank - b.rank).slice(0, SHOWN);
    return [{
      id, title, source,
      status: proven ? 'evidenced' : places.length > 0 ? 'stated' : 'missing',
      evidence: best.map(({ place, quote }) => ({ place, quote })),
    }];
  });
}
