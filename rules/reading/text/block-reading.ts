import { factSlots, type FactValue } from './fact-slots.ts';
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

const slots = factSlots();

/** Keeps the readings of block texts, so that after an edit only the changed block is read again. */
export class ReadingCache {
  #current = new Map<string, BlockReading>();
  #previous = new Map<string, BlockReading>();

  /** The reading of a text, from the cache when the same text was read in this generation or the last. */
  read(raw: string): BlockReading {
    let reading = this.#current.get(raw);
    if (reading) return reading;
    reading = this.#previous.get(raw) ?? { raw, normal: normalText(raw), facts: slots.empty() };
    this.#current.set(raw, reading);
    return reading;
  }

  /** Starts a new generation: texts not asked for since the last call are forgotten at the next. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }
}

/**
 * Makes a fact that is extracted once for each block reading.
 * @param extract must not return undefined
 */
export function perBlock<T extends FactValue>(extract: (reading: BlockReading) => T): (reading: BlockReading) => T {
  return slots.add(extract);
}

/** The raw range of a range in the reading's normal text. */
export function rawRangeOf(reading: BlockReading, start: number, end: number): { start: number; end: number } {
  return rawRange(reading.normal, start, end);
}
