import { perBlock } from '../../reading/text/block-reading.ts';

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson, Aiken, “Winnowing: Local Algorithms for Document
 * Fingerprinting”, SIGMOD 2003): of every `WINDOW` successive hashes of `GRAM` characters the least is kept, so two texts
 * that share `GRAM + WINDOW - 1` characters share a fingerprint, and only about a third of the hashes need comparing.
 */
export interface Fingerprints {
  /** `hashes[i]` is the hash of the `GRAM` characters from `at[i]`, offsets into the text, ascending. */
  hashes: Int32Array;
  at: Int32Array;
}

/** Length of the hashed stretches, in characters. */
export const GRAM = 8;
const WINDOW = 5;
const BASE = 0x01000193;

/** BASE ** (GRAM - 1), to take the leading character out of a rolling hash. */
const LEADING = Array.from({ length: GRAM - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Spreads the bits, so that the least hash of a window is not always that of the commonest characters. */
function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** Working space: the hashes of a text and the places of those that are kept; grows with the longest text. */
let hashes = new Int32Array(4096);
let places = new Int32Array(4096);

/** Fills `hashes` with those of all stretches of `GRAM` characters; returns how many there are. */
function hashAll(text: string): number {
  if (text.length > hashes.length) {
    hashes = new Int32Array(2 ** Math.ceil(Math.log2(text.length)));
    places = new Int32Array(hashes.length);
  }
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (index >= GRAM) hash = (hash - Math.imul(text.charCodeAt(index - GRAM), LEADING)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
    if (index >= GRAM - 1) hashes[index - GRAM + 1] = mix(hash);
  }
  return Math.max(0, text.length - GRAM + 1);
}

/** Takes the fingerprints of a text. */
export function winnow(text: string): Fingerprints {
  const length = hashAll(text);
  let count = 0;
  let least = -1;
  for (let end = Math.min(WINDOW, length); end <= length && end > 0; end += 1) {
    const start = end - Math.min(WINDOW, end);
    const before = least;
    // The rightmost of equal hashes, as in the paper: runs of one character keep few fingerprints.
    if (least < start) {
      least = start;
      for (let index = start + 1; index < end; index += 1) if (hashes[index]! <= hashes[least]!) least = index;
    } else if (hashes[end - 1]! <= hashes[least]!) least = end - 1;
    if (least !== before) {
      places[count] = least;
      count += 1;
    }
  }
  const kept = new Int32Array(count);
  for (let index = 0; index < count; index += 1) kept[index] = hashes[places[index]!]!;
  return { at: places.slice(0, count), hashes: kept };
}

/** The text with every year's digits masked: what was carried over with nothing but the year changed reads the same. */
export function withoutYears(text: string): string {
  return text.replaceAll(/20\d{2}(?=年|[-—]20\d{2}年)/g, '20##');
}

export const fingerprintsOf = perBlock((reading) => winnow(reading.normal.text));

/** The normal text of a block with its years masked (same length), and its fingerprints. */
export const yearlessOf = perBlock((reading) => {
  const text = withoutYears(reading.normal.text);
  return { text, fingerprints: text === reading.normal.text ? fingerprintsOf(reading) : winnow(text) };
});
