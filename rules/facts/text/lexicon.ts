/** A set of words that are looked up at a position of a text; the longest word wins. */
export interface Lexicon {
  /** Length of the longest word that starts at `index` and ends at or before `end`; 0 when there is none. */
  lengthAt(text: string, index: number, end?: number): number;
  /** Length of the longest word that ends at `end` and starts at or after `start`; 0 when there is none. */
  lengthBefore(text: string, end: number, start?: number): number;
  has(word: string): boolean;
}

function byLengthDescending(a: string, b: string): number {
  return b.length - a.length;
}

function indexBy(words: ReadonlySet<string>, key: (word: string) => number): Map<number, string[]> {
  const index = new Map<number, string[]>();
  for (const word of words) {
    const known = index.get(key(word));
    if (known) known.push(word);
    else index.set(key(word), [word]);
  }
  for (const group of index.values()) group.sort(byLengthDescending);
  return index;
}

/** Makes a lexicon; words are separated by white space. */
export function lexicon(...lists: readonly string[]): Lexicon {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/).filter((word) => word !== '')));
  const first = indexBy(words, (word) => word.charCodeAt(0));
  const last = indexBy(words, (word) => word.charCodeAt(word.length - 1));
  return {
    lengthAt(text, index, end = text.length) {
      const group = first.get(text.charCodeAt(index));
      if (!group) return 0;
      for (const word of group) {
        if (index + word.length <= end && text.startsWith(word, index)) return word.length;
      }
      return 0;
    },
    lengthBefore(text, end, start = 0) {
      const group = last.get(text.charCodeAt(end - 1));
      if (!group) return 0;
      for (const word of group) {
        if (end - word.length >= start && text.startsWith(word, end - word.length)) return word.length;
      }
      return 0;
    },
    has: (word) => words.has(word),
  };
}
