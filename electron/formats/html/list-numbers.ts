import { formatNumber } from '../docx/read/number-formats.ts';

/** A list and the number its next item has. */
export interface HtmlList {
  ordered: boolean;
  next: number;
  /** `type` attribute or CSS `list-style-type`. */
  style: string;
}

const BULLET = '•';

/** ST_NumberFormat and closing mark of list styles (CSS Counter Styles 3; HTML 4.4.5 for the letters). */
const STYLES: Readonly<Record<string, readonly [format: string, mark: string]>> = {
  '1': ['decimal', '.'],
  decimal: ['decimal', '.'],
  'decimal-leading-zero': ['decimalZero', '.'],
  a: ['lowerLetter', '.'],
  'lower-alpha': ['lowerLetter', '.'],
  'lower-latin': ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  'upper-alpha': ['upperLetter', '.'],
  'upper-latin': ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  'lower-roman': ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  'upper-roman': ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-informal': ['taiwaneseCountingThousand', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};

/** Numbers beyond this are not honest. */
const MAX_NUMBER = 32_767;

export function makeList(ordered: boolean, attributes: Readonly<Record<string, string>>, listStyle: string | undefined): HtmlList {
  return { ordered, next: integerOf(attributes['start']) ?? 1, style: listStyle ?? attributes['type'] ?? (ordered ? 'decimal' : 'disc') };
}

/** Counts an item of a list. @returns its ordinal as a browser shows it; null when it shows none */
export function nextOrdinal(list: HtmlList | undefined, attributes: Readonly<Record<string, string>>): string | null {
  if (!list) return null;
  const number = integerOf(attributes['value']) ?? list.next;
  list.next = number + 1;
  if (list.style === 'none') return null;
  const style = STYLES[list.style];
  if (!style) return list.ordered ? `${number}.` : BULLET;
  return formatNumber(number, style[0]) + style[1];
}

function integerOf(value: string | undefined): number | null {
  if (value === undefined || !/^\s*\d{1,5}\s*$/.test(value)) return null;
  return Math.min(Number(value), MAX_NUMBER);
}
