import type { Place } from './place.ts';

/** `length` characters from `start` in the block stand at `source` in the original text. */
export interface SourceRun {
  start: number;
  source: number;
  length: number;
}

export interface SourceRange {
  start: number;
  end: number;
}

/**
 * For each block id (or `meta:field`) the runs of its text that come from the original, in ascending order.
 * Characters of a block that are in no run were not in the original (a joint made between two lines).
 */
export type SourceMap = Map<string, SourceRun[]>;

function toSource(runs: readonly SourceRun[], offset: number, side: 'start' | 'end'): number {
  const probe = side === 'start' ? offset : offset - 1;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.start <= probe) low = middle;
    else high = middle - 1;
  }
  const run = runs[low]!;
  const within = Math.min(Math.max(probe - run.start, 0), Math.max(run.length - 1, 0));
  const base = run.source + within;
  if (side === 'end') return base + 1;
  // An offset just behind the last character of the block is the position behind it, not on it.
  return offset >= run.start + run.length && low === runs.length - 1 ? run.source + run.length : base;
}

/**
 * Where a place stands in the original text, UTF-16 offsets. Empty places map to empty ranges.
 * @returns null when nothing of the block comes from the original
 */
export function sourceRange(map: SourceMap, place: Place): SourceRange | null {
  const runs = map.get(place.block);
  if (!runs || runs.length === 0) return null;
  const start = toSource(runs, place.start, 'start');
  if (place.end <= place.start) return { start, end: start };
  return { start, end: Math.max(start, toSource(runs, place.end, 'end')) };
}
