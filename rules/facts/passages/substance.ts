import { titleSpans } from '../marks/pairs.ts';
import type { BlockReading } from '../../reading/text/block-reading.ts';

const PUNCTUATION = /[\s\u2010-\u2027\u3000-\u303f\uff01-\uff0f\uff1a-\uff20!-/:-@[-`{-~]/;
/** 1 for every UTF-16 unit that says something, 0 for punctuation and space. */
const WEIGHTS = Uint8Array.from({ length: 0x10000 }, (_, unit) => (PUNCTUATION.test(String.fromCharCode(unit)) ? 0 : 1));

/** A range of a normal text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Counts what a text says of its own: for every position the number of characters before it that are neither
 * punctuation, nor in the name of a document, nor in one of the given ranges (formulas that every report repeats).
 * The substance of a range is the difference of its two positions.
 * @returns one entry more than the text has characters
 */
export function substanceCounts(reading: BlockReading, formulas: readonly Range[]): Int32Array {
  const { text } = reading.normal;
  const counts = new Int32Array(text.length + 1);
  const ignored = new Uint8Array(text.length);
  for (const range of [...titleSpans(reading), ...formulas]) ignored.fill(1, range.start, range.end);
  for (let at = 0; at < text.length; at += 1) {
    counts[at + 1] = counts[at]! + (ignored[at] === 1 ? 0 : WEIGHTS[text.charCodeAt(at)]!);
  }
  return counts;
}
