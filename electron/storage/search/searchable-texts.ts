import { blockText, metaText } from '../../../shared/report/block-text.ts';
import { metaKey } from '../../../shared/report/place.ts';
import { META_FIELDS, type Report } from '../../../shared/report/report.ts';

/** A text of a report, with the `block` of a `Place` in it, or null where it has no place on the page. */
export interface SearchableText {
  block: string | null;
  text: string;
}

/** Everything written in a report, in reading order. */
export function searchableTexts({ meta, blocks }: Report): SearchableText[] {
  const fields = META_FIELDS.map((field) => ({ block: metaKey(field), text: metaText(meta, field) }));
  const unplaced = [meta.unit, meta.region, ...meta.signatories].map((text) => ({ block: null, text }));
  return [...fields, ...blocks.map((block) => ({ block: block.id, text: blockText(block) })), ...unplaced];
}
