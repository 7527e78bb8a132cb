import type { TextRange } from '../fixtures/layouts/traced-text.ts';
import { parseChineseCount } from './numerals.ts';

/** A count with its unit as it stands in a text. */
export interface Quantity extends TextRange {
  value: number;
  /** Digits behind the decimal point. */
  decimals: number;
  /** Where the number itself stands, without 万 and unit. */
  number: TextRange;
  unit: string;
  chinese: boolean;
}

export interface Percentage extends TextRange {
  value: number;
  decimals: number;
}

const UNITS = [
  '平方米', '亿元', '万元', '万人次', '万人', '万件', '万户次', '万户', '万名', '户次', '家次', '人次', '件次', '项次', '件', '条', '项', '次', '场', '期',
  '名', '人', '户', '家', '处', '起', '卷', '份', '宗', '个', '栋', '亩', '部', '座',
].join('|');

const ARABIC = new RegExp(`(?<![\\d.])(\\d+(?:\\.(\\d+))?)(?!\\d|[.%年月日])(${UNITS})?`, 'g');
const CHINESE = new RegExp(`(?<![\\p{Script=Han}&&[一二三四五六七八九十百千两零第]])([一二三四五六七八九十百千两零]+)(${UNITS})`, 'gv');

/** Every count of a text in order. Years, dates and percentages are none. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(ARABIC)) {
    const [whole, number, fraction, unit] = match;
    found.push({
      start: match.index, end: match.index + whole.length, number: { start: match.index, end: match.index + number!.length },
      value: Number(number), decimals: fraction?.length ?? 0, unit: unit ?? '', chinese: false,
    });
  }
  for (const match of text.matchAll(CHINESE)) {
    const value = parseChineseCount(match[1]!);
    if (value === null) continue;
    found.push({
      start: match.index, end: match.index + match[0].length, number: { start: match.index, end: match.index + match[1]!.length },
      value, decimals: 0, unit: match[2]!, chinese: true,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

export function percentagesOf(text: string): Percentage[] {
  return [...text.matchAll(/(?<![\d.])(\d+(?:\.(\d+))?)%/g)].map((match) => ({
    start: match.index, end: match.index + match[0].length, value: Number(match[1]), decimals: match[2]?.length ?? 0,
  }));
}

/** A total and the parts that add up to it, beside each other in one paragraph. */
export interface Sum {
  total: Quantity;
  parts: Quantity[];
}

/** Farther apart, numbers that happen to add up are no sum. */
const SUM_REACH = 70;

/**
 * Sums by arithmetic alone: a count followed (or preceded) by two or more neighbouring counts of its unit that add up
 * to it exactly. Knows nothing of grammar, so that it shares no error with a checker.
 */
export function sumsOf(paragraph: string): Sum[] {
  const quantities = quantitiesOf(paragraph);
  const sums: Sum[] = [];
  for (const [index, total] of quantities.entries()) {
    if (total.value < 10) continue;
    const after = quantities.slice(index + 1).filter(({ start }) => start - total.end < 4 * SUM_REACH);
    const before = quantities.slice(0, index).toReversed().filter(({ end }) => total.start - end < 2 * SUM_REACH);
    for (const side of [after, before]) {
      const parts: Quantity[] = [];
      let rest = total.value;
      for (const part of side) {
        if (part.unit !== total.unit || part.chinese !== total.chinese) break;
        parts.push(part);
        rest -= part.value;
        if (rest < 1e-6) break;
      }
      const span = paragraph.slice(Math.min(total.start, parts[0]?.start ?? 0, parts.at(-1)?.start ?? 0), Math.max(total.end, parts.at(-1)?.end ?? 0));
      // “由9份减至3份” is a change, not a partition.
      if (/[减降增升]至|减少到|增加到/.test(span)) continue;
      if (parts.length >= 2 && Math.abs(rest) < 1e-6 && Math.abs((side === after ? parts[0]!.start - total.end : total.start - parts[0]!.end)) < SUM_REACH) {
        sums.push({ total, parts: side === after ? parts : parts.toReversed() });
      }
    }
  }
  return sums;
}

/** A percentage and the two counts beside it that it follows from. */
export interface Ratio {
  percentage: Percentage;
  part: Quantity;
  whole: Quantity;
}

/** Ratios by arithmetic alone: part / whole, or the change from one to the other, gives the percentage as rounded. */
export function ratiosOf(paragraph: string): Ratio[] {
  const quantities = quantitiesOf(paragraph);
  return percentagesOf(paragraph).flatMap((percentage): Ratio[] => {
    // Whole percentages fit too many pairs by chance.
    if (percentage.decimals === 0 || percentage.value >= 100) return [];
    const near = quantities.filter(({ start }) => percentage.start > start && percentage.start - start < 60);
    for (const [index, first] of near.entries()) {
      for (const second of near.slice(index + 1)) {
        if (first.unit !== second.unit || first.value < 1 || second.value < 1) continue;
        const small = Math.min(first.value, second.value);
        const large = Math.max(first.value, second.value);
        const fits = [small / large, large / small - 1, 1 - small / large]
          .some((share) => (share * 100).toFixed(percentage.decimals) === percentage.value.toFixed(percentage.decimals));
        if (fits) return [{ percentage, part: first.value < second.value ? first : second, whole: first.value < second.value ? second : first }];
      }
    }
    return [];
  });
}
