import { z } from 'zod';
import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { perParameters } from '../per-parameters.ts';
import { substanceCounts } from './substance.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** Words that every such report repeats: guiding thought, slogans, prescribed names. Searched in normal text. */
export const formulasSchema = z.array(z.string().min(4).max(120));
export type Formulas = z.infer<typeof formulasSchema>;

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const counter = perParameters((formulas: Formulas) => {
  const any = formulas.length > 0 ? new RegExp(formulas.toSorted((a, b) => b.length - a.length).map(escaped).join('|'), 'g') : null;
  return perBlock((reading) => {
    const found = any ? allMatches(any, reading.normal.text).map((match) => ({ start: match.index, end: match.index + match[0].length })) : [];
    return substanceCounts(reading, found);
  });
});

/** For every position of a block's normal text the characters before it that are its own; see `substanceCounts`. */
export function substanceIn(formulas: Formulas, reading: BlockReading): Int32Array {
  return counter(formulas)(reading);
}
