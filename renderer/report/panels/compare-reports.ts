import { blockText, metaText } from '../../../shared/report/block-text.ts';
import { metaKey } from '../../../shared/report/place.ts';
import { META_FIELDS, type Report } from '../../../shared/report/report.ts';

/** How a paragraph (or field) differs between two states of a report. */
export interface Difference {
  key: string;
  /** What stays at the start and at the end, and what stood and stands between. */
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** How many characters two texts share at their start; never parts a surrogate pair. */
function commonStart(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length > 0 && /[\uD800-\uDBFF]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

function commonEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length > 0 && /[\uDC00-\uDFFF]/.test(a.at(-length) ?? '') ? length - 1 : length;
}

function difference(key: string, from: string, to: string): Difference | null {
  if (from === to) return null;
  const start = commonStart(from, to, Math.min(from.length, to.length));
  const end = commonEnd(from, to, Math.min(from.length, to.length) - start);
  return {
    key,
    before: from.slice(0, start),
    removed: from.slice(start, from.length - end),
    added: to.slice(start, to.length - end),
    after: from.slice(from.length - end),
  };
}

function texts({ meta, blocks }: Report): Map<string, string> {
  return new Map([
    ...META_FIELDS.map((field): [string, string] => [metaKey(field), metaText(meta, field)]),
    ...blocks.map((block): [string, string] => [block.id, blockText(block)]),
  ]);
}

/**
 * What changed from one state of a report to a later one, in the order of the later; what is gone stands where it stood.
 * Paragraphs are the same when they have the same id.
 */
export function compareReports(from: Report, to: Report): Difference[] {
  const earlier = texts(from);
  const later = texts(to);
  const found: Difference[] = [];
  const add = (key: string): void => {
    const differs = difference(key, earlier.get(key) ?? '', later.get(key) ?? '');
    if (differs) found.push(differs);
  };
  const gone = new Map<string, string[]>();
  let anchor = '';
  for (const key of earlier.keys()) {
    if (later.has(key)) anchor = key;
    else gone.set(anchor, [...(gone.get(anchor) ?? []), key]);
  }
  for (const key of gone.get('') ?? []) add(key);
  for (const key of later.keys()) {
    add(key);
    for (const lost of gone.get(key) ?? []) add(lost);
  }
  return found;
}
