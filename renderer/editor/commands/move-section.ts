import { $getNodeByKey, type ElementNode } from 'lexical';
import type { BlockKeys } from '../findings/places-in-page.ts';
import { $isReportHeading, type ReportHeadingNode } from '../nodes/heading-node.ts';
import { $blocks } from '../structure/page-order.ts';

/** A heading with everything under it, up to the next heading of its level or a higher one. */
function $sectionOf(heading: ReportHeadingNode): ElementNode[] {
  const blocks = $blocks();
  const from = blocks.findIndex((block) => block.is(heading));
  const length = blocks.slice(from + 1).findIndex((block) => $isReportHeading(block) && block.getLevel() <= heading.getLevel());
  return blocks.slice(from, length < 0 ? blocks.length : from + 1 + length);
}

/**
 * Moves a section in front of another heading.
 * @param section id of the heading that leads it
 * @param before id of the heading in front of which it goes; null for the end of the body
 */
export function $moveSection(keys: BlockKeys, section: string, before: string | null): void {
  const heading = $getNodeByKey(keys.get(section) ?? '');
  if (!$isReportHeading(heading)) return;
  const moved = $sectionOf(heading);
  const target = before === null ? null : $getNodeByKey(keys.get(before) ?? '');
  if (target && moved.some((block) => block.is(target))) return;
  if (target) {
    for (const block of moved) target.insertBefore(block);
    return;
  }
  const rest = $blocks().filter((block) => !moved.some((one) => one.is(block)));
  let last = rest.at(-1);
  for (const block of moved) {
    last?.insertAfter(block);
    last = block;
  }
}
