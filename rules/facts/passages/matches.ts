import { GRAM, type Fingerprints } from './winnowing.ts';

/** A text that passages are compared in. */
export interface Passage {
  text: string;
  fingerprints: Fingerprints;
}

/** The same stretch of characters in two texts: `a` and `b` are indices of texts, starts are offsets into them. */
export interface Match {
  a: number;
  aStart: number;
  b: number;
  bStart: number;
  length: number;
}

/** Stretches that nearly match: matches of the same two texts with little between them. */
export interface Chain {
  a: number;
  aStart: number;
  aEnd: number;
  b: number;
  bStart: number;
  bEnd: number;
  /** Characters that are the same. */
  matched: number;
  matches: Match[];
}

/** What stands more often than this already is a formula of the trade; it is not compared further, so that the work stays linear. */
const COMMON = 3;
/** Characters that may differ between two matches of one chain. */
const GAP = 14;
/** Larger than any text, so that text number and diagonal make one key. */
const KEY = 2 ** 20;

interface Place {
  text: number;
  at: number;
}

const NOWHERE: readonly Place[] = [];

/** The places of each hash, in a hash table over typed arrays: there are ten thousand in a long report. */
class PlaceIndex {
  #slots: Int32Array;
  #hashes: Int32Array;
  #texts: Int32Array;
  #ats: Int32Array;
  /** For each place the next one with the same hash, plus one; 0 at the end. */
  #next: Int32Array;
  #count = 0;

  /** @param capacity number of places that will be added at most */
  constructor(capacity: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 2)));
    this.#hashes = new Int32Array(capacity);
    this.#texts = new Int32Array(capacity);
    this.#ats = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) & mask;
    while (this.#slots[slot] !== 0 && this.#hashes[this.#slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  add(hash: number, text: number, at: number): void {
    const slot = this.#slotOf(hash);
    this.#hashes[this.#count] = hash;
    this.#texts[this.#count] = text;
    this.#ats[this.#count] = at;
    this.#next[this.#count] = this.#slots[slot]!;
    this.#count += 1;
    this.#slots[slot] = this.#count;
  }

  /** Places worth comparing; none when the stretch is common. */
  of(hash: number): readonly Place[] {
    const newest = this.#slots[this.#slotOf(hash)]!;
    if (newest === 0) return NOWHERE;
    const places: Place[] = [];
    for (let place = newest; place !== 0; place = this.#next[place - 1]!) {
      if (places.length === COMMON) return NOWHERE;
      places.push({ text: this.#texts[place - 1]!, at: this.#ats[place - 1]! });
    }
    return places;
  }
}

function sameGram(first: string, second: string, aAt: number, bAt: number): boolean {
  for (let index = 0; index < GRAM; index += 1) if (first[aAt + index] !== second[bAt + index]) return false;
  return true;
}

function maximal(first: string, second: string, aAt: number, bAt: number): { before: number; length: number } {
  let before = 0;
  while (aAt > before && bAt > before && first[aAt - before - 1] === second[bAt - before - 1]) before += 1;
  let after = GRAM;
  while (aAt + after < first.length && bAt + after < second.length && first[aAt + after] === second[bAt + after]) after += 1;
  return { before, length: before + after };
}

/** Compares the fingerprints of one text with the places known so far; every match is maximal and found once. */
class Comparison {
  /** For each earlier text and diagonal: how far it is already covered. */
  #covered = new Map<number, number>();
  #earlier: readonly Passage[];
  #b: number;
  #later: Passage;
  readonly matches: Match[] = [];

  constructor(earlier: readonly Passage[], b: number, later: Passage) {
    this.#earlier = earlier;
    this.#b = b;
    this.#later = later;
  }

  compare(place: Place, bAt: number): void {
    const first = this.#earlier[place.text]!;
    const diagonal = (place.text * 2 + 1) * KEY + place.at - bAt;
    if ((this.#covered.get(diagonal) ?? 0) > bAt || !sameGram(first.text, this.#later.text, place.at, bAt)) return;
    const { before, length } = maximal(first.text, this.#later.text, place.at, bAt);
    this.#covered.set(diagonal, bAt - before + length);
    const aStart = place.at - before;
    const bStart = bAt - before;
    // Within one text a stretch that overlaps itself is a pattern (“……”), not a passage that stands twice.
    const kept = first === this.#later ? Math.min(length, bStart - aStart) : length;
    if (kept >= GRAM) this.matches.push({ a: place.text, aStart, b: this.#b, bStart, length: kept });
  }
}

function fingerprintCount(texts: readonly Passage[]): number {
  return texts.reduce((sum, text) => sum + text.fingerprints.at.length, 0);
}

/**
 * Finds what stands more than once in the texts; a match leads from an earlier place to a later one, also within a text.
 * Stretches of `GRAM + WINDOW - 1` characters or more are found, except those that stand all over the texts.
 */
export function matchWithin(texts: readonly Passage[]): Match[] {
  const index = new PlaceIndex(fingerprintCount(texts));
  return texts.flatMap((text, b) => {
    const comparison = new Comparison(texts, b, text);
    const { hashes, at } = text.fingerprints;
    for (let next = 0; next < at.length; next += 1) {
      for (const place of index.of(hashes[next]!)) comparison.compare(place, at[next]!);
      index.add(hashes[next]!, b, at[next]!);
    }
    return comparison.matches;
  });
}

/** Finds what stands in `later` and in `earlier`; `a` counts in `earlier`, `b` in `later`. */
export function matchBetween(earlier: readonly Passage[], later: readonly Passage[]): Match[] {
  const index = new PlaceIndex(fingerprintCount(earlier));
  for (const [a, text] of earlier.entries()) {
    const { hashes, at } = text.fingerprints;
    for (let next = 0; next < at.length; next += 1) index.add(hashes[next]!, a, at[next]!);
  }
  return later.flatMap((text, b) => {
    const comparison = new Comparison(earlier, b, text);
    const { hashes, at } = text.fingerprints;
    for (let next = 0; next < at.length; next += 1) {
      for (const place of index.of(hashes[next]!)) comparison.compare(place, at[next]!);
    }
    return comparison.matches;
  });
}

/** Joins matches of the same two texts that follow each other with little between them: near-identical passages. */
export function chainMatches(matches: readonly Match[]): Chain[] {
  const chains: Chain[] = [];
  const sorted = matches.toSorted((x, y) => x.b - y.b || x.a - y.a || x.bStart - y.bStart);
  for (const match of sorted) {
    const last = chains.at(-1);
    const aGap = match.aStart - (last?.aEnd ?? 0);
    const bGap = match.bStart - (last?.bEnd ?? 0);
    if (last && last.a === match.a && last.b === match.b && aGap >= 0 && bGap >= 0 && aGap <= GAP && bGap <= GAP) {
      last.aEnd = match.aStart + match.length;
      last.bEnd = match.bStart + match.length;
      last.matched += match.length;
      last.matches.push(match);
    } else {
      const { a, b, aStart, bStart, length } = match;
      chains.push({ a, aStart, aEnd: aStart + length, b, bStart, bEnd: bStart + length, matched: length, matches: [match] });
    }
  }
  return chains;
}
