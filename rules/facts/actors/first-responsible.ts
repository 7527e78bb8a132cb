import { kindAt, perReport, type BlockEntry } from '../../analysis/analysis.ts';
import { rawRangeOf } from '../../reading/text/block-reading.ts';
import type { Section } from '../../reading/outline.ts';
import { sentencesOf, type Span } from '../text/sentences.ts';

/** A stretch of a block, offsets in its normal text. */
export interface Passage extends Span {
  entry: BlockEntry;
}

/** What a report says of the person first responsible, wherever it stands. */
export interface FirstResponsible {
  /** The heading that introduces it; null when none does. */
  heading: BlockEntry | null;
  /** It is no section of its own. */
  nested: boolean;
  /** Headings below the one that introduces it. */
  subHeadings: BlockEntry[];
  /** Its sentences without headings, in order. */
  sentences: Passage[];
}

/** Whether a section can hold anything about the person first responsible. */
function mayTell(section: Section | null): boolean {
  return section !== null && (section.kind === 'firstResponsible' || section.contains.some((part) => part.kind === 'firstResponsible'));
}

/** The passages about 第一责任人; null when the report has none. */
export const firstResponsible = perReport((analysis): FirstResponsible | null => {
  let heading: number | null = null;
  let nested = false;
  let found = false;
  for (const section of analysis.outline.sections) {
    const part = section.contains.find((one) => one.kind === 'firstResponsible');
    if (section.kind !== 'firstResponsible' && !part) continue;
    found = true;
    nested = section.kind !== 'firstResponsible';
    heading = nested ? part!.heading : section.heading;
    break;
  }
  if (!found) return null;
  const sentences = analysis.blocks.flatMap((entry): Passage[] => {
    if (entry.block.type === 'heading' || !mayTell(entry.section)) return [];
    return sentencesOf(entry.reading)
      .filter(({ start }) => kindAt(entry, rawRangeOf(entry.reading, start, start).start) === 'firstResponsible')
      .map(({ start, end }) => ({ entry, start, end }));
  });
  const subHeadings = analysis.blocks.filter((entry) =>
    entry.block.type === 'heading' && mayTell(entry.section) && entry.index !== heading && kindAt(entry, 0) === 'firstResponsible');
  return { heading: heading === null ? null : analysis.blocks[heading] ?? null, nested, subHeadings, sentences };
});
