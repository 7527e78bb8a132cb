import { z } from 'zod';
import { MANDATORY_KINDS } from '../../../shared/finding/finding.ts';
import { defineCheck, type Detection } from '../check.ts';
import { bodyParts, contentsOfKind, insertionPlace, introductionPlace } from './contents.ts';

/**
 * Reports an item that a local notice asks for and that the report has nowhere, or not in the section named. An item is
 * there when one of its words stands in the text; headings count.
 */
export const requiredItem = defineCheck({
  kind: 'required-item',
  params: z.strictObject({
    /** What is asked for, for the message. */
    item: z.string().min(1).max(60),
    /** Words that show it, one of which must occur. */
    words: z.array(z.string().min(2).max(40)).min(1).max(50),
    /** The content it belongs to; anywhere when left out. */
    section: z.enum(MANDATORY_KINDS).optional(),
  }),
  *run(analysis, { item, words, section }): Iterable<Detection> {
    const says = (text: string): boolean => words.some((word) => text.includes(word));
    if (section === undefined) {
      if (analysis.blocks.some((entry) => says(entry.reading.normal.text))) return;
      yield { place: insertionPlace(analysis, 'nextYear'), identity: item, data: { item } };
      return;
    }
    const contents = contentsOfKind(analysis, section);
    const [first] = contents;
    // A content that is not there at all is reported as such.
    if (!first) return;
    const headings = contents.flatMap((content) => analysis.blocks.slice(content.from.block, content.to.block))
      .filter((entry) => entry.block.type === 'heading').map((entry) => entry.reading.normal.text);
    if ([...headings, ...contents.flatMap((content) => bodyParts(analysis, content).map((part) => part.text))].some(says)) return;
    yield { place: introductionPlace(analysis, first), identity: item, data: { item } };
  },
});
