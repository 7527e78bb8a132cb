import type { Place } from '../../../shared/report/place.ts';

/** How a search compares. */
export interface FindOptions {
  /** Tell A from a, and full-width characters from half-width ones. */
  exact: boolean;
}

/** One character in the form that an inexact search compares; always one UTF-16 unit for one. */
function fold(character: string): string {
  const code = character.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : code === 0x3000 ? ' ' : character;
  const lower = narrow.toLowerCase();
  return lower.length === narrow.length ? lower : narrow;
}

/** A text in the form that an inexact search compares; offsets stay the same. */
function folded(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) result += fold(text[index]!);
  return result;
}

/** A text to search: that of a block or field without its ordinal, which nobody wrote. */
export interface SearchedText {
  /** `block` value of its places. */
  block: string;
  text: string;
  /** Where it begins in the block's text. */
  start: number;
}

/**
 * Finds a text wherever it stands.
 * @returns places that do not overlap, in the order of the texts; none for an empty query
 */
export function findText(texts: Iterable<SearchedText>, query: string, { exact }: FindOptions): Place[] {
  if (query === '') return [];
  const wanted = exact ? query : folded(query);
  const places: Place[] = [];
  for (const { block, text, start } of texts) {
    const searched = exact ? text : folded(text);
    for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
      places.push({ block, start: start + at, end: start + at + wanted.length });
    }
  }
  return places;
}
