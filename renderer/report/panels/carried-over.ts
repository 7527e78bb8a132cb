import { blockText } from '../../../shared/report/block-text.ts';
import type { Block, Report } from '../../../shared/report/report.ts';

/** A stretch of a paragraph of last year's report; `carried` when it stands in this year's too. */
export interface EarlierPiece {
  /** Offset in the paragraph. */
  start: number;
  text: string;
  carried: boolean;
}

/** Sentences shorter than this say the same in every report. In characters. */
const SHORTEST = 16;
const SENTENCE = /[^。！？]+[。！？]?/g;

/** What makes two sentences the same: everything but years, spaces and marks of punctuation. */
function essence(sentence: string): string {
  return sentence.replaceAll(/(?:19|20)\d{2}/g, '#').replaceAll(/[\s\p{P}]/gu, '');
}

function sentences(block: Block): { start: number; text: string }[] {
  if (block.type === 'heading' || block.type === 'table') return [];
  return Array.from(blockText(block).matchAll(SENTENCE), ({ index, 0: text }) => ({ start: index, text }));
}

/**
 * Marks in a report what another one repeats with nothing but years changed.
 * @returns the pieces of every paragraph by block id
 */
export function carriedOver(earlier: Report, report: Report): Map<string, EarlierPiece[]> {
  const there = new Set(report.blocks.flatMap(sentences).map(({ text }) => essence(text)));
  return new Map(
    earlier.blocks.map((block) => [
      block.id,
      sentences(block).map(({ start, text }) => {
        const key = essence(text);
        return { start, text, carried: key.length >= SHORTEST && there.has(key) };
      }),
    ]),
  );
}
