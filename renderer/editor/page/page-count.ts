/** GB/T 9704—2012 5.2.3: lines on a page, and the height of one in em of the body's type (28.95 pt of 16 pt). */
const LINES_PER_PAGE = 22;
const LINE_HEIGHT = 1.809375;

/** A stretch of the page that no break goes through: from its top, in CSS pixels, every `line` pixels one may stand. */
export interface Flow {
  top: number;
  bottom: number;
  line: number;
}

/**
 * Estimates where pages end; the word processor breaks lines and tables a little differently.
 * @param flows of the text in order, measured from its top
 * @param typeSize of the body in CSS pixels
 * @returns the ends of all pages but the last, in CSS pixels from the top of the text
 */
export function pageEnds(flows: readonly Flow[], typeSize: number): number[] {
  const pageHeight = LINES_PER_PAGE * LINE_HEIGHT * typeSize;
  // Rounded heights must not push a page's last line over its end.
  const slack = typeSize / 4;
  const ends: number[] = [];
  let start = 0;
  for (const { top, bottom, line } of flows) {
    while (bottom > start + pageHeight + slack) {
      const lines = Math.max(0, Math.floor((start + pageHeight + slack - top) / line));
      const end = top + lines * line;
      // A line higher than the page has to be broken somewhere.
      start = end > start ? end : start + pageHeight;
      ends.push(start);
    }
  }
  return ends;
}
