import { kindAt, perReport, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import type { Section } from '../../reading/outline.ts';

/** A part of the measures section under its own heading. */
export interface Subsection {
  heading: BlockEntry;
  /** Blocks behind the heading, up to the next heading of the same or a higher level. */
  body: BlockEntry[];
}

function isMeasures(entry: BlockEntry): boolean {
  return kindAt(entry, 0) === 'measures';
}

function headingLevel(entry: BlockEntry): number | null {
  return entry.block.type === 'heading' ? entry.block.level : null;
}

function inSection(analysis: Analysis, section: Section): BlockEntry[] {
  return analysis.blocks.slice(section.heading, section.to.offset > 0 ? section.to.block + 1 : section.to.block).filter((entry) => entry.section === section);
}

/** Divides a section at its headings of the first level below its own. */
function divide(section: Section, entries: readonly BlockEntry[]): Subsection[] {
  const levels = entries.slice(1).map(headingLevel).filter((level) => level !== null);
  const top = Math.min(...levels);
  const parts: Subsection[] = [];
  for (const entry of entries.slice(1)) {
    const level = headingLevel(entry);
    if (level === top) parts.push({ heading: entry, body: [] });
    else parts[parts.length - 1]?.body.push(entry);
  }
  return parts.length > 0 && top > section.level ? parts : [];
}

/**
 * The parts of the measures that each ought to carry figures: what stands under the headings below the section's own,
 * or, where the measures are spread over several sections of the first level, those sections that have no sub-headings.
 * Parts that belong to another content (第一责任人 inside the measures) are left out.
 */
export const measuresSubsections = perReport((analysis: Analysis): Subsection[] => {
  const sections = analysis.outline.sections.filter((section) => section.kind === 'measures');
  const parts: Subsection[] = [];
  for (const section of sections) {
    const entries = inSection(analysis, section);
    const divided = divide(section, entries);
    if (divided.length > 0) parts.push(...divided.filter(({ heading }) => isMeasures(heading)));
    else if (sections.length > 1 && entries.length > 0) parts.push({ heading: entries[0]!, body: entries.slice(1) });
  }
  return parts;
});

/** The blocks of the measures, headings included. */
export const measuresBlocks = perReport((analysis: Analysis): BlockEntry[] => analysis.blocks.filter((entry) => entry.section !== null && isMeasures(entry)));
