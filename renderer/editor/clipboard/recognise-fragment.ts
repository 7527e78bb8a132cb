import { makeBlocks } from '../../../rules/reading/layout/blocks.ts';
import { findHeadings } from '../../../rules/reading/layout/headings.ts';
import { findParagraphs } from '../../../rules/reading/layout/paragraphs.ts';
import { makeStream } from '../../../rules/reading/layout/stream.ts';
import { plainSource } from '../../../rules/reading/source-lines.ts';
import type { SourceText } from '../../../rules/reading/source.ts';
import type { Block } from '../../../shared/report/report.ts';

/**
 * Reads the structure of a piece of a report: paragraphs broken by a layout are joined, headings, list items and tables
 * recognised. Unlike a whole report it has no title and no closing, and nothing of it is left out.
 * @param year 报告年度, null when unknown
 */
export function recogniseFragment(source: SourceText, year: number | null): Block[] {
  const stream = makeStream(source, () => true);
  const whole = { start: 0, end: stream.text.length };
  const paragraphs = findParagraphs(stream, source, whole);
  // What the markup calls an item of a list is none of the headings it may look like.
  const isItem = (at: number): boolean => stream.kept[stream.lines[at] ?? -1]?.hint?.listDepth !== undefined;
  const headings = findHeadings(stream, whole, paragraphs, year).filter(({ start }) => !isItem(start));
  return makeBlocks(stream, source, paragraphs, headings, new Map());
}

/** Reads a piece of plain text. */
export function recogniseText(text: string, year: number | null): Block[] {
  return recogniseFragment(plainSource(text), year);
}
