import { pointsToTwips } from '../../profiles/units.ts';
import type { TableLayout } from './table-layout.ts';
import { textWidth } from './text-width.ts';

const NUMBER = /^[-−+]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[%％‰]?$/;

/** Columns of words may be broken into lines, down to this many characters. */
const MIN_TEXT_WIDTH = 4;

/** Characters a column is wider than its widest cell, for fonts whose figures are wider than half a character. */
const SLACK = { wanted: 1, least: 0.5 } as const;

/** Whether a cell holds a figure: such cells are set flush right and never broken. */
export function isFigure(text: string): boolean {
  return NUMBER.test(text.trim());
}

interface ColumnNeed {
  /** Width of the widest cell on one line, in characters. */
  natural: number;
  /** What it cannot do with less than. */
  minimum: number;
}

function columnNeeds(layout: TableLayout): ColumnNeed[] {
  const needs = Array.from({ length: layout.columns }, () => ({ natural: 2, minimum: 2 }));
  for (const row of layout.rows) {
    for (const cell of row) {
      const width = Math.max(...cell.text.split('\n').map(textWidth));
      const natural = (width + SLACK.wanted) / cell.columnSpan;
      const minimum = ((isFigure(cell.text) ? width : Math.min(width, MIN_TEXT_WIDTH)) + SLACK.least) / cell.columnSpan;
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const need = needs[column]!;
        need.natural = Math.max(need.natural, natural);
        need.minimum = Math.max(need.minimum, minimum);
      }
    }
  }
  return needs;
}

/**
 * Divides `space` characters: every column gets its minimum, then narrow ones what they want and wide ones equal parts
 * of what is left.
 */
function share(needs: readonly ColumnNeed[], space: number): number[] {
  const shares = needs.map((need) => need.minimum);
  let remaining = Math.max(0, space - shares.reduce((sum, value) => sum + value, 0));
  const wish = (column: number): number => needs[column]!.natural - needs[column]!.minimum;
  const order = needs.map((_, column) => column).sort((left, right) => wish(left) - wish(right));
  order.forEach((column, index) => {
    const extra = Math.min(wish(column), remaining / (order.length - index));
    shares[column]! += extra;
    remaining -= extra;
  });
  return shares;
}

export interface ColumnWidths {
  sizePt: number;
  /** Twips, cell padding included; together they are the width of the table. */
  widths: number[];
}

/**
 * Chooses the type size and the widths of the columns by their content, over the whole width of the type area.
 * @param width of the table in twips
 * @param padding of a cell on each side in twips
 * @param sizesPt sizes to try in turn; the first that leaves figures unbroken and words readable is taken, else the last
 */
export function columnWidths(layout: TableLayout, width: number, padding: number, sizesPt: readonly number[]): ColumnWidths {
  const needs = columnNeeds(layout);
  const textSpace = Math.max(layout.columns, width - layout.columns * 2 * padding);
  const least = needs.reduce((sum, need) => sum + need.minimum, 0);
  const sizePt = sizesPt.find((size) => least * pointsToTwips(size) <= textSpace) ?? sizesPt.at(-1)!;
  const shares = share(needs, textSpace / pointsToTwips(sizePt));
  const scale = textSpace / shares.reduce((sum, value) => sum + value, 0);
  let edge = 0;
  let exact = 0;
  const widths = shares.map((value) => {
    exact += value * scale + (width - textSpace) / layout.columns;
    const start = edge;
    edge = Math.round(exact);
    return edge - start;
  });
  return { sizePt, widths };
}
