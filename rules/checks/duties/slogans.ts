import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { firstResponsible, type Passage } from '../../facts/actors/first-responsible.ts';
import { proofsIn, type Proof } from '../../facts/actors/substance.ts';
import { defineCheck } from '../check.ts';

const params = z.strictObject({
  /** Formulas that say how much the duty matters instead of what was done. */
  slogans: z.array(z.string().min(2)).min(1),
  /** A passage or point shorter than this is left alone. In characters. */
  atLeast: z.number().int().min(0),
});

/** A point of the section: what stands under a sub-heading, or behind “一是” in a paragraph. */
interface Point {
  sentences: Passage[];
  proofs: Proof[];
}

const POINT_STARTS = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]，|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、])/;

function proofsOf({ entry, start }: Passage): readonly Proof[] {
  return proofsIn(entry.reading, start);
}

function pointsOf(sentences: readonly Passage[]): Point[] {
  const points: Point[] = [];
  let block = -1;
  for (const sentence of sentences) {
    const text = sentence.entry.reading.normal.text;
    const startsBlock = sentence.entry.index !== block;
    block = sentence.entry.index;
    const starts = points.length === 0 || startsBlock || POINT_STARTS.test(text.slice(sentence.start, sentence.start + 6));
    if (starts) points.push({ sentences: [], proofs: [] });
    const point = points.at(-1)!;
    point.sentences.push(sentence);
    point.proofs.push(...proofsOf(sentence));
  }
  return points;
}

function lengthOf(sentences: readonly Passage[]): number {
  return sentences.reduce((sum, { start, end }) => sum + end - start, 0);
}

function firstFormula(sentences: readonly Passage[], formulas: readonly string[]): { sentence: Passage; start: number; formula: string } | null {
  for (const sentence of sentences) {
    const text = sentence.entry.reading.normal.text.slice(sentence.start, sentence.end);
    for (const formula of formulas) {
      const at = text.indexOf(formula);
      if (at >= 0) return { sentence, start: sentence.start + at, formula };
    }
  }
  return null;
}

/**
 * The passage about the person first responsible, or one point of it, holds formulas and nothing that was done: no
 * meeting, date, document, case or figure. The first point may introduce the others.
 */
export const slogans = defineCheck({
  kind: 'slogans',
  params,
  variants: ['section', 'point'],
  *run(analysis, { slogans: phrases, atLeast }) {
    const part = firstResponsible(analysis);
    if (!part || lengthOf(part.sentences) < atLeast) return;
    const points = pointsOf(part.sentences);
    if (points.every((point) => point.proofs.length === 0)) {
      const anchor = part.heading ?? part.sentences[0]!.entry;
      yield { place: placeIn(anchor, 0, anchor.reading.normal.text.length), variant: 'section', identity: 'section' };
      return;
    }
    for (const [index, point] of points.entries()) {
      if (index === 0 || point.proofs.length > 0 || lengthOf(point.sentences) < atLeast) continue;
      const found = firstFormula(point.sentences, phrases);
      if (!found) continue;
      const { sentence } = found;
      yield { place: placeIn(sentence.entry, sentence.start, sentence.end), variant: 'point', data: { formula: found.formula } };
    }
  },
});
