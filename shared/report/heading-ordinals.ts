import type { Block } from './report.ts';
import { headingOrdinal } from '../text/ordinals.ts';

/**
 * The 结构层次序数 of every heading, counted from the structure: each level restarts below a heading of a higher level.
 * A heading without an ordinal keeps none where others have one (a closing section that is meant to stand unnumbered);
 * a report none of whose headings has one, as when it was written in Markdown, is numbered throughout.
 * @returns ordinals by block id; headings that carry none map to the empty string
 */
export function headingOrdinals(blocks: readonly Block[]): Map<string, string> {
  const headings = blocks.filter((block) => block.type === 'heading');
  const numberAll = headings.every((heading) => heading.ordinal === '');
  const counters = [0, 0, 0, 0];
  const ordinals = new Map<string, string>();
  for (const heading of headings) {
    counters.fill(0, heading.level);
    if (heading.ordinal === '' && !numberAll) {
      ordinals.set(heading.id, '');
      continue;
    }
    const value = counters[heading.level - 1]! + 1;
    counters[heading.level - 1] = value;
    ordinals.set(heading.id, headingOrdinal(heading.level, value));
  }
  return ordinals;
}
