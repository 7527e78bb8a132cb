/** A set of words that are looked up at a position of a text; the longest word wins. */
export interface Lexicon {
  /** Length of the longest word that starts at `index` and ends at or before `end`; 0 when there is none. */
  lengthAt(text: string, index: number, end?: number): number;
  /** Length of the longest word that ends at `end` and starts at or after `start`; 0 when there is none. */
  lengthBefore(text: string, end: number, start?: number): number;
  has(word: string): boolean;
  /** Whether any of the words stands anywhere in a text. */
  occursIn(text: string): boolean;
}

function byLengthDescending(a: string, b: string): number {
  return b.length - a.length;
}

/** Words by a UTF-16 unit; `present` answers at once for the many characters that no word begins or ends with. */
interface Index {
  present: Uint8Array;
  groups: Map<number, string[]>;
}

function indexBy(words: ReadonlySet<string>, key: (word: string) => number): Index {
  const present = new Uint8Array(0x10000);
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const unit = key(word);
    present[unit] = 1;
    const known = groups.get(unit);
    if (known) known.push(word);
    else groups.set(unit, [word]);
  }
  for (const group of groups.values()) group.sort(byLengthDescending);
  return { present, groups };
}

/** Makes a lexicon; words are separated by white space. */
export function lexicon(...lists: readonly string[]): Lexicon {
  const words = new Set(lists.flatMap((list) => list.split(/\s+/).filter((word) => word !== '')));
  const first = indexBy(words, (word) => word.charCodeAt(0));
  const last = indexBy(words, (word) => word.charCodeAt(word.length - 1));
  function lengthAt(text: string, index: number, end = text.length): number {
    const unit = text.charCodeAt(index);
    if (first.present[unit] !== 1) return 0;
    for (const word of first.groups.get(unit)!) {
      if (index + word.length <= end && text.startsWith(word, index)) return word.length;
    }
    return 0;
  }
  return {
    lengthAt,
    lengthBefore(text, end, start = 0) {
      const unit = text.charCodeAt(end - 1);
      if (last.present[unit] !== 1) return 0;
      for (const word of last.groups.get(unit)!) {
        if (end - word.length >= start && text.startsWith(word, end - word.length)) return word.length;
      }
      return 0;
    },
    has: (word) => words.has(word),
    occursIn(text) {
      for (let index = 0; index < text.length; index += 1) if (lengthAt(text, index) > 0) return true;
      return false;
    },
  };
}
