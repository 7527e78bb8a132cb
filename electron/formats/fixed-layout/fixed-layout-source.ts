import type { SourceText } from '../../../rules/reading/source.ts';
import { documentLines } from '../docx/read/document-lines.ts';
import { linesInReadingOrder } from './columns.ts';
import { commonFrame, pageFrame } from './frame.ts';
import type { FixedPage, PageLine } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';

/**
 * The text of a fixed-layout document (PDF, OFD), which knows pages and places but no paragraphs: lines are put together
 * from their pieces, columns read one after the other, running headers, footers and page numbers left out, and lines
 * joined into paragraphs and tables by where they stand.
 * @throws ReadError `too-large`
 */
export function fixedLayoutSource(pages: readonly FixedPage[]): SourceText {
  const lines = withoutRunningLines(pages, pages.map(({ pieces }, index) => linesInReadingOrder(pieces, index)));
  const common = commonFrame(lines.flat());
  const framed = lines.flatMap((page) => columnsOf(page).flatMap((column) => {
    const frame = pageFrame(column, common);
    return column.map((line) => ({ ...line, frame }));
  }));
  return documentLines(paragraphsOf(framed));
}

/** A column begins where a line stands above the one before it. */
function columnsOf(lines: readonly PageLine[]): PageLine[][] {
  const columns: PageLine[][] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const column = columns.at(-1);
    if (column && before && line.y >= before.y) column.push(line);
    else columns.push([line]);
    before = line;
  }
  return columns;
}
