import { normalText, rawRange, type NormalText } from './normal-text.ts';

/**
 * One block (or metadata field) as the checks see it. Immutable and shared by all reports that contain the same text:
 * everything derived from it is computed once (`perBlock`).
 */
export interface BlockReading {
  /** Text of the block as written; places count in it. */
  readonly raw: string;
  readonly normal: NormalText;
}

/** Keeps the readings of block texts, so that after an edit only the changed block is read again. */
export class ReadingCache {
  #current = new Map<string, BlockReading>();
  #previous = new Map<string, BlockReading>();

  /** The reading of a text, from the cache when the same text was read in this generation or the last. */
  read(raw: string): BlockReading {
    let reading = this.#current.get(raw);
    if (reading) return reading;
    reading = this.#previous.get(raw) ?? { raw, normal: normalText(raw) };
    this.#current.set(raw, reading);
    return reading;
  }

  /** Starts a new generation: texts not asked for since the last call are forgotten at the next. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}

/** Makes a fact that is extracted once for each block reading. */
export function perBlock<T>(extract: (reading: BlockReading) => T): (reading: BlockReading) => T {
  const known = new WeakMap<BlockReading, { value: T }>();
  return (reading) => {
    let entry = known.get(reading);
    if (!entry) {
      entry = { value: extract(reading) };
      known.set(reading, entry);
    }
    return entry.value;
  };
}

/** The raw range of a range in the reading's normal text. */
export function rawRangeOf(reading: BlockReading, start: number, end: number): { start: number; end: number } {
  return rawRange(reading.normal, start, end);
}
