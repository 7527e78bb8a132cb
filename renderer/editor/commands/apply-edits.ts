import { $getNodeByKey, $isElementNode, type ElementNode } from 'lexical';
import type { Edit } from '../../../shared/finding/finding.ts';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import type { BlockKeys } from '../findings/places-in-page.ts';
import { $ordinalOf, $spotOf } from '../model/block-places.ts';
import { $setText, $spliceText } from '../model/inline-text.ts';
import { $isReportHeading } from '../nodes/heading-node.ts';
import { $isReportListItem } from '../nodes/list-item-node.ts';

/** Replaces text that reaches into the ordinal, which is no text of the node. */
function $editOrdinal(top: ElementNode, { place, replacement }: Edit): void {
  const whole = $ordinalOf(top) + top.getTextContent();
  const edited = whole.slice(0, place.start) + replacement + whole.slice(place.end);
  const ordinal = parseOrdinal(edited)?.text ?? '';
  if ($isReportHeading(top)) top.setOrdinal(ordinal);
  if ($isReportListItem(top)) top.setMark(ordinal);
  if (edited.slice(ordinal.length) !== top.getTextContent()) $setText(top, edited.slice(ordinal.length));
}

function $applyEdit(top: ElementNode, edit: Edit): void {
  const { place, replacement } = edit;
  if (place.start < $ordinalOf(top).length) {
    $editOrdinal(top, edit);
    return;
  }
  const [from, to] = [$spotOf(top, place.start), $spotOf(top, place.end)];
  // A correction that reaches over the edge of a cell would take the table apart.
  if (from && to && from.element.is(to.element)) $spliceText(from.element, from.offset, to.offset, replacement);
}

/** Carries out edits that count in the text as it is now; they do not overlap. */
export function $applyEdits(keys: BlockKeys, edits: readonly Edit[]): void {
  // From the end, so that no edit moves the place of one still to come.
  for (const edit of edits.toSorted((a, b) => b.place.start - a.place.start)) {
    const top = $getNodeByKey(keys.get(edit.place.block) ?? '');
    if ($isElementNode(top)) $applyEdit(top, edit);
  }
}
