import { $createRangeSelection, $isTextNode, $setSelection, type ElementNode, type LexicalNode, type PointType, type RangeSelection } from 'lexical';

/** A position between characters, as a selection has it. */
interface Spot {
  key: string;
  offset: number;
  type: 'text' | 'element';
}

/**
 * The position of an offset in what an element shows.
 * @param offset UTF-16, clipped to the element's text
 */
export function $spotIn(element: ElementNode, offset: number): Spot {
  let rest = offset;
  const children = element.getChildren();
  for (const [index, child] of children.entries()) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && rest <= size) return { key: child.getKey(), offset: Math.max(rest, 0), type: 'text' };
    if (rest <= 0) return { key: element.getKey(), offset: index, type: 'element' };
    rest -= size;
  }
  return { key: element.getKey(), offset: children.length, type: 'element' };
}

/** The offset of a position in what an element shows; null when it is not inside. */
export function $offsetIn(element: ElementNode, point: PointType): number | null {
  const node = point.getNode();
  if (node.is(element)) return sizeOf(element.getChildren().slice(0, point.offset));
  if (!node.getParent()?.is(element)) return null;
  return sizeOf(node.getPreviousSiblings()) + point.offset;
}

function sizeOf(nodes: readonly LexicalNode[]): number {
  return nodes.reduce((sum, node) => sum + node.getTextContentSize(), 0);
}

/** Makes a range of what an element shows, without selecting it. */
export function $rangeIn(element: ElementNode, start: number, end: number): RangeSelection {
  const range = $createRangeSelection();
  const [from, to] = [$spotIn(element, start), $spotIn(element, end)];
  range.anchor.set(from.key, from.offset, from.type);
  range.focus.set(to.key, to.offset, to.type);
  return range;
}

/** Puts the caret, or a selection, into what an element shows. */
export function $selectIn(element: ElementNode, start: number, end = start): void {
  $setSelection($rangeIn(element, start, end));
}

/** Whether the caret stands before everything an element shows, or behind it. */
export function $isAtEdge(element: ElementNode, point: PointType, edge: 'start' | 'end'): boolean {
  return $offsetIn(element, point) === (edge === 'start' ? 0 : element.getTextContentSize());
}
