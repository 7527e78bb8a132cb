import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import type { Block } from '../../../shared/report/report.ts';
import type { SourceMap, SourceRun } from '../../../shared/report/source-map.ts';
import type { LineHint, SourceText } from '../source.ts';
import type { FoundHeading } from './headings.ts';
import type { Span, Stream } from './stream.ts';

/** A stretch of the original as one text, with the runs it is made of. */
export interface Piece {
  text: string;
  runs: SourceRun[];
}

const EDGE = /[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]/;

/** Widens a raw range over what the normal text dropped at the edges of a line, except white space. */
function lineEdge(source: SourceText, from: number, to: number, step: 1 | -1): number {
  let at = from;
  while (at !== to && EDGE.test(source.text[step === 1 ? at : at - 1]!)) at += step;
  return at;
}

/**
 * The original text of a span, as written, with the line breaks inside it taken out. Between two Latin letters a space
 * takes the place of the break.
 * @param afterHeading the span follows a run-in heading on its line; residue between the two belongs to the span
 */
export function pieceOf(stream: Stream, source: SourceText, span: Span, afterHeading = false): Piece {
  let text = '';
  const runs: SourceRun[] = [];
  for (let at = span.start; at < span.end; ) {
    const line = stream.lines[at]!;
    const next = Math.min(stream.lineStarts[line + 1]!, span.end);
    const { start, end } = stream.kept[line]!;
    const before = afterHeading && at === span.start ? stream.offsets[at - 1]! + 1 : stream.offsets[at]!;
    const from = lineEdge(source, at === stream.lineStarts[line] ? start : before, end, 1);
    const to = next === stream.lineStarts[line + 1] ? lineEdge(source, end, start, -1) : stream.offsets[next - 1]! + 1;
    if (text !== '' && /[A-Za-z]$/.test(text) && /[A-Za-z]/.test(source.text[from] ?? '')) text += ' ';
    runs.push({ start: text.length, source: from, length: to - from });
    text += source.text.slice(from, to);
    at = next;
  }
  return { text, runs };
}

function joined(first: Piece, second: Piece): SourceRun[] {
  return [...first.runs, ...second.runs.map((run) => ({ ...run, start: run.start + first.text.length }))];
}

interface BlockMaker {
  stream: Stream;
  source: SourceText;
  map: SourceMap;
  blocks: Block[];
}

function add(maker: BlockMaker, block: Block, runs: SourceRun[]): void {
  maker.blocks.push(block);
  maker.map.set(block.id, runs);
}

function nextId(maker: BlockMaker): string {
  return `b${maker.blocks.length + 1}`;
}

function addHeading(maker: BlockMaker, heading: FoundHeading): void {
  const ordinal = heading.ordinal
    ? pieceOf(maker.stream, maker.source, { start: heading.start, end: heading.textStart })
    : { text: '', runs: [] };
  const text = pieceOf(maker.stream, maker.source, { start: heading.textStart, end: heading.end });
  add(
    maker,
    { type: 'heading', id: nextId(maker), level: heading.level, ordinal: ordinal.text, text: text.text, ...(heading.runIn ? { runIn: true as const } : {}) },
    joined(ordinal, text),
  );
}

/** Depth of a list in the order of 结构层次序数. */
const DEPTHS: Partial<Record<string, number>> = { chinese: 0, chineseParen: 0, digit: 1, digitParen: 2, circled: 3 };

function addText(maker: BlockMaker, span: Span, leads: boolean): void {
  const { stream, source } = maker;
  const ordinal = leads ? parseOrdinal(stream.text.slice(span.start, span.start + 12)) : null;
  const hint = leads ? stream.kept[stream.lines[span.start]!]!.hint : undefined;
  const depth = hint?.listDepth ?? (ordinal && span.start + ordinal.text.length < span.end ? DEPTHS[ordinal.form] : undefined);
  const split = depth === undefined ? 0 : ordinalLength(stream, span, hint, ordinal?.text.length ?? 0);
  if (depth !== undefined && split > 0) {
    const mark = pieceOf(stream, source, { start: span.start, end: span.start + split });
    const text = pieceOf(stream, source, { start: span.start + split, end: span.end });
    add(maker, { type: 'listItem', id: nextId(maker), depth: Math.min(depth, 8), ordinal: mark.text, text: text.text }, joined(mark, text));
    return;
  }
  const piece = pieceOf(stream, source, span, !leads);
  add(maker, { type: 'paragraph', id: nextId(maker), text: piece.text }, piece.runs);
}

/** Characters of the stream that the mark of a list item takes. */
function ordinalLength(stream: Stream, span: Span, hint: LineHint | undefined, parsed: number): number {
  if (!hint?.ordinal) return parsed;
  const mark = hint.ordinal.replaceAll(EDGE_ALL, '');
  return stream.text.startsWith(mark, span.start) && span.start + mark.length < span.end ? mark.length : parsed;
}
const EDGE_ALL = new RegExp(EDGE.source, 'g');

/**
 * Makes the blocks of a body.
 * @param paragraphs spans in order
 * @param headings in text order, each inside one paragraph
 * @param map receives the runs of each block
 */
export function makeBlocks(
  stream: Stream, source: SourceText, paragraphs: readonly Span[], headings: readonly FoundHeading[], map: SourceMap,
): Block[] {
  const maker: BlockMaker = { stream, source, map, blocks: [] };
  let next = 0;
  for (const paragraph of paragraphs) {
    const hint = stream.kept[stream.lines[paragraph.start]!]!.hint;
    if (hint?.table) {
      addTable(maker, paragraph, hint.table);
      continue;
    }
    let at = paragraph.start;
    while (next < headings.length && headings[next]!.start < paragraph.end) {
      const heading = headings[next]!;
      next += 1;
      if (heading.start < at) continue;
      if (heading.start > at) addText(maker, { start: at, end: heading.start }, at === paragraph.start);
      const followed = headings[next]?.start === heading.end;
      addHeading(maker, { ...heading, runIn: heading.runIn && !followed });
      at = heading.end;
    }
    if (at < paragraph.end) addText(maker, { start: at, end: paragraph.end }, at === paragraph.start);
  }
  return maker.blocks;
}

function addTable(maker: BlockMaker, span: Span, table: NonNullable<LineHint['table']>): void {
  const block: Block = { type: 'table', id: nextId(maker), headerRows: table.headerRows, rows: table.rows };
  const line = maker.stream.kept[maker.stream.lines[span.start]!]!;
  add(maker, block, [{ start: 0, source: line.start, length: Math.min(blockText(block).length, line.end - line.start) }]);
}
