import type { Edit, Finding } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';

/** What an edit made of a block's or field's text: both as `blockText` or `metaText`, null where there is no such block. */
export interface TextEdit {
  before: string | null;
  after: string | null;
}

/** A stretch of a text that was replaced. */
interface Replacement {
  start: number;
  /** End in the text before. */
  end: number;
  /** By how much what follows moved. */
  shift: number;
}

/** The one stretch that differs between two texts. */
function replacementOf(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, shift: after.length - before.length };
}

/** A place after an edit; null when nothing of it is left. `isTouched`: the edit changed the text it covers. */
interface MovedPlace {
  place: Place | null;
  isTouched: boolean;
}

function movePlace(place: Place, { start, end, shift }: Replacement): MovedPlace {
  if (place.end <= start) return { place, isTouched: false };
  if (place.start >= end) return { place: { ...place, start: place.start + shift, end: place.end + shift }, isTouched: false };
  // What is left of the words stays marked until the next check.
  const from = place.start < start ? place.start : end + shift;
  const to = place.end > end ? place.end + shift : start;
  return { place: to > from ? { ...place, start: from, end: to } : null, isTouched: true };
}

/** Replacements by the `block` value of places; null for blocks that are gone. */
type Replacements = ReadonlyMap<string, Replacement | null>;

function moveIn(replacements: Replacements, place: Place): MovedPlace {
  const replacement = replacements.get(place.block);
  if (replacement === undefined) return { place, isTouched: false };
  return replacement === null ? { place: null, isTouched: true } : movePlace(place, replacement);
}

/** The edits of a correction after an edit of the text; null when they do not fit it any more. */
function moveEdits(replacements: Replacements, edits: readonly Edit[]): Edit[] | null {
  const moved: Edit[] = [];
  for (const edit of edits) {
    const { place, isTouched } = moveIn(replacements, edit.place);
    if (!place || isTouched) return null;
    moved.push({ ...edit, place });
  }
  return moved;
}

function moveFinding(replacements: Replacements, finding: Finding): Finding | null {
  const touches = [finding.place, ...(finding.related ?? [])].some(({ block }) => replacements.has(block)) ||
    [finding.fix, ...(finding.suggestions ?? [])].some((correction) => correction?.edits.some(({ place }) => replacements.has(place.block)));
  if (!touches) return finding;
  const { place } = moveIn(replacements, finding.place);
  if (!place) return null;
  const { fix, related, suggestions, ...rest } = finding;
  const fixEdits = fix ? moveEdits(replacements, fix.edits) : null;
  const moved: Finding = { ...rest, place };
  if (fix && fixEdits) moved.fix = { ...fix, edits: fixEdits };
  if (related) moved.related = related.flatMap((one) => moveIn(replacements, one).place ?? []);
  if (suggestions) {
    moved.suggestions = suggestions.flatMap((suggestion) => {
      const edits = moveEdits(replacements, suggestion.edits);
      return edits ? [{ ...suggestion, edits }] : [];
    });
  }
  return moved;
}

/**
 * Findings of an earlier text in the text as it is after an edit: they move with their words, those whose words are gone
 * are left out, and corrections whose words were changed are taken off.
 * @param edits by the `block` value of places
 * @returns the same objects where nothing moved
 */
export function trackFindings(findings: readonly Finding[], edits: ReadonlyMap<string, TextEdit>): Finding[] {
  const replacements = new Map<string, Replacement | null>();
  for (const [block, { before, after }] of edits) {
    if (after === null) replacements.set(block, null);
    else if (before !== null && before !== after) replacements.set(block, replacementOf(before, after));
  }
  if (replacements.size === 0) return [...findings];
  return findings.flatMap((finding) => moveFinding(replacements, finding) ?? []);
}
