import type { OutlineSection } from '../../shared/api/checked-report.ts';
import type { Position } from '../reading/outline.ts';
import type { Analysis } from './analysis.ts';

/** Index of the first block that lies wholly behind a position. */
function blockBehind({ block, offset }: Position): number {
  return offset > 0 ? block + 1 : block;
}

/** The sections of a report by the ids of their headings, as the window shows them. */
export function outlineSections({ outline, report }: Pick<Analysis, 'outline' | 'report'>): OutlineSection[] {
  const idOf = (index: number): string => {
    const block = report.blocks[index];
    if (!block) throw new Error(`The outline names block ${index} of ${report.blocks.length}.`);
    return block.id;
  };
  return outline.sections.map((section) => ({
    kind: section.kind,
    block: idOf(section.heading),
    from: section.heading,
    to: blockBehind(section.to),
    contains: section.contains.map(({ kind, how, heading, from }) => ({ kind, how, block: idOf(heading ?? from.block) })),
  }));
}
