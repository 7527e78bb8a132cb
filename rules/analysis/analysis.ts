import type { SectionKind } from '../../shared/finding/finding.ts';
import { blockText, metaText } from '../../shared/report/block-text.ts';
import { metaKey, type Place } from '../../shared/report/place.ts';
import { perMetaField, type Block, type MetaField, type Report } from '../../shared/report/report.ts';
import { readOutline } from '../reading/outline/read-outline.ts';
import type { Outline, Section } from '../reading/outline.ts';
import { rawRangeOf, ReadingCache, type BlockReading } from '../reading/text/block-reading.ts';
import { factSlots, type FactValue } from '../reading/text/fact-slots.ts';

/** A block with its reading and the section it stands in. */
export interface BlockEntry {
  block: Block;
  index: number;
  reading: BlockReading;
  section: Section | null;
}

/** One report, read once; every check works on this. Immutable. */
export interface Analysis {
  report: Report;
  blocks: BlockEntry[];
  /** The same entries by block id. */
  byId: ReadonlyMap<string, BlockEntry>;
  meta: Record<MetaField, BlockReading>;
  outline: Outline;
  /** What facts have found in this report, by slot; only `perReport` touches it. */
  readonly facts: unknown[];
}

const slots = factSlots();

/**
 * Reads a report.
 * @param cache readings to reuse; pass the same one again after an edit, so that only changed blocks are read
 */
export function analyse(report: Report, cache: ReadingCache = new ReadingCache()): Analysis {
  const readings = report.blocks.map((block) => cache.read(blockText(block)));
  const outline = readOutline(report, readings);
  const blocks: BlockEntry[] = [];
  let next = 0;
  for (const [index, block] of report.blocks.entries()) {
    while (next < outline.sections.length && outline.sections[next]!.to.block <= index) next += 1;
    const section = outline.sections[next];
    blocks.push({
      block, index, reading: readings[index]!,
      section: section && section.from.block <= index ? section : null,
    });
  }
  const meta = perMetaField((field) => cache.read(metaText(report.meta, field)));
  return { report, blocks, byId: new Map(blocks.map((entry) => [entry.block.id, entry])), meta, outline, facts: slots.empty() };
}

/**
 * Makes a fact about the whole report that is computed once for each analysis.
 * @param extract must not return undefined
 */
export function perReport<T extends FactValue>(extract: (analysis: Analysis) => T): (analysis: Analysis) => T {
  return slots.add(extract);
}

/** The place of a range of a block's normal text. */
export function placeIn(entry: BlockEntry, start: number, end: number): Place {
  return { block: entry.block.id, ...rawRangeOf(entry.reading, start, end) };
}

/** The place of a range of a metadata field's normal text. */
export function metaPlace(analysis: Analysis, field: MetaField, start?: number, end?: number): Place {
  const reading = analysis.meta[field];
  return { block: metaKey(field), ...rawRangeOf(reading, start ?? 0, end ?? reading.normal.text.length) };
}

/**
 * The kind of content a position belongs to: that of the innermost contained section, else of the section.
 * @param offset UTF-16 offset in the block's text
 */
export function kindAt(entry: BlockEntry, offset: number): SectionKind {
  const section = entry.section;
  if (!section) return 'other';
  for (const part of section.contains) {
    const after = part.from.block < entry.index || (part.from.block === entry.index && part.from.offset <= offset);
    const before = part.to.block > entry.index || (part.to.block === entry.index && offset < part.to.offset);
    if (after && before && !(part.how === 'merged' && part.from.block === part.heading)) return part.kind;
  }
  return section.kind;
}
