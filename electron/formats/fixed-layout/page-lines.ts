import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import type { LineCell, PageLine, TextPiece } from './page.ts';
import { withoutRadicals } from './radicals.ts';

/** Lengths in characters (of the smaller text at hand). */
const SAME_LINE = 0.45;
const WORD_GAP = 0.15;
const CELL_GAP = 0.9;
/** Bold face is sometimes drawn as the same text twice, a little apart. */
const DRAWN_TWICE = 0.3;

const BULLET = /^[•·●■◆▪➢✓\-–—]$/;
const WORD = /[A-Za-z0-9.,;:!?)\]%]$/;
const WORD_START = /^[A-Za-z0-9([]/;

/** Puts the pieces of a page together to lines, from top to bottom. */
export function pageLines(pieces: readonly TextPiece[], page: number, column: PageLine['column'] = 'whole'): PageLine[] {
  const shown = pieces.filter(({ text, size, width }) => text.trim() !== '' && size > 0 && width >= 0).sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: TextPiece[][] = [];
  for (const piece of shown) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && piece.y - first.y < Math.min(piece.size, first.size) * SAME_LINE) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => lineOf(group.sort((a, b) => a.x - b.x), page, column));
}

function lineOf(pieces: readonly TextPiece[], page: number, column: PageLine['column']): PageLine {
  const cells: LineCell[] = [];
  let previous: TextPiece | null = null;
  for (const piece of pieces) {
    const cell = cells.at(-1);
    if (!cell || !previous) {
      cells.push({ text: withoutRadicals(piece.text.trim()), left: piece.x, right: piece.x + piece.width });
    } else {
      const unit = Math.min(piece.size, previous.size);
      const gap = piece.x - cell.right;
      if (piece.text === previous.text && Math.abs(piece.x - previous.x) < unit * DRAWN_TWICE) continue;
      const text = withoutRadicals(piece.text.trim());
      if (gap > unit * CELL_GAP) {
        cells.push({ text, left: piece.x, right: piece.x + piece.width });
      } else {
        cell.text += (gap > unit * WORD_GAP && WORD.test(cell.text) && WORD_START.test(text) ? ' ' : '') + text;
        cell.right = Math.max(cell.right, piece.x + piece.width);
      }
    }
    previous = piece;
  }
  joinOrdinal(cells);
  return {
    text: cells.map(({ text }) => text).join(' '),
    cells,
    left: cells[0]!.left,
    right: Math.max(...cells.map(({ right }) => right)),
    y: pieces[0]!.y,
    size: mainSize(pieces),
    page,
    column,
  };
}

/** Behind a number that the word processor made stands a tab, which parts no cells. */
function joinOrdinal(cells: LineCell[]): void {
  const [first, second] = cells;
  if (!first || !second || !(BULLET.test(first.text) || parseOrdinal(first.text)?.end === first.text.length)) return;
  cells.splice(0, 2, { text: first.text + (/[0-9A-Za-z]$/.test(first.text) ? ' ' : '') + second.text, left: first.left, right: second.right });
}

/** The size of most of the text. */
function mainSize(pieces: readonly TextPiece[]): number {
  const lengths = new Map<number, number>();
  for (const { text, size } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]![0];
}
