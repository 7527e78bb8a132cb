import type { LexicalNode } from 'lexical';
import { headingLevel, type HeadingLevel } from '../../../shared/report/report.ts';
import { headingOrdinal, parseOrdinal } from '../../../shared/text/ordinals.ts';
import { $spliceText } from '../model/inline-text.ts';
import { $getBlockId } from '../nodes/block-id.ts';
import { $createReportHeading, $isReportHeading, type ReportHeadingNode } from '../nodes/heading-node.ts';
import { $createReportListItem, $isReportListItem, MAX_DEPTH, type ReportListItemNode } from '../nodes/list-item-node.ts';
import { $createReportParagraph, $isReportParagraph, type ReportParagraphNode } from '../nodes/paragraph-node.ts';
import { $selectedTops } from '../structure/selected-blocks.ts';

/** A block whose children are its text: everything in the body but tables. */
export type TextBlock = ReportHeadingNode | ReportListItemNode | ReportParagraphNode;

export function $isTextBlock(node: LexicalNode | null | undefined): node is TextBlock {
  return $isReportHeading(node) || $isReportListItem(node) || $isReportParagraph(node);
}

/** Turns a block into another kind; it stays the same block. */
function $turnInto(block: TextBlock, other: TextBlock): void {
  block.replace(other, true);
}

/** Makes a block a heading. An ordinal that was typed in front of its words gives way to the one that is counted. */
export function $makeHeading(block: TextBlock, level: HeadingLevel): void {
  if ($isReportHeading(block)) {
    if (block.getLevel() !== level) block.setLevel(level);
    return;
  }
  const text = block.getTextContent();
  const space = text.length - text.trimStart().length;
  const typed = parseOrdinal(text, space);
  if (typed?.level) $spliceText(block, 0, typed.end, '');
  // Whichever ordinal it is, it shows that the heading is numbered; counting puts the right one.
  $turnInto(block, $createReportHeading($getBlockId(block), { level, ordinal: headingOrdinal(level, 1), runIn: false }));
}

/** Makes a block a plain paragraph. */
export function $makeParagraph(block: TextBlock): void {
  if (!$isReportParagraph(block)) $turnInto(block, $createReportParagraph($getBlockId(block)));
}

/** Makes a block an item of a list, which counts on from the item before it. */
function $makeListItem(block: TextBlock): void {
  if ($isReportListItem(block)) return;
  const before = block.getPreviousSibling();
  const [depth, mark] = $isReportListItem(before) ? [before.getDepth(), before.getMark()] : [0, '1.'];
  $turnInto(block, $createReportListItem($getBlockId(block), depth, mark));
}

/** What the selected blocks become. */
export type BlockKind = 'paragraph' | 'listItem' | HeadingLevel;

/** Gives the selected blocks a kind; tables and fields stay what they are. */
export function $setKind(kind: BlockKind): void {
  for (const block of $selectedTops().filter($isTextBlock)) {
    if (kind === 'paragraph') $makeParagraph(block);
    else if (kind === 'listItem') $makeListItem(block);
    else $makeHeading(block, kind);
  }
}

/**
 * Moves the selected headings and list items a level down (1) or up (-1).
 * @returns whether there was any; plain paragraphs have no level
 */
export function $shiftLevel(step: 1 | -1): boolean {
  const blocks = $selectedTops().filter((block) => $isReportHeading(block) || $isReportListItem(block));
  for (const block of blocks) {
    if ($isReportHeading(block)) block.setLevel(headingLevel(Math.min(Math.max(block.getLevel() + step, 1), 4)));
    else if ($isReportListItem(block)) block.setDepth(Math.min(Math.max(block.getDepth() + step, 0), MAX_DEPTH));
  }
  return blocks.length > 0;
}

/** Lets the text go on behind the selected heading on its line, or not any more. */
export function $toggleRunIn(): void {
  for (const block of $selectedTops().filter($isReportHeading)) block.setRunIn(!block.isRunIn());
}

/** A heading as one types it: “一、”, “（二）”, no sentence. Numbers such as “1.” may as well begin an item. */
const TYPED_HEADING = /^[^。；！？：]{2,40}$/;

/** Recognises a paragraph that was typed as a heading, ordinal and all, once the line is finished. */
export function $recogniseTyped(paragraph: ReportParagraphNode): void {
  const text = paragraph.getTextContent().trim();
  const ordinal = parseOrdinal(text);
  if (ordinal?.standard && (ordinal.level === 1 || ordinal.level === 2) && TYPED_HEADING.test(text)) $makeHeading(paragraph, ordinal.level);
}
