import type { Span } from '../text/sentences.ts';

/** A phrase of a table found in a text. */
export interface PhraseHit<T> extends Span {
  value: T;
}

interface Entry<T> {
  phrase: string;
  value: T;
}

/**
 * Finds the phrases of a table in texts: at each position the longest one. Linear in the text; a position where no phrase
 * can begin costs one look at a bit.
 * @param phrases of two characters at least, with what they stand for; of equal phrases the first counts
 * @param overlapping whether a hit may begin inside the one before it
 */
export function phraseFinder<T>(phrases: Iterable<readonly [phrase: string, value: T]>, overlapping = false): (text: string) => PhraseHit<T>[] {
  // `slotOf` leads from the first character to the phrases that begin with it, 0 where none does; `follows` tells whether
  // a character is the second of any phrase.
  const slotOf = new Uint16Array(0x10000);
  const follows = new Uint8Array(0x10000);
  const groups: Entry<T>[][] = [[]];
  const known = new Set<string>();
  for (const [phrase, value] of phrases) {
    if (phrase.length < 2 || known.has(phrase)) continue;
    known.add(phrase);
    const first = phrase.charCodeAt(0);
    if (slotOf[first] === 0) slotOf[first] = groups.push([]) - 1;
    groups[slotOf[first]!]!.push({ phrase, value });
    follows[phrase.charCodeAt(1)] = 1;
  }
  for (const group of groups) group.sort((a, b) => b.phrase.length - a.phrase.length);

  function entryAt(text: string, at: number, group: readonly Entry<T>[]): Entry<T> | null {
    for (const entry of group) if (text.startsWith(entry.phrase, at)) return entry;
    return null;
  }

  return (text) => {
    const hits: PhraseHit<T>[] = [];
    const last = text.length - 1;
    for (let at = 0; at < last; at += 1) {
      const slot = slotOf[text.charCodeAt(at)]!;
      if (slot === 0 || follows[text.charCodeAt(at + 1)] === 0) continue;
      const entry = entryAt(text, at, groups[slot]!);
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, value: entry.value });
      if (!overlapping) at += entry.phrase.length - 1;
    }
    return hits;
  };
}
