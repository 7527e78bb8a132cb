import { $isTableNode } from '@lexical/table';
import { $getEditor, $getRoot, $getSelection, $isRangeSelection, SELECTION_INSERT_CLIPBOARD_NODES_COMMAND } from 'lexical';
import { recognise } from '../../../rules/reading/recognise.ts';
import { plainSource } from '../../../rules/reading/source-lines.ts';
import type { SourceText } from '../../../rules/reading/source.ts';
import { makeReport, type Block } from '../../../shared/report/report.ts';
import { $createBlock, $loadReport } from '../model/load-report.ts';
import { $getMeta } from '../model/report-meta.ts';
import { newBlockId } from '../nodes/block-id.ts';
import { $isReportParagraph } from '../nodes/paragraph-node.ts';
import { $topOf } from '../structure/selected-blocks.ts';
import { readBlocks } from './copied-content.ts';
import { htmlSource, STYLE_ATTRIBUTE } from './html-source.ts';
import { $insertBlocks } from './insert-blocks.ts';
import { recogniseFragment } from './recognise-fragment.ts';

/** The part of Trusted Types that is used here; TypeScript's DOM library does not declare it yet. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
};

const TAG = /<[a-zA-Z/](?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Markup whose styles are plain data. The page's policy forbids styles in markup, and the browser reports each of them
 * even where nothing is shown.
 */
function withoutStyles(html: string): string {
  return html.replaceAll(TAG, (tag) => tag.replace(/^(<\/?)style\b/i, '$1template').replace(/\sstyle\s*=/i, ` ${STYLE_ATTRIBUTE}=`));
}

/** Made once, when something is pasted for the first time. */
let policy: ReturnType<typeof trustedTypes.createPolicy> | null = null;

/** Markup from the clipboard becomes a document of its own that runs nothing, loads nothing and is never shown. */
function parseHtml(html: string): Document {
  policy ??= trustedTypes.createPolicy('clipboard', { createHTML: withoutStyles });
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}

/** What stands in the clipboard, as lines with what their markup says. */
function sourceOf(clipboard: DataTransfer): SourceText {
  const html = clipboard.getData('text/html');
  const source = html === '' ? null : htmlSource(parseHtml(html));
  return source && source.lines.length > 0 ? source : plainSource(clipboard.getData('text/plain'));
}

/** Whether nothing was written yet, so that a pasted text is a whole report. */
function $isBlankPage(): boolean {
  return $getRoot().getChildren().every((top) => !$isTableNode(top) && top.getTextContent().trim() === '');
}

/** A report has at least a title or a heading besides its text. */
function readsLikeReport(source: SourceText): boolean {
  return source.lines.filter(({ start, end }) => source.text.slice(start, end).trim() !== '').length > 3;
}

/** Takes a whole report over; what is known of the unit already stays. */
function $fillPage(source: SourceText): void {
  const { report } = recognise(source);
  const known = $getMeta();
  const meta = {
    ...report.meta,
    unit: known.unit || report.meta.unit,
    unitKind: known.unit ? known.unitKind : report.meta.unitKind,
    region: known.region || report.meta.region,
    year: known.year ?? report.meta.year,
  };
  $loadReport(makeReport(meta, report.blocks.map((block) => Object.assign(block, { id: newBlockId() }))));
  $getRoot().selectEnd();
}

/** Whether blocks are a piece of running text: one paragraph, put where there is text already. */
function $isRunningText(blocks: readonly Block[]): boolean {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topOf(selection.anchor) : null;
  const isEmptyLine = $isReportParagraph(top) && top.isEmpty();
  return blocks.length <= 1 && (blocks[0]?.type === 'paragraph' || (blocks[0]?.type !== 'table' && !isEmptyLine));
}

/** A table pasted into a table fills its cells. */
function $fillCells(blocks: readonly Block[]): boolean {
  const selection = $getSelection();
  const [table] = blocks;
  if (blocks.length !== 1 || table?.type !== 'table' || !selection) return false;
  const isInside = !$isRangeSelection(selection) || $isTableNode($topOf(selection.anchor));
  return isInside && $getEditor().dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes: [$createBlock(table)], selection });
}

/** Inserts what the clipboard holds, cleaned to the structure of a report. */
export function $paste(clipboard: DataTransfer): void {
  const own = readBlocks(clipboard);
  const source = own ? null : sourceOf(clipboard);
  if (source && $isBlankPage() && readsLikeReport(source)) {
    $fillPage(source);
    return;
  }
  const blocks = own ?? (source ? recogniseFragment(source, $getMeta().year) : []);
  if ($fillCells(blocks)) return;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (source && $isRunningText(blocks)) $insertBlocks([{ type: 'paragraph', id: 'text', text: source.text.replace(/[\r\n]+$/, '') }]);
  else $insertBlocks(blocks);
}
