import { z } from 'zod';
import { metaKey } from '../../../shared/report/place.ts';
import { fullWidthCount, halfWidthMarks } from '../../facts/marks/half-width.ts';
import type { BlockReading } from '../../reading/text/block-reading.ts';
import { defineCheck } from '../check.ts';
import { perBlockOrThroughout, type BlockSlips } from './throughout.ts';

function slipsOf(key: string, reading: BlockReading): BlockSlips | null {
  const marks = halfWidthMarks(reading);
  if (marks.length === 0) return null;
  return {
    places: marks.map(({ start, end }) => ({ block: key, start, end })),
    edits: marks.map(({ start, replaceEnd, replacement }) => ({ place: { block: key, start, end: replaceEnd }, replacement })),
    sample: [...new Set(marks.map((mark) => reading.raw.slice(mark.start, mark.end)))].join(' '),
  };
}

/** ASCII punctuation in Chinese text, one finding a paragraph; one for the report when it is typed so throughout. */
export const halfWidthPunctuation = defineCheck({
  kind: 'half-width-punctuation',
  params: z.strictObject({
    /** Number of blocks with half-width marks from which on there is one finding for all. */
    throughout: z.number().int().min(2),
  }),
  variants: ['block', 'throughout'],
  run(analysis, { throughout }) {
    const slips = [slipsOf(metaKey('title'), analysis.meta.title), ...analysis.blocks.map((entry) => slipsOf(entry.block.id, entry.reading))];
    const found = slips.filter((one) => one !== null);
    const half = found.reduce((sum, one) => sum + one.places.length, 0);
    const full = analysis.blocks.reduce((sum, entry) => sum + fullWidthCount(entry.reading), 0);
    // In a short report a few paragraphs are all of it.
    return perBlockOrThroughout(found, half > full ? 2 : throughout);
  },
});
