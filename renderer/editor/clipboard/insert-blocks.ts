import { $isTableNode } from '@lexical/table';
import { $getSelection, $isElementNode, $isRangeSelection, type ElementNode, type RangeSelection } from 'lexical';
import { blockText } from '../../../shared/report/block-text.ts';
import type { Block } from '../../../shared/report/report.ts';
import { $removeAcrossFields } from '../commands/block-edges.ts';
import { $isTextBlock, type TextBlock } from '../commands/levels.ts';
import { $createBlock } from '../model/load-report.ts';
import { $inlineNodes, $setText, $spliceText } from '../model/inline-text.ts';
import { $offsetIn, $selectIn } from '../model/text-offset.ts';
import { $isReportField, type ReportFieldNode } from '../nodes/field-node.ts';
import { $isReportHeading } from '../nodes/heading-node.ts';
import { $createReportParagraph, $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $hasRoomFor } from '../structure/limits.ts';
import { $topOf } from '../structure/selected-blocks.ts';

/** Inserts into a field, which is one text: organs that sign keep their lines, all else is joined. */
function $insertIntoField(field: ReportFieldNode, at: number, blocks: readonly Block[]): void {
  const text = blocks.map(blockText).join(field.getField() === 'signature' ? '\n' : '');
  $spliceText(field, at, at, text);
  $selectIn(field, at + text.length);
}

/** Inserts into a table cell, a line for each block. */
function $insertIntoCell(selection: RangeSelection, blocks: readonly Block[]): void {
  const node = selection.anchor.getNode();
  const line = $isReportParagraph(node) ? node : node.getParent();
  const at = $isReportParagraph(line) ? $offsetIn(line, selection.anchor) : null;
  if (!$isReportParagraph(line) || at === null) return;
  const [first = '', ...rest] = blocks.map(blockText).join('\n').split('\n');
  const text = line.getTextContent();
  if (rest.length === 0) {
    $spliceText(line, at, at, first);
    $selectIn(line, at + first.length);
    return;
  }
  $setText(line, text.slice(0, at) + first);
  let last = line;
  for (const one of rest) {
    const next = $createReportParagraph().append(...$inlineNodes(one));
    last.insertAfter(next);
    last = next;
  }
  const end = last.getTextContentSize();
  $setText(last, last.getTextContent() + text.slice(at));
  $selectIn(last, end);
}

/** Inserts blocks where the caret stands in a block's text. */
function $insertIntoText(block: TextBlock, at: number, blocks: readonly Block[]): void {
  const text = block.getTextContent();
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const [first, ...others] = blocks;
  // Like any text, a paragraph goes on where the caret stands; other blocks stand by themselves.
  const joinsHead = head !== '' && first?.type === 'paragraph' && !($isReportHeading(block) && others.length > 0);
  if (joinsHead && others.length === 0) {
    $spliceText(block, at, at, first.text);
    $selectIn(block, at + first.text.length);
    return;
  }
  const nodes = (joinsHead ? others : blocks).map((one) => $createBlock({ ...one, id: '' }));
  if (head === '') {
    for (const node of nodes) block.insertBefore(node);
    const last = nodes.at(-1);
    if (tail === '') block.remove();
    last?.selectEnd();
    return;
  }
  $setText(block, joinsHead ? head + first.text : head);
  let last: ElementNode = block;
  for (const node of nodes) {
    last.insertAfter(node);
    last = node;
  }
  const end = last.getTextContentSize();
  if (tail !== '' && $isReportParagraph(last)) $setText(last, last.getTextContent() + tail);
  else if (tail !== '') last.insertAfter($createReportParagraph().append(...$inlineNodes(tail)));
  if ($isTextBlock(last)) $selectIn(last, end);
  else last.selectEnd();
}

/**
 * Inserts blocks in place of the selection.
 * @returns false when there is no caret in the text, or no room
 */
export function $insertBlocks(blocks: readonly Block[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$hasRoomFor(blocks.length)) return false;
  if (!selection.isCollapsed() && !$removeAcrossFields()) selection.removeText();
  const current = $getSelection();
  if (!$isRangeSelection(current)) return false;
  const top = $topOf(current.anchor);
  if ($isTableNode(top)) {
    $insertIntoCell(current, blocks);
    return true;
  }
  const at = $isElementNode(top) ? $offsetIn(top, current.anchor) ?? 0 : 0;
  if ($isReportField(top)) $insertIntoField(top, at, blocks);
  else if ($isTextBlock(top)) $insertIntoText(top, at, blocks);
  else return false;
  return true;
}
