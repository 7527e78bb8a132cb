import { TableCellNode } from '@lexical/table';
import { type ElementNode, type LexicalEditor, mergeRegister } from 'lexical';
import { LIMITS } from '../../../shared/report/report.ts';
import { $inlineNodes, $setText } from '../model/inline-text.ts';
import { $isReportField, CLOSING_FIELDS, ReportFieldNode } from '../nodes/field-node.ts';
import { ReportHeadingNode } from '../nodes/heading-node.ts';
import { ReportListItemNode } from '../nodes/list-item-node.ts';
import { $createReportParagraph, ReportParagraphNode } from '../nodes/paragraph-node.ts';
import { $blocks, $topLevel } from './page-order.ts';

/** Whether the body may take that many further blocks. */
export function $hasRoomFor(blocks: number): boolean {
  return $blocks().length + blocks <= LIMITS.blocks;
}

/** Cuts a text so that no character made of two units is split. */
function cutAt(text: string, limit: number): [kept: string, rest: string] {
  const cut = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') ? limit - 1 : limit;
  return [text.slice(0, cut), text.slice(cut)];
}

/** Where what does not fit into an element goes on: behind it, or for a field at the near end of the body. */
function $putBehind(element: ElementNode, text: string): void {
  const paragraph = $createReportParagraph().append(...$inlineNodes(text));
  const top = $topLevel(element) ?? element;
  if (!$isReportField(top)) top.insertAfter(paragraph);
  else if (CLOSING_FIELDS.includes(top.getField())) $blocks().at(-1)?.insertAfter(paragraph);
  else $blocks()[0]?.insertBefore(paragraph);
}

function $keepWithin(element: ElementNode, limit: number): void {
  if (element.getTextContentSize() <= limit) return;
  const [kept, rest] = cutAt(element.getTextContent(), limit);
  $setText(element, kept);
  $putBehind(element, rest);
}

function $keepBlockWithin(block: ElementNode): void {
  $keepWithin(block, LIMITS.blockChars);
}

/** A cell's lines are one text of the model. */
function $keepCellWithin(cell: TableCellNode): void {
  const lines = cell.getChildren();
  let room = LIMITS.blockChars - lines.length;
  for (const line of lines) {
    room -= line.getTextContentSize();
    if (room >= 0) continue;
    $putBehind(cell, line.getTextContent());
    line.remove();
  }
}

/**
 * Keeps every text within what a report may hold; what is too long for its place (a whole report pasted into the title)
 * goes on as a paragraph of the body, so that nothing is lost.
 * @returns a function that ends it
 */
export function registerLimits(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ReportFieldNode, (field) => $keepWithin(field, LIMITS.lineChars)),
    editor.registerNodeTransform(ReportHeadingNode, $keepBlockWithin),
    editor.registerNodeTransform(ReportListItemNode, $keepBlockWithin),
    editor.registerNodeTransform(ReportParagraphNode, $keepBlockWithin),
    editor.registerNodeTransform(TableCellNode, $keepCellWithin),
  );
}
