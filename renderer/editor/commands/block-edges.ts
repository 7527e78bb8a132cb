import { $isTableNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, type ElementNode } from 'lexical';
import { $spliceText } from '../model/inline-text.ts';
import { $isAtEdge, $offsetIn, $selectIn } from '../model/text-offset.ts';
import { $isReportField, HEAD_FIELDS, type ReportFieldNode } from '../nodes/field-node.ts';
import { $isReportHeading, type ReportHeadingNode } from '../nodes/heading-node.ts';
import { $createReportListItem, $isReportListItem } from '../nodes/list-item-node.ts';
import { $createReportParagraph, $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $hasRoomFor } from '../structure/limits.ts';
import { $blocks, $isBlock } from '../structure/page-order.ts';
import { $selectedTops, $topOf, $topRange } from '../structure/selected-blocks.ts';
import { $isTextBlock, $makeParagraph, $recogniseTyped, type TextBlock } from './levels.ts';

function isBlank(element: ElementNode): boolean {
  return element.getTextContentSize() === 0;
}

/** A heading whose line the block goes on with, when there is one before it. */
function $runInBefore(block: ElementNode): ReportHeadingNode | null {
  const before = block.getPreviousSibling();
  return $isReportParagraph(block) && $isReportHeading(before) && before.isRunIn() ? before : null;
}

/** Takes an empty block away, unless it is the body's last, and puts the caret beside it. */
function $dropBlank(block: ElementNode, neighbour: ElementNode, edge: 'start' | 'end'): void {
  if (!isBlank(block) || !$isBlock(block) || $blocks().length < 2) return;
  block.remove();
  if (edge === 'start') neighbour.selectStart();
  else neighbour.selectEnd();
}

/** Backspace in front of a block's text. */
function $backspaceAtStart(block: ElementNode): boolean {
  if ($isReportHeading(block) || ($isReportListItem(block) && block.getDepth() === 0)) {
    $makeParagraph(block);
    return true;
  }
  if ($isReportListItem(block)) {
    block.setDepth(block.getDepth() - 1);
    return true;
  }
  const heading = $runInBefore(block);
  if (heading && isBlank(block)) {
    heading.setRunIn(false).selectEnd();
    block.remove();
    return true;
  }
  if (heading) {
    // To the eye the heading's last character stands right before the caret, and it is the one to go.
    const text = heading.getTextContent();
    const length = Array.from(text).at(-1)?.length ?? 0;
    $spliceText(heading, text.length - length, text.length, '');
    return true;
  }
  const before = block.getPreviousSibling();
  if (!$isBlock(block) || !$isElementNode(before)) return true;
  if (!$isReportField(before) && !$isTableNode(before)) return false;
  $dropBlank(block, before, 'end');
  return true;
}

/** Delete behind a block's text. */
function $deleteAtEnd(block: ElementNode): boolean {
  const next = block.getNextSibling();
  if (!$isElementNode(next)) return true;
  if ($isReportHeading(block) && $runInBefore(next)) {
    if (isBlank(next)) {
      block.setRunIn(false);
      next.remove();
      return true;
    }
    $spliceText(next, 0, Array.from(next.getTextContent())[0]?.length ?? 0, '');
    return true;
  }
  if ($isReportField(block)) {
    if (isBlank(next)) $dropBlank(next, block, 'end');
    return true;
  }
  if (isBlank(block) || $isReportField(next) || $isTableNode(next)) {
    $dropBlank(block, next, 'start');
    return true;
  }
  return false;
}

/**
 * Deletes where the caret stands at the edge of a block and joining it with its neighbour is not what one means.
 * @returns whether that is done; if not, the usual deletion is to follow
 */
export function $deleteAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const top = $topOf(selection.anchor);
  if (!top || $isTableNode(top) || !$isAtEdge(top, selection.anchor, isBackward ? 'start' : 'end')) return false;
  return isBackward ? $backspaceAtStart(top) : $deleteAtEnd(top);
}

/**
 * Removes a selection that reaches over a field's border: what is selected goes, but title, 主送机关 and the like never
 * join with the body or each other.
 * @returns whether the selection was one of that kind
 */
export function $removeAcrossFields(): boolean {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) && !selection.isCollapsed() ? $topRange(selection) : null;
  if (!$isRangeSelection(selection) || !range) return false;
  const [first, last] = range;
  if (first.is(last) || !($isReportField(first) || $isReportField(last))) return false;
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const start = $offsetIn(first, from) ?? 0;
  const end = $offsetIn(last, to) ?? last.getTextContentSize();
  for (const top of $selectedTops()) {
    const isEnd = top.is(first) || top.is(last);
    if ($isReportField(top) || ($isTextBlock(top) && isEnd)) {
      $spliceText(top, top.is(first) ? start : 0, top.is(last) ? end : top.getTextContentSize(), '');
    }
    if (!$isReportField(top) && (!isEnd || isBlank(top))) top.remove();
  }
  if (first.isAttached()) $selectIn(first, start);
  else $selectIn(last, 0);
  return true;
}

/** Leaves a field with Enter: on to the next, and behind the last above the body to a line of its own. */
function $leaveField(field: ReportFieldNode): void {
  const next = field.getNextSibling();
  if (!$isElementNode(next)) return;
  if (field.getField() !== HEAD_FIELDS.at(-1) || isBlank(next) || !$hasRoomFor(1)) {
    next.selectStart();
    return;
  }
  const line = $createReportParagraph();
  field.insertAfter(line);
  line.select();
}

/** Enter before everything a block shows: an empty line above, and the block stays what it is. */
function $breakBefore(block: TextBlock): void {
  const heading = $runInBefore(block);
  if (heading) heading.setRunIn(false);
  else block.insertBefore($isReportListItem(block) ? $createReportListItem('', block.getDepth(), block.getMark()) : $createReportParagraph());
}

/** Enter in an empty heading or list item: it becomes plain, a nested item first less nested. */
function $flatten(block: TextBlock): void {
  if ($isReportListItem(block) && block.getDepth() > 0) block.setDepth(block.getDepth() - 1);
  else $makeParagraph(block);
}

/**
 * Enter.
 * @returns whether it is done; if not, the usual split of the block is to follow
 */
export function $breakBlock(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed() && !$removeAcrossFields()) selection.removeText();
  const top = $topOf(selection.anchor);
  if ($isReportField(top)) {
    $leaveField(top);
    return true;
  }
  if (!$isTextBlock(top)) return false;
  if (!$hasRoomFor(1)) return true;
  if (isBlank(top) && !$isReportParagraph(top)) {
    $flatten(top);
    return true;
  }
  const next = top.getNextSibling();
  const atEnd = $isAtEdge(top, selection.anchor, 'end');
  if (atEnd && $isReportHeading(top) && top.isRunIn() && $isReportParagraph(next)) {
    top.setRunIn(false);
    next.selectStart();
    return true;
  }
  if (!isBlank(top) && $isAtEdge(top, selection.anchor, 'start')) {
    $breakBefore(top);
    return true;
  }
  if (atEnd && $isReportParagraph(top)) $recogniseTyped(top);
  return false;
}

/** Puts the caret into the field or block beside the one it is in. */
export function $moveToNeighbour(top: ElementNode, isBackward: boolean): void {
  const neighbour = isBackward ? top.getPreviousSibling() : top.getNextSibling();
  if ($isElementNode(neighbour)) neighbour.selectStart();
}
