import type { Finding } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';

/** A text node that shows a stretch of a block's text, and where in that text it begins. */
interface Piece {
  node: Text;
  start: number;
}

/** For each block id (or `meta:field`) its element and the text nodes that show it, in order. */
export type PlaceIndex = ReadonlyMap<string, { element: HTMLElement; pieces: Piece[] }>;

/** Marks an element as showing a block; `data-start` on inner elements gives offsets where text has gaps (tables). */
export const BLOCK_ATTRIBUTE = 'data-block';
const START_ATTRIBUTE = 'data-start';

function piecesOf(element: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const given = node.parentElement?.getAttribute(START_ATTRIBUTE);
    if (given) start = Number(given);
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

/** Finds all blocks that are shown inside `root`. */
export function indexPlaces(root: HTMLElement): PlaceIndex {
  const index = new Map<string, { element: HTMLElement; pieces: Piece[] }>();
  for (const element of root.querySelectorAll<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`)) {
    index.set(element.getAttribute(BLOCK_ATTRIBUTE) ?? '', { element, pieces: piecesOf(element) });
  }
  return index;
}

/** The document position of an offset in a block's text; the nearest one when the offset is between two pieces. */
function positionAt(pieces: readonly Piece[], offset: number, side: 'start' | 'end'): [Text, number] | null {
  const piece = pieces.findLast(({ start }) => (side === 'start' ? start <= offset : start < offset)) ?? pieces[0];
  if (!piece) return null;
  return [piece.node, Math.min(Math.max(offset - piece.start, 0), piece.node.length)];
}

/**
 * The range of the document that shows a place.
 * @returns null for an empty place and for a block that is not shown
 */
export function rangeOf(index: PlaceIndex, place: Place): Range | null {
  const pieces = index.get(place.block)?.pieces ?? [];
  if (place.end <= place.start) return null;
  const from = positionAt(pieces, place.start, 'start');
  const to = positionAt(pieces, place.end, 'end');
  if (!from || !to) return null;
  const range = new Range();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** How much of the document a range covers, in UTF-16 units. */
function lengthOf(place: Place): number {
  return place.end - place.start;
}

/**
 * The finding that is painted at a point of the window; the narrowest one where several lie over each other.
 * @param x and `y` in CSS pixels of the viewport
 */
export function findingAt(index: PlaceIndex, findings: readonly Finding[], x: number, y: number): Finding | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  const covering = findings.filter(({ place }) => rangeOf(index, place)?.isPointInRange(caret.offsetNode, caret.offset));
  return covering.toSorted((a, b) => lengthOf(a.place) - lengthOf(b.place))[0] ?? null;
}
