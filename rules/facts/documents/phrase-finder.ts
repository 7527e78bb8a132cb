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
  // By first character, then by second: `slotOf` is 0 where no phrase begins.
  const slotOf = new Uint16Array(0x10000);
  const bySecond: Map<number, Entry<T>[]>[] = [new Map()];
  const known = new Set<string>();
  for (const [phrase, value] of phrases) {
    if (phrase.length < 2 || known.has(phrase)) continue;
    known.add(phrase);
    const first = phrase.charCodeAt(0);
    if (slotOf[first] === 0) slotOf[first] = bySecond.push(new Map()) - 1;
    const group = bySecond[slotOf[first]!]!;
    const second = phrase.charCodeAt(1);
    const entries = group.get(second);
    if (entries) entries.push({ phrase, value });
    else group.set(second, [{ phrase, value }]);
  }
  for (const group of bySecond) for (const entries of group.values()) entries.sort((a, b) => b.phrase.length - a.phrase.length);
  return (text) => {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < text.length - 1; at += 1) {
      const slot = slotOf[text.charCodeAt(at)]!;
      if (slot === 0) continue;
      const entry = bySecond[slot]!.get(text.charCodeAt(at + 1))?.find(({ phrase }) => text.startsWith(phrase, at));
      if (!entry) continue;
      hits.push({ start: at, end: at + entry.phrase.length, value: entry.value });
      if (!overlapping) at += entry.phrase.length - 1;
    }
    return hits;
  };
}
