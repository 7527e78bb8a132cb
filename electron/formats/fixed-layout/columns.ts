import { pageLines } from './page-lines.ts';
import type { PageLine, TextPiece } from './page.ts';

const MIN_LINES = 8;
/** Share of the lines that must have text on both sides. */
const SHARE = 0.6;
/** Characters that a line of a column has on average; cells of tables have fewer. */
const MIN_CHARACTERS = 9;
/** How far the lines of a column may begin from its edge, in characters: first lines are indented. */
const INDENT = 2.5;

/**
 * The lines of a page in reading order: those of a page set in two columns one column after the other, with what
 * stands across both above and below.
 */
export function linesInReadingOrder(pieces: readonly TextPiece[], page: number): PageLine[] {
  const lines = pageLines(pieces, page);
  const gutter = findGutter(lines);
  if (gutter === null) return lines;
  const isTwoSided = ({ cells }: PageLine): boolean => !cells.some(({ left, right }) => left < gutter - 1 && right > gutter + 1);
  const first = lines.findIndex((line) => isTwoSided(line) && line.cells.length === 2);
  const last = lines.findLastIndex(isTwoSided);
  const top = lines[first]!.y;
  const bottom = lines[last]!.y;
  const half = lines[first]!.size / 2;
  const inside = pieces.filter(({ y }) => y > top - half && y < bottom + half);
  return [
    ...lines.slice(0, first),
    ...pageLines(inside.filter(({ x }) => x < gutter), page, 'left'),
    ...pageLines(inside.filter(({ x }) => x >= gutter), page, 'right'),
    ...lines.slice(last + 1),
  ];
}

/** The left edge of the right column; null when the page has one column. */
function findGutter(lines: readonly PageLine[]): number | null {
  const pairs = lines.filter(({ cells }) => cells.length === 2);
  if (pairs.length < MIN_LINES || pairs.length < lines.length * SHARE) return null;
  const characters = pairs.map(({ cells }) => Math.min(cells[0]!.text.length, cells[1]!.text.length));
  if (characters.reduce((sum, count) => sum + count, 0) / pairs.length < MIN_CHARACTERS) return null;
  const edge = Math.min(...pairs.map(({ cells }) => cells[1]!.left));
  const meets = pairs.filter(({ cells, size }) => cells[1]!.left - edge < size * INDENT && cells[0]!.right < edge);
  return meets.length >= pairs.length * SHARE ? edge : null;
}
