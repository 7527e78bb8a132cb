import type { Edit, Finding } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';

function isSamePlace(first: Place, second: Place): boolean {
  return first.block === second.block && first.start === second.start && first.end === second.end;
}

function areSame<T>(first: readonly T[] | undefined, second: readonly T[] | undefined, isSame: (one: T, other: T) => boolean): boolean {
  if (!first || !second) return first === second;
  return first.length === second.length && first.every((one, index) => second[index] !== undefined && isSame(one, second[index]));
}

function isSameEdit(first: Edit, second: Edit): boolean {
  return first.replacement === second.replacement && isSamePlace(first.place, second.place);
}

function isSameFinding(first: Finding, second: Finding): boolean {
  return first.severity === second.severity && first.message === second.message && first.advice === second.advice && first.quote === second.quote &&
    isSamePlace(first.place, second.place) && areSame(first.related, second.related, isSamePlace) &&
    areSame(first.fix?.edits, second.fix?.edits, isSameEdit) &&
    areSame(first.suggestions, second.suggestions, (one, other) => one.title === other.title && areSame(one.edits, other.edits, isSameEdit));
}

/**
 * Findings of a new check, with the objects of the earlier ones where they say the same: most do after a key press, and
 * whoever shows them need not draw those again.
 */
export function keepSame(earlier: readonly Finding[], found: readonly Finding[]): Finding[] {
  const known = new Map(earlier.map((finding) => [finding.fingerprint, finding]));
  return found.map((finding) => {
    const before = known.get(finding.fingerprint);
    return before && isSameFinding(before, finding) ? before : finding;
  });
}
