import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock } from '../../reading/text/block-reading.ts';

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

function between(raw: string, blank: Blank): 'mixed' | 'han' | 'other' {
  const before = raw[blank.start - 1];
  const after = raw[blank.end];
  if ((isHan(before) || before === '%') && isHan(after)) return 'han';
  if (isHan(before) && isDigitOrLetter(after)) return 'mixed';
  if (isDigitOrLetter(before) && isHan(after)) return isAfterBareOrdinal(raw, blank.start) ? 'other' : 'mixed';
  if (/[0-9０-９]/.test(before ?? '') && /[%％‰℃]/.test(after ?? '')) return 'mixed';
  return 'other';
}

/** Sorts the blanks of a text by what they separate. */
export function findBlanks(raw: string): { mixed: Blank[]; han: Blank[] } {
  const mixed: Blank[] = [];
  const han: Blank[] = [];
  for (const found of raw.matchAll(BLANKS)) {
    const blank = { start: found.index, end: found.index + found[0].length };
    const kind = between(raw, blank);
    if (kind === 'mixed') mixed.push(blank);
    else if (kind === 'han') han.push(blank);
  }
  return { mixed, han };
}

/**
 * Blanks of a block: `mixed` between Chinese characters and figures or letters (or before a percent sign), `han` between
 * two Chinese characters (or behind a percent sign).
 */
export const blanks = perBlock((reading) => findBlanks(reading.raw));
