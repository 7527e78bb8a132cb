import type { SourceLine, SourceText } from './source.ts';
import { allMatches } from './text/all-matches.ts';

/** Splits decoded plain text at its line breaks (LF, CR, CR LF, form feed, U+2028/2029). Offsets are UTF-16. */
export function plainSource(text: string): SourceText {
  const lines: SourceLine[] = [];
  const breaks = /\r\n|[\n\r\f\u2028\u2029]/g;
  let start = 0;
  for (const found of allMatches(breaks, text)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return { text, lines, breaks: 'unknown' };
}
