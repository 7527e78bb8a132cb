import type { PageLine } from './page.ts';

/** The type area of a page: where full lines begin and end. */
export interface Frame {
  left: number;
  right: number;
}


/** The type area that most lines keep to. Some few lines reach out of it, as numbers and punctuation do. */
export function commonFrame(lines: readonly PageLine[]): Frame {
  const widest = lines.reduce((width, line) => Math.max(width, line.right - line.left), 0);
  const long = lines.filter((line) => line.right - line.left > widest / 2);
  const lefts = long.map(({ left }) => left).sort((a, b) => a - b);
  const rights = long.map(({ right }) => right).sort((a, b) => a - b);
  return { left: lefts[Math.floor(lefts.length * 0.05)] ?? 0, right: rights[Math.floor(rights.length * 0.95)] ?? 0 };
}

/** The type area of one page: the common one, moved where the page's lines all are, as margins differ on left and right pages. */
export function pageFrame(lines: readonly PageLine[], common: Frame): Frame {
  const own = commonFrame(lines);
  const size = lines[0]?.size ?? 0;
  const shift = own.left - common.left;
  const isMoved = Math.abs(shift) > size / 2 && Math.abs(own.right - common.right - shift) < size;
  return isMoved ? own : common;
}
