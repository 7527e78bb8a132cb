import { MANDATORY_KINDS } from '../../../shared/finding/finding.ts';
import { perReport, type Analysis } from '../../analysis/analysis.ts';
import { placeholders } from './placeholders.ts';

/** Characters from which on a part counts as written. */
const LEAST = 20;

/**
 * How much of a report is written, in whole per cent. Parts are the passages under the lowest headings; one with a
 * placeholder or hardly any text is open, and so is every mandatory content that is missing.
 */
export const completeness = perReport(({ blocks, outline }: Analysis): number => {
  const parts: { characters: number; isOpen: boolean }[] = [];
  let afterHeading = 0;
  for (const { block, reading } of blocks) {
    if (block.type === 'heading') {
      // A heading right under a higher one is where the text of both stands.
      if (afterHeading > 0 && block.level > afterHeading) parts.pop();
      parts.push({ characters: 0, isOpen: false });
      afterHeading = block.level;
      continue;
    }
    const part = parts.at(-1);
    if (part) {
      part.characters += reading.normal.text.length;
      part.isOpen ||= placeholders(reading).length > 0;
    }
    if (reading.normal.text !== '') afterHeading = 0;
  }
  const there = new Set(outline.sections.flatMap((section) => [section.kind, ...section.contains.map(({ kind }) => kind)]));
  const missing = MANDATORY_KINDS.filter((kind) => !there.has(kind)).length;
  const written = parts.filter((part) => !part.isOpen && part.characters >= LEAST).length;
  const total = parts.length + missing;
  return total === 0 ? 0 : Math.round((100 * written) / total);
});
