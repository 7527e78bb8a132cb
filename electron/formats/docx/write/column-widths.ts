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

/** Widens the columns that a cell spans until they hold it together, each in proportion to what it has. */
function widen(columns: readonly ColumnNeed[], side: keyof ColumnNeed, width: number): void {
  const together = columns.reduce((sum, need) => sum + need[side], 0);
  if (width > together) for (const need of columns) need[side] *= width / together;
}

function columnNeeds(layout: TableLayout): ColumnNeed[] {
  const needs = Array.from({ length: layout.columns }, () => ({ natural: 2, minimum: 2 }));
  // Cells of one column first: a cell over many columns mostly fits into what these need anyway.
  const cells = layout.rows.flat().sort((one, other) => one.columnSpan - other.columnSpan);
  for (const cell of cells) {
    const width = Math.max(...cell.text.split('\n').map(textWidth));
    const spanned = needs.slice(cell.column, cell.column + cell.columnSpan);
    // A row that names what follows may be broken anywhere; it does not decide how wide the columns are.
    if (cell.columnSpan < layout.columns || layout.columns === 1) widen(spanned, 'natural', width + SLACK.wanted);
    widen(spanned, 'minimum', (isFigure(cell.text) ? width : Math.min(width, MIN_TEXT_WIDTH)) + SLACK.least);
  }
  return needs;
}

/**
 * Divides `space` characters: every column gets its minimum, then narrow ones what they want and wide ones parts of what
 * is left; longer texts get more, but less than in proportion, which keeps the rows low.
 */
function share(needs: readonly ColumnNeed[], space: number): number[] {
  const shares = needs.map((need) => need.minimum);
  let remaining = Math.max(0, space - shares.reduce((sum, value) => sum + value, 0));
  const wishes = needs.map((need) => Math.max(0, need.natural - need.minimum));
  const order = needs.map((_, column) => column).sort((left, right) => wishes[left]! - wishes[right]!);
  let weights = wishes.reduce((sum, wish) => sum + Math.sqrt(wish), 0);
  for (const column of order) {
    const weight = Math.sqrt(wishes[column]!);
    if (weight === 0) continue;
    const extra = Math.min(wishes[column]!, (remaining * weight) / weights);
    shares[column]! += extra;
    remaining -= extra;
    weights -= weight;
  }
  return shares;
}

export interface ColumnWidths {
  /** Whether everything fits in that size without breaking figures. */
  fits: boolean;
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
  const fitting = sizesPt.find((size) => least * pointsToTwips(size) <= textSpace);
  const sizePt = fitting ?? sizesPt.at(-1)!;
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
  return { fits: fitting !== undefined, sizePt, widths };
}
