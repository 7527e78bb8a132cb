import type { Span } from '../text/sentences.ts';

/** A phrase of a table found in a text. */
export interface PhraseHit<T> extends Span {
  value: T;
}

/** A step of a trie: the phrases that begin with the characters so far. */
interface Node<T> {
  next: Map<number, Node<T>>;
  /** What ends here; null when only longer phrases pass. */
  entry: { value: T } | null;
}

/**
 * Finds the phrases of a table in texts: at each position the longest one. Linear in the text; a position where no phrase
 * can begin costs one look at a table, and many phrases with the same beginning are compared at once.
 * @param phrases of two characters at least, with what they stand for; of equal phrases the first counts
 * @param overlapping whether a hit may begin inside the one before it
 */
export function phraseFinder<T>(phrases: Iterable<readonly [phrase: string, value: T]>, overlapping = false): (text: string) => PhraseHit<T>[] {
  // `rootOf` leads from the first character to its node, 0 where no phrase begins.
  const rootOf = new Uint16Array(0x10000);
  const roots: Node<T>[] = [{ next: new Map(), entry: null }];
  for (const [phrase, value] of phrases) {
    if (phrase.length < 2) continue;
    const first = phrase.charCodeAt(0);
    if (rootOf[first] === 0) rootOf[first] = roots.push({ next: new Map(), entry: null }) - 1;
    let node = roots[rootOf[first]!]!;
    for (let index = 1; index < phrase.length; index += 1) {
      const unit = phrase.charCodeAt(index);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), entry: null };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.entry ??= { value };
  }

  function hitAt(text: string, start: number, root: Node<T>): PhraseHit<T> | null {
    let hit: PhraseHit<T> | null = null;
    let at = start + 1;
    for (let node = root.next.get(text.charCodeAt(at)); node; node = node.next.get(text.charCodeAt(at))) {
      at += 1;
      if (node.entry) hit = { start, end: at, value: node.entry.value };
    }
    return hit;
  }

  return (text) => {
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const root = rootOf[text.charCodeAt(at)]!;
      if (root === 0) continue;
      const hit = hitAt(text, at, roots[root]!);
      if (!hit) continue;
      hits.push(hit);
      if (!overlapping) at = hit.end - 1;
    }
    return hits;
  };
}
