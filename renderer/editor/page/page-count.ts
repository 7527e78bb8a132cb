/** GB/T 9704—2012 5.2.3: lines on a page, and the height of one in em of the body's type (28.95 pt of 16 pt). */
const LINES_PER_PAGE = 22;
const LINE_HEIGHT = 1.809375;
/** Lines that a height in CSS pixels may fall short by before it counts as one more. */
const TOLERANCE = 0.4;

/** How a text lies on pages. Estimated: the word processor breaks lines and tables a little differently. */
export interface PageCount {
  pages: number;
  /** Height of the type area of one page, in CSS pixels. */
  pageHeight: number;
}

/**
 * Estimates how many pages a text takes.
 * @param height of the text in CSS pixels
 * @param typeSize of the body in CSS pixels
 */
export function countPages(height: number, typeSize: number): PageCount {
  const line = typeSize * LINE_HEIGHT;
  return { pages: Math.max(1, Math.ceil((height / line - TOLERANCE) / LINES_PER_PAGE)), pageHeight: line * LINES_PER_PAGE };
}
