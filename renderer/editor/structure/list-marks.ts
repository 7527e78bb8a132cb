import { chineseNumber, MAX_CHINESE_NUMBER, parseChineseNumber } from '../../../shared/text/ordinals.ts';

const NUMERAL = /\d+|[〇零一二三四五六七八九十百千]+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])/;

/** A mark with its number left out, so that “1.” and “2.” are alike and “1.” and “1)” are not. */
function shapeOf(mark: string): string {
  return mark.replace(NUMERAL, (numeral) => (/\d/.test(numeral) ? '1' : /[A-Z]/.test(numeral) ? 'A' : /[a-z]/.test(numeral) ? 'a' : '一'));
}

/** The mark that follows in a list: “1.” → “2.”, “（一）” → “（二）”, “a)” → “b)”; a bullet follows itself. */
export function nextMark(mark: string): string {
  return mark.replace(NUMERAL, (numeral) => {
    if (/\d/.test(numeral)) return String(Number(numeral) + 1);
    if (/[A-Ya-y]/.test(numeral)) return String.fromCodePoint(numeral.codePointAt(0)! + 1);
    const value = parseChineseNumber(numeral);
    return value === null || value >= MAX_CHINESE_NUMBER ? numeral : chineseNumber(value + 1);
  });
}

/** What of a list item its mark depends on. */
export interface ListPosition {
  depth: number;
  mark: string;
}

/**
 * The marks of a list from what each item has now. The first item of a kind keeps its mark, those behind it count on;
 * a deeper list ends where its parent goes on.
 * @param items neighbours without any other block between them
 */
export function listMarks(items: readonly ListPosition[]): string[] {
  const last: (string | undefined)[] = [];
  return items.map(({ depth, mark }) => {
    const before = last[depth];
    const own = before !== undefined && shapeOf(before) === shapeOf(mark) ? nextMark(before) : mark;
    last.length = depth;
    last[depth] = own;
    return own;
  });
}
