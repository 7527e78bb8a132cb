import { z } from 'zod';
import { headingOrdinal, parseOrdinal, type Ordinal, type OrdinalForm } from '../../../shared/text/ordinals.ts';
import { headingLevel, type HeadingLevel } from '../../../shared/report/report.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';
import { perReport, placeIn, type BlockEntry } from '../../analysis/analysis.ts';

/** A heading or numbered paragraph with the number it carries. */
interface Numbered {
  entry: BlockEntry;
  ordinal: Ordinal;
  level: HeadingLevel;
  isHeading: boolean;
}

/** The ordinal that a block starts with. */
const leadingOrdinal = perBlock((reading) => parseOrdinal(reading.normal.text));

/** Ordinals of headings and numbered paragraphs, in text order; unnumbered headings end the counts below them. */
const numberedBlocks = perReport((analysis): (Numbered | { level: HeadingLevel; ordinal: null })[] =>
  analysis.blocks.flatMap((entry): (Numbered | { level: HeadingLevel; ordinal: null })[] => {
    const { block } = entry;
    if (block.type !== 'heading' && block.type !== 'listItem') return [];
    const ordinal = block.ordinal === '' ? null : leadingOrdinal(entry.reading);
    if (block.type === 'heading') return [ordinal ? { entry, ordinal, level: block.level, isHeading: true } : { level: block.level, ordinal: null }];
    if (!ordinal?.level) return [];
    return [{ entry, ordinal, level: ordinal.level, isHeading: false }];
  }),
);

function written(ordinal: Ordinal, value: number): string {
  if (ordinal.form === 'part') return ordinal.text.replace(/第.*?(?=部分|[章节编篇])/, `第${headingOrdinal(1, value).slice(0, -1)}`);
  const level: Record<string, HeadingLevel> = { chinese: 1, chineseParen: 2, digit: 3, digitParen: 4 };
  return headingOrdinal(level[ordinal.form] ?? 1, value);
}

/** Where a wrong number stands, and the words behind it, which tell it from the same number elsewhere. */
function fault(entry: BlockEntry, ordinal: Ordinal): Pick<Detection, 'place' | 'identity'> {
  const words = entry.reading.normal.text.slice(ordinal.end, ordinal.end + 12);
  return { place: placeIn(entry, 0, ordinal.text.length), identity: `${ordinal.text}|${words}` };
}

interface Count {
  last: number;
  /** What the last number should have been, when it was wrong: the next may go on from either. */
  due: number;
  form: OrdinalForm;
  entry: BlockEntry;
}

/**
 * Reports heading numbers that skip, repeat or run backwards, headings of one level numbered in two forms, and levels
 * that are left out (GB/T 9704 7.3.3: “一、”“（一）”“1.”“（1）”).
 */
export const headingSequence = defineCheck({
  kind: 'heading-sequence',
  params: z.strictObject({}),
  variants: ['repeat', 'skip', 'back', 'mixed', 'level'],
  *run(analysis): Iterable<Detection> {
    const counts: (Count | undefined)[] = [];
    // “一、” with “1.” below it throughout is a report of two levels, which may leave “（一）” out.
    const levels = new Set(numberedBlocks(analysis).map((item) => item.level));
    /** Level of the heading that was read last. */
    let deepest = 0;
    for (const item of numberedBlocks(analysis)) {
      if (item.ordinal === null) {
        counts.length = item.level;
        deepest = item.level;
        continue;
      }
      const { entry, ordinal, level, isHeading } = item;
      const count = counts[level];
      counts.length = level + 1;
      let due = ordinal.value;
      if (isHeading && count && count.form !== ordinal.form) {
        yield { ...fault(entry, ordinal), variant: 'mixed', data: { ordinal: written(ordinal, ordinal.value), other: written({ ...ordinal, form: count.form }, ordinal.value) } };
      } else if (isHeading && !count && level > deepest + 1 && levels.has(headingLevel(deepest + 1))) {
        yield { ...fault(entry, ordinal), variant: 'level', data: { ordinal: written(ordinal, ordinal.value), expected: headingOrdinal(headingLevel(deepest + 1), 1) } };
      } else {
        // “二、二、四”: the second was mistyped, and the third goes on from what it should have been.
        const expected = count && ordinal.value === count.due + 1 ? ordinal.value : (count?.last ?? 0) + 1;
        // A numbered list may start anew; a heading may not.
        const restarts = ordinal.value === 1 && !isHeading;
        if (ordinal.value !== expected && !restarts) {
          due = expected;
          const variant = count && ordinal.value === count.last ? 'repeat' : ordinal.value > expected ? 'skip' : 'back';
          yield {
            ...fault(entry, ordinal), variant,
            data: { ordinal: written(ordinal, ordinal.value), expected: written(ordinal, expected), previous: count ? written(ordinal, count.last) : '' },
            ...(count ? { related: [placeIn(count.entry, 0, leadingOrdinal(count.entry.reading)?.text.length ?? 0)] } : {}),
          };
        }
      }
      counts[level] = { last: ordinal.value, due, form: ordinal.form, entry };
      if (isHeading) deepest = level;
    }
  },
});
