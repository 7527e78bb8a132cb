import { describe, expect, test } from 'vitest';
import { pageEnds, type Flow } from '../../../../renderer/editor/page/page-count.ts';

/** Type of 16 px; a line of the grid is 28.95 px high. */
const TYPE = 16;
const LINE = 28.95;

/** Blocks of so many lines each, one below the other. */
function blocks(...lines: number[]): Flow[] {
  let top = 0;
  return lines.map((count) => {
    const flow = { top, bottom: top + count * LINE, line: LINE };
    top = flow.bottom;
    return flow;
  });
}

/** Ends in lines from the top. */
function ends(flows: readonly Flow[]): number[] {
  return pageEnds(flows, TYPE).map((end) => Math.round((end / LINE) * 100) / 100);
}

describe('where pages end', () => {
  test('22 lines fill a page and need no second', () => {
    expect(ends(blocks(22))).toEqual([]);
    expect(ends(blocks(10, 12))).toEqual([]);
    expect(ends(blocks(10, 13))).toEqual([22]);
    expect(ends(blocks(70))).toEqual([22, 44, 66]);
  });

  test('a page ends between two lines, also behind one that is not of the grid', () => {
    const title: Flow = { top: 0, bottom: 100, line: 50 };
    const text: Flow = { top: 100, bottom: 100 + 60 * LINE, line: LINE };
    const [first, second] = pageEnds([title, text], TYPE);
    expect(((first ?? 0) - 100) / LINE).toBeCloseTo(18, 5);
    expect(((second ?? 0) - (first ?? 0)) / LINE).toBeCloseTo(22, 5);
  });

  test('a row goes to the next page as a whole', () => {
    const rows: Flow[] = [{ top: 20 * LINE, bottom: 24 * LINE, line: 4 * LINE }];
    expect(ends([...blocks(20), ...rows])).toEqual([20]);
  });

  test('what is higher than a page is broken where the page ends', () => {
    expect(ends([{ top: 0, bottom: 50 * LINE, line: 50 * LINE }])).toEqual([22, 44]);
  });
});
