import type { Finding } from '../../../shared/finding/finding.ts';
import { metaKey, type Place } from '../../../shared/report/place.ts';
import { CLOSING_FIELDS, HEAD_FIELDS } from '../nodes/field-node.ts';

/** The `block` values of all places of a page, in its order. */
export function pageOrder(blocks: readonly string[]): string[] {
  return [...HEAD_FIELDS.map(metaKey), ...blocks, ...CLOSING_FIELDS.map(metaKey)];
}

/**
 * The finding to go to from where one is; behind the last comes the first.
 * @param findings in text order
 * @param active the finding that was gone to last, while the caret is still there
 * @param caret where the caret is; null when it is nowhere
 */
export function stepFrom(
  findings: readonly Finding[], order: readonly string[], active: Finding | null, caret: Place | null, step: 1 | -1,
): Finding | null {
  if (findings.length === 0) return null;
  const at = (index: number): Finding | null => findings[(index + findings.length) % findings.length] ?? null;
  const index = active ? findings.indexOf(active) : -1;
  if (index >= 0 && active && (!caret || (caret.block === active.place.block && caret.start === active.place.start))) return at(index + step);
  if (!caret) return at(step > 0 ? 0 : -1);
  const rank = new Map(order.map((block, position) => [block, position]));
  const isBehind = ({ place }: Finding): boolean => {
    const [here, there] = [rank.get(caret.block) ?? 0, rank.get(place.block) ?? 0];
    return there > here || (there === here && place.start > caret.start);
  };
  const next = findings.findIndex(isBehind);
  if (step > 0) return at(Math.max(next, 0));
  // Those at the caret itself are not before it.
  const before = findings.findLastIndex((finding) => !isBehind(finding) && !(finding.place.block === caret.block && finding.place.start === caret.start));
  return at(before);
}
