import type { Span } from '../text/sentences.ts';
import { lexicon } from '../text/lexicon.ts';

/** A phrase of a table found in a text. */
export interface PhraseHit<T> extends Span {
  value: T;
}

/**
 * Finds the phrases of a table in texts: at each position the longest one. Linear in the text.
 * @param phrases with what they stand for; of equal phrases the first counts. Phrases contain no white space.
 * @param overlapping whether a hit may begin inside the one before it
 */
export function phraseFinder<T>(phrases: Iterable<readonly [phrase: string, value: T]>, overlapping = false): (text: string) => PhraseHit<T>[] {
  const values = new Map<string, T>();
  for (const [phrase, value] of phrases) if (!values.has(phrase)) values.set(phrase, value);
  const words = lexicon(...values.keys());
  return (text) => {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const length = words.lengthAt(text, at);
      if (length === 0) continue;
      hits.push({ start: at, end: at + length, value: values.get(text.slice(at, at + length))! });
      if (!overlapping) at += length - 1;
    }
    return hits;
  };
}
