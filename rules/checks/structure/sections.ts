import { z } from 'zod';
import { MANDATORY_KINDS, type MandatoryKind } from '../../../shared/finding/finding.ts';
import { SECTION_NAMES, SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import { defineCheck, type Detection } from '../check.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import {
  bodyLength, contentsOf, contentsOfKind, headingPlace, insertionPlace, introductionPlace, type Content,
} from './contents.ts';

const kinds = z.array(z.enum(MANDATORY_KINDS));

/** Reports each required content that stands nowhere in the report, at the place where it belongs. */
export const missingSection = defineCheck({
  kind: 'missing-section',
  params: z.strictObject({ required: kinds.default([...MANDATORY_KINDS]) }),
  *run(analysis, { required }): Iterable<Detection> {
    for (const kind of required) {
      if (contentsOfKind(analysis, kind).length > 0) continue;
      yield { place: insertionPlace(analysis, kind), identity: kind, data: { kind, section: SECTION_NAMES[kind] } };
    }
  },
});

/** Reports a content that stands only inside a section of another kind. */
export const nestedSection = defineCheck({
  kind: 'nested-section',
  params: z.strictObject({}),
  *run(analysis): Iterable<Detection> {
    for (const content of contentsOf(analysis)) {
      if (content.how !== 'nested') continue;
      yield {
        place: introductionPlace(analysis, content),
        identity: content.kind,
        data: { kind: content.kind, section: SECTION_NAMES[content.kind], within: SECTION_NAMES[content.section.kind] },
        related: [headingPlace(analysis.blocks[content.section.heading]!)],
      };
    }
  },
});

/** Reports a section whose heading names two contents. */
export const mergedSections = defineCheck({
  kind: 'merged-sections',
  params: z.strictObject({}),
  *run(analysis): Iterable<Detection> {
    for (const section of analysis.outline.sections) {
      const merged = section.contains.filter((part) => part.how === 'merged');
      if (merged.length === 0 || section.kind === 'other') continue;
      const names = [section.kind, ...merged.map((part) => part.kind)].map((kind) => `“${SECTION_NAMES[kind]}”`);
      yield {
        place: headingPlace(analysis.blocks[section.heading]!),
        data: { kinds: [section.kind, ...merged.map((part) => part.kind)], sections: names.join('与') },
      };
    }
  },
});

/** Whether a content has a heading and hardly a word below it. */
function isEmpty(analysis: Analysis, content: Content, atLeast: number): boolean {
  return bodyLength(analysis, content) < atLeast;
}

/** Reports a section of a mandatory content that has a heading and no substance. */
export const emptySection = defineCheck({
  kind: 'empty-section',
  params: z.strictObject({
    /** Fewest Chinese characters and digits that count as substance. */
    atLeast: z.number().int().min(1),
  }),
  *run(analysis, { atLeast }): Iterable<Detection> {
    for (const content of contentsOf(analysis)) {
      // A merged content whose start is not marked shares the text of its section.
      if (content.how === 'merged' || content.heading === null || !isEmpty(analysis, content, atLeast)) continue;
      yield { place: introductionPlace(analysis, content), data: { kind: content.kind, section: SECTION_NAMES[content.kind] } };
    }
  },
});

/** Reports a content whose share of the report is far below what the pack expects. */
export const thinSection = defineCheck({
  kind: 'thin-section',
  params: z.strictObject({
    /** Smallest share of the text of all contents, for each kind; 0.05 is 5 %. */
    shares: z.strictObject({ measures: z.number(), shortcomings: z.number(), firstResponsible: z.number(), nextYear: z.number() }),
    /** Contents shorter than this are empty rather than thin. */
    emptyBelow: z.number().int(),
    /** Contents with at least so many characters are never thin. */
    enough: z.number().int(),
  }),
  *run(analysis, { shares, emptyBelow, enough }): Iterable<Detection> {
    const total = analysis.outline.sections.reduce((sum, section) => sum + bodyLength(analysis, section), 0);
    if (total === 0) return;
    for (const kind of MANDATORY_KINDS) {
      const contents = contentsOfKind(analysis, kind);
      const [first] = contents;
      if (!first || contents.some((content) => content.how === 'merged')) continue;
      const length = contents.reduce((sum, content) => sum + bodyLength(analysis, content), 0);
      const share = length / total;
      if (length < emptyBelow || length >= enough || share >= shares[kind]) continue;
      yield {
        place: introductionPlace(analysis, first),
        data: { kind, section: SECTION_NAMES[kind], length, percent: percent(share), expected: percent(shares[kind]) },
      };
    }
  },
});

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

/** Reports the first section that stands before one it should follow. */
export const sectionOrder = defineCheck({
  kind: 'section-order',
  params: z.strictObject({ order: kinds.default([...MANDATORY_KINDS]) }),
  *run(analysis, { order }): Iterable<Detection> {
    const firsts: { kind: MandatoryKind; heading: number }[] = [];
    for (const section of analysis.outline.sections) {
      for (const kind of [section.kind, ...section.contains.filter((part) => part.how === 'merged').map((part) => part.kind)]) {
        if (kind !== 'other' && !firsts.some((one) => one.kind === kind)) firsts.push({ kind, heading: section.heading });
      }
    }
    const expected = order.filter((kind) => firsts.some((one) => one.kind === kind));
    const at = firsts.findIndex((one, index) => one.kind !== expected[index]);
    if (at < 0) return;
    yield {
      place: headingPlace(analysis.blocks[firsts[at]!.heading]!),
      identity: firsts.map((one) => one.kind).join(),
      data: {
        actual: firsts.map((one) => SECTION_SHORT_NAMES[one.kind]).join('、'),
        expected: expected.map((kind) => SECTION_SHORT_NAMES[kind]).join('、'),
      },
    };
  },
});
