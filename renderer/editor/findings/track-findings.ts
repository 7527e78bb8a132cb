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

/** Text that went from one block to another: words from `from` on stand `shift` further on in block `to`. */
interface Transfer {
  from: number;
  to: string;
  shift: number;
}

/** What became of the text of a block: words that went elsewhere, and what was done to those that stayed. */
interface BlockChange {
  transfer: Transfer | null;
  /** null when nothing stayed. */
  replacement: Replacement | null;
}

/** Changes by the `block` value of places. */
type Changes = ReadonlyMap<string, BlockChange>;

function moveIn(changes: Changes, place: Place): MovedPlace {
  const change = changes.get(place.block);
  if (!change) return { place, isTouched: false };
  const { transfer, replacement } = change;
  if (transfer && place.start >= transfer.from) {
    return { place: { block: transfer.to, start: place.start + transfer.shift, end: place.end + transfer.shift }, isTouched: false };
  }
  return replacement ? movePlace(place, replacement) : { place: null, isTouched: true };
}

/** The block that a split cut off: a new one that begins with what the old one lost. */
function splitOff(block: string, { before, after }: TextEdit, edits: ReadonlyMap<string, TextEdit>): Transfer | null {
  if (before === null || after === null || after.length >= before.length || !before.startsWith(after)) return null;
  const lost = before.slice(after.length);
  for (const [other, edit] of edits) {
    if (other !== block && edit.before === null && edit.after?.endsWith(lost)) return { from: after.length, to: other, shift: edit.after.length - before.length };
  }
  return null;
}

/** The block that a block which is gone was joined to: one that goes on with its words. */
function joinedTo({ before, after }: TextEdit, edits: ReadonlyMap<string, TextEdit>): Transfer | null {
  if (before === null || after !== null || before === '') return null;
  for (const [other, edit] of edits) {
    if (edit.before !== null && edit.after === edit.before + before) return { from: 0, to: other, shift: edit.before.length };
  }
  return null;
}

/** The edits of a correction after an edit of the text; null when they do not fit it any more. */
function moveEdits(changes: Changes, edits: readonly Edit[]): Edit[] | null {
  const moved: Edit[] = [];
  for (const edit of edits) {
    const { place, isTouched } = moveIn(changes, edit.place);
    if (!place || isTouched) return null;
    moved.push({ ...edit, place });
  }
  return moved;
}

function moveFinding(changes: Changes, finding: Finding): Finding | null {
  const touches = [finding.place, ...(finding.related ?? [])].some(({ block }) => changes.has(block)) ||
    [finding.fix, ...(finding.suggestions ?? [])].some((correction) => correction?.edits.some(({ place }) => changes.has(place.block)));
  if (!touches) return finding;
  const { place } = moveIn(changes, finding.place);
  if (!place) return null;
  const { fix, related, suggestions, ...rest } = finding;
  const fixEdits = fix ? moveEdits(changes, fix.edits) : null;
  const moved: Finding = { ...rest, place };
  if (fix && fixEdits) moved.fix = { ...fix, edits: fixEdits };
  if (related) moved.related = related.flatMap((one) => moveIn(changes, one).place ?? []);
  if (suggestions) {
    moved.suggestions = suggestions.flatMap((suggestion) => {
      const edits = moveEdits(changes, suggestion.edits);
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
  const changes = new Map<string, BlockChange>();
  for (const [block, edit] of edits) {
    const { before, after } = edit;
    if (before === null || before === after) continue;
    const transfer = splitOff(block, edit, edits) ?? joinedTo(edit, edits);
    changes.set(block, { transfer, replacement: after === null ? null : replacementOf(before, after) });
  }
  if (changes.size === 0) return [...findings];
  return findings.flatMap((finding) => moveFinding(changes, finding) ?? []);
}
