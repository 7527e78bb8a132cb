/** Anything but undefined, which marks a slot that is still empty. */
export type FactValue = object | string | number | boolean | null;

/** Something that facts are extracted from. */
interface Source {
  readonly facts: unknown[];
}

/** Hands out the slots in which sources of one kind keep what facts have found. */
export interface FactSlots {
  /** The slots of a new source: one empty slot for each fact, so that they never grow. */
  empty(): unknown[];
  /** Makes a fact that is extracted once for each source. */
  add<S extends Source, T extends FactValue>(extract: (source: S) => T): (source: S) => T;
}

/** A slot is written by one fact only, so what it holds is what that fact's extractor gave. */
function isFilled<T>(value: unknown, _extract: (source: never) => T): value is T {
  return value !== undefined;
}

/** Slots on the source rather than weak maps: the checks ask for some fifty facts of every block. */
export function factSlots(): FactSlots {
  const none: unknown[] = [];
  return {
    empty: () => none.slice(),
    add: (extract) => {
      const slot = none.push(undefined) - 1;
      return (source) => {
        const known = source.facts[slot];
        if (isFilled(known, extract)) return known;
        const value = extract(source);
        source.facts[slot] = value;
        return value;
      };
    },
  };
}
