import type { FixedPage, PageLine } from './page.ts';

/** “— 3 —”, “第3页 共12页”, “3/12”. */
const PAGE_NUMBER = /^[—–\-－―─~·.\s]*(?:第\s*)?[0-9０-９]{1,4}(?:\s*页)?(?:\s*[/／,，（(]?\s*共?\s*[0-9０-９]{1,4}\s*页?[)）]?)?[—–\-－―─~·.\s]*$/;
/** Part of the page, above and below, in which page numbers and running headers stand. */
const MARGIN = 0.13;
/** Running headers and footers are at most this many lines. */
const MAX_LINES = 3;
/** Share of the pages on which a line must come back; left and right pages may have headers of their own. */
const SHARE = 0.4;
const MIN_PAGES = 2;
/** How far a running header may move from page to page, in characters. */
const SAME_PLACE = 0.5;

/** Takes away page numbers, running headers and footers. */
export function withoutRunningLines(pages: readonly FixedPage[], lines: readonly (readonly PageLine[])[]): PageLine[][] {
  const remaining = lines.map((page) => [...page]);
  for (let round = 0; round < MAX_LINES; round++) {
    for (const side of ['top', 'bottom'] as const) {
      const outermost = remaining.map((page, index) => outermostLine(page, pages[index]!.height, side));
      const counts = countPlaces(outermost);
      for (const [index, line] of outermost.entries()) {
        if (!line) continue;
        const isRunning = PAGE_NUMBER.test(line.text) || repeats(counts, line, lines.length);
        if (isRunning) remaining[index]!.splice(side === 'top' ? 0 : -1, 1);
      }
    }
  }
  return remaining;
}

/** The first or last line of a page if it stands in the margin. */
function outermostLine(lines: readonly PageLine[], height: number, side: 'top' | 'bottom'): PageLine | null {
  const line = side === 'top' ? lines[0] : lines.at(-1);
  if (!line) return null;
  const share = line.y / height;
  return (side === 'top' ? share < MARGIN : share > 1 - MARGIN) ? line : null;
}

/** Numbers in running lines change from page to page. */
function keyOf({ text, y, size }: PageLine, shift = 0): string {
  return `${text.replace(/[0-9０-９]+/g, '#').replace(/\s/g, '')}@${Math.round(y / Math.max(size * SAME_PLACE, 1e-3)) + shift}`;
}

function countPlaces(lines: readonly (PageLine | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  }
  return counts;
}

function repeats(counts: ReadonlyMap<string, number>, line: PageLine, pages: number): boolean {
  const count = [-1, 0, 1].reduce((sum, shift) => sum + (counts.get(keyOf(line, shift)) ?? 0), 0);
  return count >= MIN_PAGES && count >= pages * SHARE;
}
