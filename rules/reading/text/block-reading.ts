import { normalText, rawRange, type NormalText } from './normal-text.ts';

/**
 * One block (or metadata field) as the checks see it. Immutable and shared by all reports that contain the same text:
 * everything derived from it is computed once (`perBlock`).
 */
export interface BlockReading {
  /** Text of the block as written; places count in it. */
  readonly raw: string;
  readonly normal: NormalText;
  /** What facts have found in this text, by slot; only `perBlock` touches it. */
  readonly facts: unknown[];
}

/** One empty slot for each fact; every reading starts with a copy, so that its slots never grow. */
const noFacts: unknown[] = [];

/** Keeps the readings of block texts, so that after an edit only the changed block is read again. */
export class ReadingCache {
  #current = new Map<string, BlockReading>();
  #previous = new Map<string, BlockReading>();

  /** The reading of a text, from the cache when the same text was read in this generation or the last. */
  read(raw: string): BlockReading {
    let reading = this.#current.get(raw);
    if (reading) return reading;
    reading = this.#previous.get(raw) ?? { raw, normal: normalText(raw), facts: noFacts.slice() };
    this.#current.set(raw, reading);
    return reading;
  }

  /** Starts a new generation: texts not asked for since the last call are forgotten at the next. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}

/** A slot is written by one fact only, so what it holds is what that fact's extractor gave. */
function isFilled<T>(value: unknown, _extract: (reading: BlockReading) => T): value is T {
  return value !== undefined;
}

/**
 * Makes a fact that is extracted once for each block reading. Slots on the reading rather than a weak map: a check asks
 * for some fifty facts of every block.
 * @param extract must not return undefined
 */
export function perBlock<T extends object | string | number | boolean | null>(extract: (reading: BlockReading) => T): (reading: BlockReading) => T {
  const slot = noFacts.push(undefined) - 1;
  return (reading) => {
    const known = reading.facts[slot];
    if (isFilled(known, extract)) return known;
    const value = extract(reading);
    reading.facts[slot] = value;
    return value;
  };
}

/** The raw range of a range in the reading's normal text. */
export function rawRangeOf(reading: BlockReading, start: number, end: number): { start: number; end: number } {
  return rawRange(reading.normal, start, end);
}
