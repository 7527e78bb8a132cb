import { $getSelection, $isRangeSelection, type ElementNode } from 'lexical';
import { z } from 'zod';
import { blockText } from '../../../shared/report/block-text.ts';
import { blockSchema, LIMITS, type Block, type TableBlock } from '../../../shared/report/report.ts';
import { $readBlock } from '../model/read-report.ts';
import { $offsetIn } from '../model/text-offset.ts';
import { $isReportField } from '../nodes/field-node.ts';
import { $selectedTops, $topRange } from '../structure/selected-blocks.ts';

/** The clipboard's name for blocks of a report, which only this program writes and reads. */
const BLOCKS_TYPE = 'application/x-fazhi-report-blocks';

const blocksSchema = z.array(blockSchema).max(LIMITS.blocks);

/** The selected part of a block or field; a heading that is not selected from its start goes without its ordinal. */
function $selectedPart(top: ElementNode, start: number, end: number): Block | null {
  const isWhole = start === 0 && end === top.getTextContentSize();
  if ($isReportField(top)) return { type: 'paragraph', id: 'field', text: top.getTextContent().slice(start, end) };
  const block = $readBlock(top);
  if (!block || block.type === 'table' || isWhole) return block;
  const text = block.text.slice(start, end);
  return start === 0 ? { ...block, text } : { type: 'paragraph', id: block.id, text };
}

/** The selected blocks, the first and the last as far as they are selected; empty when nothing is. */
export function $selectedBlocks(): Block[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const range = $topRange(selection);
  if (!range) return [];
  const [first, last] = range;
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  return $selectedTops().flatMap((top) => {
    const start = top.is(first) ? $offsetIn(top, from) ?? 0 : 0;
    const end = top.is(last) ? $offsetIn(top, to) ?? top.getTextContentSize() : top.getTextContentSize();
    return $selectedPart(top, start, end) ?? [];
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

function tableHtml({ rows, headerRows }: TableBlock): string {
  const cells = rows.map((row, index) => row.map(({ text, colSpan, rowSpan }) => {
    const tag = index < headerRows ? 'th' : 'td';
    return `<${tag}${colSpan ? ` colspan="${colSpan}"` : ''}${rowSpan ? ` rowspan="${rowSpan}"` : ''}>${escapeHtml(text)}</${tag}>`;
  }).join(''));
  return `<table border="1">${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function blockHtml(block: Block): string {
  if (block.type === 'table') return tableHtml(block);
  const tag = block.type === 'heading' ? `h${block.level}` : 'p';
  return `<${tag}>${escapeHtml(blockText(block))}</${tag}>`;
}

/** Puts blocks into the clipboard: as they are for this program, as a web page and as text for all others. */
export function writeBlocks(blocks: readonly Block[], clipboard: DataTransfer): void {
  clipboard.setData('text/plain', blocks.map(blockText).join('\n'));
  clipboard.setData('text/html', blocks.map(blockHtml).join(''));
  // A part of one block is text like any other.
  if (blocks.length > 1) clipboard.setData(BLOCKS_TYPE, JSON.stringify(blocks));
}

/** The blocks that this program put into the clipboard; null when it was another. */
export function readBlocks(clipboard: DataTransfer): Block[] | null {
  const data = clipboard.getData(BLOCKS_TYPE);
  if (data === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    // Any program may write under that name; what is no list of blocks is read as text.
    return null;
  }
  return blocksSchema.safeParse(value).data ?? null;
}
