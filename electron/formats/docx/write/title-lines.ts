import { textWidth } from './text-width.ts';

/** A title of more lines than this is a paragraph somebody took for a title; the word processor may break it. */
const MAX_LINES = 6;

const NO_LINE_START = /[，。、；：？！）》〉”’』」】〕％%,.;:?!)\]的]/;
const NO_LINE_END = /[（《〈“‘『「【〔([]/;
const JOINED = /[0-9A-Za-z０-９.]/;
const FIGURE_UNIT = /[年月日号届次个项条％%]/;
const CONJUNCTION = /[和及与暨]/;

/** Costs of breaking at a gap; they only have to rank the breaks a typist would choose between. */
const COST = {
  never: Infinity, insideWord: 200, insideName: 60, insideQuotes: 30, wordGap: 8, beforeConjunction: 5, afterAbout: 4, betweenOrgans: 2, beforeAbout: 0,
} as const;

/** Costs of a line's shape beside its neighbour, and of lines at all. */
const SHAPE = { equalWidths: 6, widthTolerance: 10, perCharacterBeyond: 1.5, hourglass: 25, stubWidth: 4, stub: 60, extraLine: 12 } as const;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The end of the issuing organ's name at the head of a title: where “关于” or the year begins; 0 when there is none. */
function organEnd(title: string): number {
  const match = /关于|\d{4}\s?年|[〇零一二三四五六七八九]{4}年/.exec(title);
  return match ? match.index : 0;
}

/** The cost of a break before each UTF-16 offset of the title. */
function gapCosts(title: string): Float64Array {
  const costs = new Float64Array(title.length + 1).fill(COST.insideWord);
  for (const { index } of words.segment(title)) costs[index] = COST.wordGap;
  const organ = organEnd(title);
  let depth = 0;
  for (let at = 1; at < title.length; at += 1) {
    const before = title[at - 1]!;
    const after = title[at]!;
    if (/[（《“]/.test(before)) depth += 1;
    if (/[）》”]/.test(before)) depth = Math.max(0, depth - 1);
    const insideCharacter = /[\udc00-\udfff]/.test(after);
    if (insideCharacter || NO_LINE_START.test(after) || NO_LINE_END.test(before) || (JOINED.test(before) && (JOINED.test(after) || FIGURE_UNIT.test(after)))) {
      costs[at] = COST.never;
    } else if (at === organ) {
      costs[at] = COST.beforeAbout;
    } else if (title.startsWith('关于', at - 2) && at === organ + 2) {
      costs[at] = COST.afterAbout;
    } else if (before === '、' && depth === 0) {
      costs[at] = COST.betweenOrgans;
    } else {
      if (depth > 0) costs[at]! += COST.insideQuotes;
      if (at < organ) costs[at]! += COST.insideName;
      if (CONJUNCTION.test(after) && costs[at] === COST.wordGap) costs[at] = COST.beforeConjunction;
    }
  }
  return costs;
}

/** Widening lines may turn into narrowing ones (diamond), not the other way round (hourglass). */
type Trend = 'none' | 'widening' | 'narrowing';

interface Layout {
  cost: number;
  breaks: readonly number[];
}

function shapeCost(previous: number, width: number, trend: Trend): { cost: number; trend: Trend } {
  if (previous === 0) return { cost: 0, trend };
  const difference = width - previous;
  if (difference === 0) return { cost: SHAPE.equalWidths, trend };
  const beyond = Math.max(0, Math.abs(difference) - SHAPE.widthTolerance) * SHAPE.perCharacterBeyond;
  if (difference < 0) return { cost: beyond, trend: 'narrowing' };
  return { cost: beyond + (trend === 'narrowing' ? SHAPE.hourglass : 0), trend: 'widening' };
}

/**
 * Breaks a title into lines as GB/T 9704 7.3.1 asks: no word or name is split, the lines are of fitting length and
 * form a trapezoid or a diamond. Breaks at the end of the organ's name and around “关于” are preferred.
 * @param title the title on one line
 * @param capacity full-width characters that a line holds at most
 * @returns the lines; joined they are the title, save for space at the breaks
 */
export function titleLines(title: string, capacity: number): string[] {
  const width = textWidth(title);
  if (width <= capacity || width > capacity * MAX_LINES) return [title];
  const gaps = gapCosts(title);
  const memo = new Map<string, Layout>();

  const layOut = (from: number, previous: number, trend: Trend): Layout => {
    const key = `${from} ${previous} ${trend}`;
    const known = memo.get(key);
    if (known) return known;
    let best: Layout = { cost: Infinity, breaks: [] };
    let lineWidth = 0;
    for (let end = from + 1; end <= title.length; end += 1) {
      lineWidth += textWidth(title[end - 1]!);
      if (lineWidth > capacity) break;
      const gap = end === title.length ? 0 : gaps[end]!;
      if (gap === COST.never) continue;
      const shape = shapeCost(previous, lineWidth, trend);
      const line = gap + shape.cost + SHAPE.extraLine + (lineWidth < SHAPE.stubWidth ? SHAPE.stub : 0);
      if (line >= best.cost) continue;
      const rest = end === title.length ? { cost: 0, breaks: [] } : layOut(end, lineWidth, shape.trend);
      if (line + rest.cost < best.cost) best = { cost: line + rest.cost, breaks: [end, ...rest.breaks] };
    }
    memo.set(key, best);
    return best;
  };

  const { cost, breaks } = layOut(0, 0, 'none');
  if (cost === Infinity) return [title];
  return breaks.map((end, index) => title.slice(index === 0 ? 0 : breaks[index - 1], end).trim());
}
