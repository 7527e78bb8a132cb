import { $createLineBreakNode, $createTextNode, $getSelection, $isRangeSelection, type ElementNode, type LexicalNode } from 'lexical';
import { $offsetIn, $spotIn } from './text-offset.ts';

/** Nodes that show a text: a line feed becomes a line break, everything else is text as it is. */
export function $inlineNodes(text: string): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) nodes.push($createLineBreakNode());
    if (line !== '') nodes.push($createTextNode(line));
  }
  return nodes;
}

/**
 * Replaces a stretch of what an element shows. A selection in the element stays where it is in the text around.
 * @param start and `end`: UTF-16 offsets in the element's text
 */
export function $spliceText(element: ElementNode, start: number, end: number, replacement: string): void {
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const offsets = points.map((point) => $offsetIn(element, point));
  const text = element.getTextContent();
  element.clear();
  element.append(...$inlineNodes(text.slice(0, start) + replacement + text.slice(end)));
  for (const [index, point] of points.entries()) {
    const offset = offsets[index] ?? null;
    if (offset === null) continue;
    const moved = offset <= start ? offset : offset >= end ? offset + replacement.length - (end - start) : start + replacement.length;
    const spot = $spotIn(element, moved);
    point.set(spot.key, spot.offset, spot.type);
  }
}

/** Replaces everything an element shows. */
export function $setText(element: ElementNode, text: string): void {
  $spliceText(element, 0, element.getTextContentSize(), text);
}
