import { z } from 'zod';
import { metaKey } from '../../../shared/report/place.ts';
import { blanks } from '../../facts/marks/blanks.ts';
import type { BlockReading } from '../../reading/text/block-reading.ts';
import { defineCheck } from '../check.ts';
import { perBlockOrThroughout, type BlockSlips } from './throughout.ts';

/** Characters shown on each side of the first blank. */
const CONTEXT = 4;

function slipsOf(key: string, reading: BlockReading): BlockSlips | null {
  const { mixed } = blanks(reading);
  const first = mixed[0];
  if (!first) return null;
  // The characters beside a blank belong to the place: a blank alone cannot be seen when it is marked.
  return {
    places: mixed.map(({ start, end }) => ({ block: key, start: start - 1, end: end + 1 })),
    edits: mixed.map(({ start, end }) => ({ place: { block: key, start, end }, replacement: '' })),
    sample: reading.raw.slice(Math.max(0, first.start - CONTEXT), first.end + CONTEXT).trim(),
  };
}

/** Blanks between Chinese characters and figures or letters, one finding a paragraph or one for the whole report. */
export const spacing = defineCheck({
  kind: 'spacing',
  params: z.strictObject({
    /** Number of blocks with such blanks from which on there is one finding for all. */
    throughout: z.number().int().min(2),
  }),
  variants: ['block', 'throughout'],
  run(analysis, { throughout }) {
    const slips = [slipsOf(metaKey('title'), analysis.meta.title), ...analysis.blocks.map((entry) => slipsOf(entry.block.id, entry.reading))];
    return perBlockOrThroughout(slips.filter((one) => one !== null), throughout);
  },
});
