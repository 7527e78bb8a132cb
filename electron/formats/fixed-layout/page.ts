/** Text as a fixed-layout file places it: a stretch of one line in one face. Lengths in points or millimetres alike. */
export interface TextPiece {
  text: string;
  /** Left end, from the left edge of the page. */
  x: number;
  /** Baseline, from the upper edge of the page. */
  y: number;
  width: number;
  /** Font size, which is the width of a Chinese character. */
  size: number;
}

export interface FixedPage {
  width: number;
  height: number;
  pieces: TextPiece[];
}

/** Text in a line with a wide gap on either side: a word of a heading set wide, or a table cell. */
export interface LineCell {
  text: string;
  left: number;
  right: number;
}

export interface PageLine {
  /** The text of the cells, apart by a blank. */
  text: string;
  cells: LineCell[];
  left: number;
  right: number;
  y: number;
  size: number;
  /** Index of the page. */
  page: number;
  /** Which column of the page the line is in; most pages have none. */
  column: 'whole' | 'left' | 'right';
}
