import { $getSelection, $isElementNode, $isRangeSelection, $isRootNode, type ElementNode, type PointType, type RangeSelection } from 'lexical';
import { $topLevel } from './page-order.ts';

/** The node of the top level that a point stands in; for a point between two of them the one behind it. */
export function $topOf(point: PointType): ElementNode | null {
  const node = point.getNode();
  if (!$isRootNode(node)) return $topLevel(node);
  const child = node.getChildAtIndex(Math.min(point.offset, node.getChildrenSize() - 1));
  return $isElementNode(child) ? child : null;
}

/** First and last node of the top level that a selection touches, in the order of the page. */
export function $topRange(selection: RangeSelection): [first: ElementNode, last: ElementNode] | null {
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [first, last] = [$topOf(from), $topOf(to)];
  return first && last ? [first, last] : null;
}

/** All nodes of the top level that the selection touches. */
export function $selectedTops(): ElementNode[] {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? $topRange(selection) : null;
  if (!range) return [];
  const [first, last] = range;
  const tops: ElementNode[] = [];
  for (let node = first.getLatest(); ; ) {
    tops.push(node);
    const next = node.getNextSibling();
    if (node.is(last) || !$isElementNode(next)) return tops;
    node = next;
  }
}
