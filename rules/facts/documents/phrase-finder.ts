import type { Span } from '../text/sentences.ts';

/** A phrase of a table found in a text. */
export interface PhraseHit<T> extends Span {
  value: T;
}

interface Entry<T> {
  phrase: string;
  value: T;
}

/** Two UTF-16 units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/**
 * Finds the phrases of a table in texts: at each position the longest one. Linear in the text; a position where no phrase
 * can begin costs one look at a bit.
 * @param phrases of two characters at least, with what they stand for; of equal phrases the first counts
 * @param overlapping whether a hit may begin inside the one before it
 */
export function phraseFinder<T>(phrases: Iterable<readonly [phrase: string, value: T]>, overlapping = false): (text: string) => PhraseHit<T>[] {
  const mayStart = new Uint8Array(0x10000);
  const byPair = new Map<number, Entry<T>[]>();
  const known = new Set<string>();
  for (const [phrase, value] of phrases) {
    if (phrase.length < 2 || known.has(phrase)) continue;
    known.add(phrase);
    mayStart[phrase.charCodeAt(0)] = 1;
    const pair = pairAt(phrase, 0);
    const entries = byPair.get(pair);
    if (entries) entries.push({ phrase, value });
    else byPair.set(pair, [{ phrase, value }]);
  }
  for (const entries of byPair.values()) entries.sort((a, b) => b.phrase.length - a.phrase.length);
  return (text) => {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      if (mayStart[text.charCodeAt(at)] === 0) continue;
      const entry = byPair.get(pairAt(text, at))?.find(({ phrase }) => text.startsWith(phrase, at));
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, value: entry.value });
      if (!overlapping) at += entry.phrase.length - 1;
    }
    return hits;
  };
}
