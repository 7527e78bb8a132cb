import { MANDATORY_KINDS, type MandatoryKind, type SectionKind } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';
import { perReport, placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import type { Extent, Section } from '../../reading/outline.ts';

/** Where a mandatory content stands: as sections of its own, or inside another section. */
export interface Content extends Extent {
  kind: MandatoryKind;
  how: 'own' | 'merged' | 'nested';
  /** Index of the heading block that introduces it; null for a passage without one. */
  heading: number | null;
  section: Section;
}

/** Every occurrence of the mandatory contents, in text order. */
export const contentsOf = perReport((analysis): Content[] =>
  analysis.outline.sections.flatMap((section) => {
    const own: Content[] = section.kind === 'other'
      ? []
      : [{ kind: section.kind, how: 'own', heading: section.heading, from: section.from, to: section.to, section }];
    return [...own, ...section.contains.map((part) => ({ ...part, section }))];
  }),
);

/** The occurrences of one content. */
export function contentsOfKind(analysis: Analysis, kind: MandatoryKind): Content[] {
  return contentsOf(analysis).filter((content) => content.kind === kind);
}

/** The whole of a heading block, or for a passage its first characters, as the place of a finding. */
export function introductionPlace(analysis: Analysis, content: Pick<Content, 'heading' | 'from'>): Place {
  const entry = analysis.blocks[content.heading ?? content.from.block]!;
  if (content.heading !== null) return headingPlace(entry);
  const end = entry.reading.raw.slice(content.from.offset).search(/[。；：:!！?？]/);
  return {
    block: entry.block.id,
    start: content.from.offset,
    end: end < 0 ? entry.reading.raw.length : content.from.offset + end + 1,
  };
}

/** The place of a whole block without the stop that ends a run-in heading. */
export function headingPlace(entry: BlockEntry): Place {
  const { text } = entry.reading.normal;
  return placeIn(entry, 0, text.replace(/[。：；]+$/, '').length);
}

/** An entry's normal text inside an extent, without headings. */
export interface BodyPart {
  entry: BlockEntry;
  /** Normal text of the part. */
  text: string;
}

/** The text of a content besides its headings, block by block. */
export function bodyParts(analysis: Analysis, extent: Extent): BodyPart[] {
  const parts: BodyPart[] = [];
  const last = Math.min(extent.to.offset > 0 ? extent.to.block + 1 : extent.to.block, analysis.blocks.length);
  for (let index = extent.from.block; index < last; index += 1) {
    const entry = analysis.blocks[index]!;
    if (entry.block.type === 'heading') continue;
    const { text, offsets } = entry.reading.normal;
    let start = 0;
    let end = text.length;
    if (index === extent.from.block) while (start < text.length && offsets[start]! < extent.from.offset) start += 1;
    if (index === extent.to.block) while (end > 0 && offsets[end - 1]! >= extent.to.offset) end -= 1;
    parts.push({ entry, text: text.slice(start, end) });
  }
  return parts;
}

/** The Chinese characters (U+4E00–U+9FFF) and digits of a text. */
function countSubstance(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39)) count += 1;
  }
  return count;
}

const substance = perBlock((reading) => countSubstance(reading.normal.text));

/** Chinese characters and digits of a content besides its headings. */
export function bodyLength(analysis: Analysis, extent: Extent): number {
  return bodyParts(analysis, extent).reduce(
    (sum, { entry, text }) => sum + (text.length === entry.reading.normal.text.length ? substance(entry.reading) : countSubstance(text)), 0,
  );
}

/** The insertion point where a missing content belongs: before the first content that comes after it in the provision. */
export function insertionPlace(analysis: Analysis, kind: MandatoryKind): Place {
  const later = new Set<SectionKind>(MANDATORY_KINDS.slice(MANDATORY_KINDS.indexOf(kind) + 1));
  const next = analysis.outline.sections.find((section) => later.has(section.kind));
  if (next) return { block: analysis.blocks[next.heading]!.block.id, start: 0, end: 0 };
  const last = analysis.blocks.at(-1);
  if (!last) return { block: 'meta:title', start: 0, end: 0 };
  const end = last.reading.raw.length;
  return { block: last.block.id, start: end, end };
}
