import { pointsToTwips } from '../../profiles/units.ts';
import type { TableLayout } from './table-layout.ts';
import { textWidth } from './text-width.ts';

const NUMBER = /^[-−+]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[%％‰]?$/;

/** Columns of words may be broken into lines, down to this many characters. */
const MIN_TEXT_WIDTH = 4;

/** Characters a column is wider than its widest cell, for fonts whose figures are wider than half a character. */
const SLACK = 1;

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
      const width = (Math.max(...cell.text.split('\n').map(textWidth)) + SLACK) / cell.columnSpan;
      const minimum = isFigure(cell.text) ? width : Math.min(width, (MIN_TEXT_WIDTH + SLACK) / cell.columnSpan);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const need = needs[column]!;
        need.natural = Math.max(need.natural, width);
        need.minimum = Math.max(need.minimum, minimum);
      }
    }
  }
  return needs;
}

/** Divides `width` so that narrow columns get what they ask for and wide ones share what is left evenly. */
function share(natural: readonly number[], width: number): number[] {
  const order = natural.map((_, column) => column).sort((left, right) => natural[left]! - natural[right]!);
  const shares = natural.map(() => 0);
  let remaining = width;
  order.forEach((column, index) => {
    shares[column] = Math.min(natural[column]!, remaining / (order.length - index));
    remaining -= shares[column];
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
  let sizePt = sizesPt[0]!;
  let shares: number[] = [];
  for (sizePt of sizesPt) {
    const character = pointsToTwips(sizePt);
    shares = share(needs.map((need) => need.natural * character), textSpace);
    if (needs.every((need, column) => shares[column]! + 1 >= need.minimum * character)) break;
  }
  const used = shares.reduce((sum, value) => sum + value, 0);
  const scale = textSpace / used;
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
