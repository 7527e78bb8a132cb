import { z } from 'zod';
import { isEnclosed, type PairedMarks } from '../marks/pairs.ts';

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A regular expression in a pack. */
export const patternSchema = z.string().min(1).max(400).refine(compiles, '不是有效的正则表达式');

/**
 * A wording to look for in the normal text of a block: fixed words, and what may or may not stand beside them.
 * All patterns are regular expressions; those named `before` are tested against the text that ends where the words
 * start, those named `after` against the text that starts behind them.
 */
export const phraseSchema = z.strictObject({
  /** Words to find; several when they share everything else. */
  find: z.union([z.string().min(1).max(60), z.array(z.string().min(1).max(60)).min(1)]),
  before: patternSchema.optional(),
  notBefore: patternSchema.optional(),
  after: patternSchema.optional(),
  notAfter: patternSchema.optional(),
  /** The hit reaches over what this matches behind the words; without a match there is no hit. */
  through: patternSchema.optional(),
  /** Only in blocks of at most this many characters. */
  maxBlock: z.number().int().min(1).optional(),
  /** Also inside the marks that the table leaves alone. */
  enclosed: z.boolean().optional(),
});
export type Phrase = z.infer<typeof phraseSchema>;

/** A place where a phrase stands. Offsets into the normal text. */
export interface PhraseHit<P extends Phrase> {
  phrase: P;
  /** The words of `find` that stand there. */
  words: string;
  start: number;
  end: number;
}

interface Prepared<P> {
  phrase: P;
  words: string;
  before: RegExp | null;
  notBefore: RegExp | null;
  after: RegExp | null;
  notAfter: RegExp | null;
  through: RegExp | null;
}

/** Characters before the words that `before` patterns may look at. */
const LOOK_BACK = 30;

function sticky(source: string | undefined): RegExp | null {
  return source === undefined ? null : new RegExp(`(?:${source})`, 'uy');
}

function anchored(source: string | undefined): RegExp | null {
  return source === undefined ? null : new RegExp(`(?:${source})$`, 'u');
}

function matchAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** A table of phrases, ready to look for all of them in one pass over a text. */
export class PhraseTable<P extends Phrase> {
  /** Phrases that start with the same UTF-16 unit. */
  #groups: Prepared<P>[][] = [];
  /** For each UTF-16 unit the number of its group, plus one; 0 when no phrase starts with it. */
  #starts = new Uint16Array(0x10000);
  /** Whether the second unit of some phrase is this one: a quick look before the phrases are compared. */
  #follows = new Uint8Array(0x10000);
  /** Whether the unit is a phrase of one character. */
  #alone = new Uint8Array(0x10000);
  #leaveAlone: string;

  /**
   * @param leaveAlone opening marks whose contents are not searched, unless a phrase says so: names of documents in
   *   《》 are what they are
   */
  constructor(phrases: readonly P[], leaveAlone: string) {
    this.#leaveAlone = leaveAlone;
    for (const phrase of phrases) {
      for (const words of [phrase.find].flat()) {
        if (words.length === 1) this.#alone[words.charCodeAt(0)] = 1;
        else this.#follows[words.charCodeAt(1)] = 1;
        this.#groupOf(words.charCodeAt(0)).push({
          phrase, words,
          before: anchored(phrase.before), notBefore: anchored(phrase.notBefore),
          after: sticky(phrase.after), notAfter: sticky(phrase.notAfter), through: sticky(phrase.through),
        });
      }
    }
    // The longest words first, so that a hit covers as much as it can.
    for (const group of this.#groups) group.sort((a, b) => b.words.length - a.words.length);
  }

  #groupOf(unit: number): Prepared<P>[] {
    if (this.#starts[unit] === 0) this.#starts[unit] = this.#groups.push([]);
    return this.#groups[this.#starts[unit]! - 1]!;
  }

  /** Finds all phrases in a normal text, in text order; hits do not overlap. */
  find(text: string, marks: PairedMarks): PhraseHit<P>[] {
    const hits: PhraseHit<P>[] = [];
    const starts = this.#starts;
    const follows = this.#follows;
    const alone = this.#alone;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const group = starts[unit]!;
      if (group === 0 || (alone[unit] === 0 && follows[text.charCodeAt(at + 1)] !== 1)) continue;
      for (const prepared of this.#groups[group - 1]!) {
        const end = this.#endOfHit(prepared, text, at);
        if (end < 0 || (!prepared.phrase.enclosed && isEnclosed(marks, at, this.#leaveAlone))) continue;
        hits.push({ phrase: prepared.phrase, words: prepared.words, start: at, end });
        at = end - 1;
        break;
      }
    }
    return hits;
  }

  #endOfHit(prepared: Prepared<P>, text: string, at: number): number {
    const { phrase, words } = prepared;
    if (!text.startsWith(words, at)) return -1;
    if (phrase.maxBlock !== undefined && text.length > phrase.maxBlock) return -1;
    const end = at + words.length;
    if (prepared.before || prepared.notBefore) {
      const front = text.slice(Math.max(0, at - LOOK_BACK), at);
      if (prepared.before?.test(front) === false || prepared.notBefore?.test(front)) return -1;
    }
    if (prepared.after && matchAt(prepared.after, text, end) < 0) return -1;
    if (prepared.notAfter && matchAt(prepared.notAfter, text, end) >= 0) return -1;
    return prepared.through ? matchAt(prepared.through, text, end) : end;
  }
}
