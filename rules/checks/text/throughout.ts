import type { Edit } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';
import type { Detection } from '../check.ts';

/** What one block has of a slip that the whole report may be typed with. */
export interface BlockSlips {
  /** Places of the slips, in text order; at least one. */
  places: Place[];
  edits: Edit[];
  /** Identity of each block's finding. */
  sample: string;
}

/**
 * One finding for each block, or a single one when the report is typed so throughout: three hundred half-width commas
 * are one habit, not three hundred findings.
 * @param throughout number of blocks from which on it is a habit
 */
export function perBlockOrThroughout(blocks: readonly BlockSlips[], throughout: number): Detection[] {
  if (blocks.length < throughout) {
    return blocks.map(({ places, edits, sample }) => ({
      place: places[0]!,
      variant: 'block',
      data: { count: places.length, sample },
      ...(places.length > 1 ? { related: places.slice(1) } : {}),
      ...(edits.length > 0 ? { fix: edits } : {}),
      identity: sample,
    }));
  }
  const count = blocks.reduce((sum, block) => sum + block.places.length, 0);
  const edits = blocks.flatMap((block) => block.edits);
  return [
    {
      place: blocks[0]!.places[0]!,
      variant: 'throughout',
      data: { count, blocks: blocks.length, sample: blocks[0]!.sample },
      related: blocks.slice(1).map((block) => block.places[0]!),
      ...(edits.length > 0 ? { fix: edits } : {}),
      identity: 'throughout',
    },
  ];
}
