import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** Blanks inside a line of a block. Offsets into its raw text. */
export interface Blank {
  start: number;
  end: number;
}

const BLANKS = /[ \u00a0\u3000\u2000-\u200a]+/g;

function isDigitOrLetter(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/.test(character);
}

/** “1 总体情况”: the blank behind a bare number at the start stands for the mark of an ordinal. */
function isAfterBareOrdinal(raw: string, start: number): boolean {
  return start <= 3 && /^\d{1,2}$/.test(raw.slice(0, start));
}

type Kind = 'mixed' | 'han' | 'percent' | 'other';

function between(raw: string, blank: Blank): Kind {
  const before = raw[blank.start - 1];
  const after = raw[blank.end];
  if (isHan(before) && isHan(after)) return 'han';
  if (/[%％]/.test(before ?? '') && isHan(after)) return 'percent';
  if (isHan(before) && isDigitOrLetter(after)) return 'mixed';
  if (isDigitOrLetter(before) && isHan(after)) return isAfterBareOrdinal(raw, blank.start) ? 'other' : 'mixed';
  if (/[0-9０-９]/.test(before ?? '') && /[%％‰℃]/.test(after ?? '')) return 'mixed';
  return 'other';
}

/** Chinese characters behind a percentage from which on they start a new statement: not “1% 以内”. */
const STATEMENT = 4;

/** Sorts the blanks of a text by what they separate. */
export function findBlanks(raw: string): { mixed: Blank[]; han: Blank[] } {
  const found: Record<Kind, Blank[]> = { mixed: [], han: [], percent: [], other: [] };
  for (const match of allMatches(BLANKS, raw)) {
    // Three blanks, or two full-width ones, set the columns of a table: to take them out would destroy it.
    if (match[0].length > 2 || match[0].includes('\u3000\u3000')) continue;
    const blank = { start: match.index, end: match.index + match[0].length };
    found[between(raw, blank)].push(blank);
  }
  const { mixed, han, percent } = found;
  if (percent.length === 0) return { mixed, han };
  // Where blanks stand round other figures too, one behind a percentage is of the same habit.
  const stops = mixed.length > 0 ? [] : percent.filter(({ end }) => /^[\u4e00-\u9fff]*/.exec(raw.slice(end, end + STATEMENT))![0].length === STATEMENT);
  const rest = percent.filter((blank) => !stops.includes(blank));
  const inOrder = (a: Blank, b: Blank): number => a.start - b.start;
  return { mixed: [...mixed, ...rest].sort(inOrder), han: [...han, ...stops].sort(inOrder) };
}

/**
 * Blanks of a block: `mixed` between Chinese characters and figures or letters (or before a percent sign), `han` between
 * two Chinese characters, or behind a percentage with a new statement following.
 */
export const blanks = perBlock((reading) => findBlanks(reading.raw));
