import type { SourceText } from '../../../rules/reading/source.ts';
import { documentLines } from '../docx/read/document-lines.ts';
import { linesInReadingOrder } from './columns.ts';
import { commonFrame, pageFrame, type Frame } from './frame.ts';
import type { FixedPage, PageLine } from './page.ts';
import { paragraphsOf, type FramedLine } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

/**
 * The text of a fixed-layout document (PDF, OFD), which knows pages and places but no paragraphs: lines are put together
 * from their pieces, columns read one after the other, running headers, footers and page numbers left out, and lines
 * joined into paragraphs and tables by where they stand.
 * @throws ReadError `too-large`
 */
export function fixedLayoutSource(pages: readonly FixedPage[]): SourceText {
  const lines = withoutRunningLines(pages, pages.map(({ pieces }, index) => linesInReadingOrder(pieces, index)));
  return documentLines(paragraphsOf(framed(lines.flat())));
}

/** Gives each line its type area: lines of columns are measured by themselves. */
function framed(lines: readonly PageLine[]): FramedLine[] {
  const frames = new Map<string, Frame>();
  for (const [column, ofColumn] of groupBy(lines, (line) => line.column)) {
    const common = commonFrame(ofColumn);
    for (const [page, ofPage] of groupBy(ofColumn, (line) => line.page)) frames.set(`${column}/${page}`, pageFrame(ofPage, common));
  }
  return lines.map((line) => ({ ...line, frame: frames.get(`${line.column}/${line.page}`)! }));
}

function groupBy<K>(lines: readonly PageLine[], keyOf: (line: PageLine) => K): Map<K, PageLine[]> {
  const groups = new Map<K, PageLine[]>();
  for (const line of lines) {
    const group = groups.get(keyOf(line));
    if (group) group.push(line);
    else groups.set(keyOf(line), [line]);
  }
  return groups;
}
