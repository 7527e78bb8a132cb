import { perBlock } from '../../reading/text/block-reading.ts';

/** A pair of marks in a block's normal text: `text[open]` and `text[close]`. */
export interface MarkPair {
  open: number;
  close: number;
  /** The opening mark. */
  mark: string;
}

/** A mark without its partner. */
export interface LoneMark {
  at: number;
  /** The mark itself. */
  mark: string;
  side: 'open' | 'close';
}

export interface PairedMarks {
  /** In the order of their opening marks. */
  pairs: MarkPair[];
  /** In text order. */
  lone: LoneMark[];
}

/** Marks that come in pairs, GB/T 15834—2011: brackets, quotation marks, book title marks. */
const PARTNERS: Readonly<Record<string, string>> = {
  '《': '》', '〈': '〉', '“': '”', '‘': '’', '（': '）', '〔': '〕', '【': '】', '「': '」', '『': '』',
};
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(PARTNERS).map(([open, close]) => [close, open]));
const STRAIGHT = '"';
/** For each UTF-16 unit whether it is one of the marks: a text is mostly none of them. */
const IS_MARK = new Uint8Array(0x10000);
for (const mark of [...Object.keys(PARTNERS), ...Object.keys(OPENERS), STRAIGHT]) IS_MARK[mark.charCodeAt(0)] = 1;
/** “1）” and “a）” number items in many reports; the bracket stands alone on purpose. */
const ITEM_NUMBER = /(?:^|[，。；：、！？\s])(?:\d{1,2}|[A-Za-z])$/;

/** The closing mark that belongs to an opening one, or the other way round. */
export function partnerOf(mark: string): string {
  return PARTNERS[mark] ?? OPENERS[mark] ?? mark;
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
}

const BRACKETED_NUMBER = /（(?:\d{1,2}|[A-Za-z])）/;

/** Beside “（1）” a bare “2）” has lost its bracket. */
function isItemNumber(text: string, at: number): boolean {
  return text[at] === '）' && ITEM_NUMBER.test(text.slice(Math.max(0, at - 3), at)) && !BRACKETED_NUMBER.test(text);
}

/** Whether a closing mark closes what an opening mark opened; a straight quotation mark takes the place of either. */
function isPartner(opening: string, closing: string): boolean {
  if (closing === STRAIGHT) return opening === STRAIGHT || opening === '“';
  return opening === OPENERS[closing] || (closing === '”' && opening === STRAIGHT);
}

/** Reads the marks of a text; nesting is respected, so in “《甲（乙》” the bracket is the lone one. */
export function pairMarks(text: string): PairedMarks {
  const pairs: MarkPair[] = [];
  const lone: LoneMark[] = [];
  const open: MarkPair[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (IS_MARK[text.charCodeAt(at)] === 0) continue;
    const mark = text[at]!;
    const closes = mark === STRAIGHT ? open.some((one) => one.mark === STRAIGHT || one.mark === '“') : OPENERS[mark] !== undefined;
    if (!closes) {
      open.push({ open: at, close: -1, mark });
      continue;
    }
    if (isApostrophe(text, at)) continue;
    let partner = open.length - 1;
    while (partner >= 0 && !isPartner(open[partner]!.mark, mark)) partner -= 1;
    if (partner < 0) {
      if (!isItemNumber(text, at)) lone.push({ at, mark, side: 'close' });
      continue;
    }
    while (open.length > partner + 1) {
      const skipped = open.pop()!;
      lone.push({ at: skipped.open, mark: skipped.mark, side: 'open' });
    }
    const pair = open.pop()!;
    pair.close = at;
    pairs.push(pair);
  }
  for (const left of open) lone.push({ at: left.open, mark: left.mark, side: 'open' });
  pairs.sort((a, b) => a.open - b.open);
  lone.sort((a, b) => a.at - b.at);
  return { pairs, lone };
}

/** The paired and the lone marks of a block, offsets into its normal text. */
export const pairedMarks = perBlock((reading) => pairMarks(reading.normal.text));

/** Names in book title marks, outermost only: `start` and `end` enclose the marks. */
export const titleSpans = perBlock((reading) => {
  const spans: { start: number; end: number }[] = [];
  for (const pair of pairedMarks(reading).pairs) {
    if (pair.mark !== '《' || pair.open < (spans.at(-1)?.end ?? 0)) continue;
    spans.push({ start: pair.open, end: pair.close + 1 });
  }
  return spans;
});

/** Whether a position is enclosed by one of the given opening marks. */
export function isEnclosed(marks: PairedMarks, at: number, within: string): boolean {
  for (const pair of marks.pairs) {
    if (pair.open > at) return false;
    if (pair.close > at && within.includes(pair.mark)) return true;
  }
  return false;
}
