import { $getNearestNodeFromDOMNode, $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { Place } from '../../../shared/report/place.ts';
import { $ordinalOf, $spotOf, type TextSpot } from '../model/block-places.ts';
import { $spotIn } from '../model/text-offset.ts';
import { $placeKey } from '../nodes/report-nodes.ts';

/** Where the nodes of blocks and fields are, by the `block` value of places. */
export type BlockKeys = ReadonlyMap<string, NodeKey>;

/** The document's position of a position in an element's text. */
function $domPoint(editor: LexicalEditor, { element, offset }: TextSpot): [Node, number] | null {
  const spot = $spotIn(element, offset);
  const dom = editor.getElementByKey(spot.key);
  if (!dom) return null;
  if (spot.type === 'element') return [dom, Math.min(spot.offset, dom.childNodes.length)];
  return dom.firstChild ? [dom.firstChild, spot.offset] : null;
}

/**
 * The range of the page that shows a place; parts that are no text on the page (an ordinal, the edges of table cells)
 * are left out.
 * @returns null for a place that shows nothing
 */
export function $domRange(editor: LexicalEditor, keys: BlockKeys, place: Place): Range | null {
  const top = $getNodeByKey(keys.get(place.block) ?? '');
  if (!$isElementNode(top)) return null;
  const [from, to] = [$spotOf(top, place.start), $spotOf(top, place.end)];
  const start = from && $domPoint(editor, from);
  const end = to && $domPoint(editor, to);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** A point of the page, in CSS pixels of the viewport. */
export interface PagePoint {
  x: number;
  y: number;
}

function contains(rect: DOMRect, { x, y }: PagePoint): boolean {
  return rect.left <= x && x < rect.right && rect.top <= y && y < rect.bottom;
}

/**
 * Where on the page an ordinal stands, which is no text of the document: left of the words, on their first line.
 * @returns null for a block without one
 */
export function $ordinalRect(editor: LexicalEditor, keys: BlockKeys, block: string): DOMRect | null {
  const top = $getNodeByKey(keys.get(block) ?? '');
  const ordinal = $isElementNode(top) ? $ordinalOf(top) : '';
  const words = $domRange(editor, keys, { block, start: ordinal.length, end: ordinal.length + 1 })?.getClientRects()[0];
  const element = editor.getElementByKey(keys.get(block) ?? '');
  if (ordinal === '' || !words || !element) return null;
  // An ordinal is at most this wide: all of its characters may be as wide as the type is high.
  const width = Math.min(ordinal.length * words.height, words.left - element.parentElement!.getBoundingClientRect().left);
  return new DOMRect(words.left - width, words.top, width, words.height);
}

/** Whether a place is shown at a point. */
export function $isAt(editor: LexicalEditor, keys: BlockKeys, place: Place, point: PagePoint): boolean {
  const top = $getNodeByKey(keys.get(place.block) ?? '');
  if (!$isElementNode(top)) return false;
  const ordinal = $ordinalOf(top).length;
  if (place.start < ordinal) {
    const rect = $ordinalRect(editor, keys, place.block);
    if (rect && contains(rect, point)) return true;
  }
  if (place.end <= Math.max(place.start, ordinal)) return top.isEmpty() && contains(elementRect(editor, top.getKey()), point);
  return [...($domRange(editor, keys, place)?.getClientRects() ?? [])].some((rect) => contains(rect, point));
}

function elementRect(editor: LexicalEditor, key: NodeKey): DOMRect {
  return editor.getElementByKey(key)?.getBoundingClientRect() ?? new DOMRect();
}

/** The `block` value of places of the block or field that an element of the page belongs to. */
export function $blockAt(element: Node): string | null {
  const top = $getNearestNodeFromDOMNode(element)?.getTopLevelElement();
  return $isElementNode(top) ? $placeKey(top) : null;
}
