import { parseChineseNumber, parseOrdinal, type Ordinal, type OrdinalForm } from '../../../shared/text/ordinals.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** `demand` counts “一要……二要……”, `adverb` “首先……其次……再次……”. */
export type CountingForm = OrdinalForm | 'demand' | 'adverb';

/** An ordinal that counts a point inside a text: “一是”, “第二，”, “其三，”, “（1）”, “①”. Offsets in the normal text. */
export interface OrdinalMention extends Pick<Ordinal, 'value' | 'start' | 'end'> {
  form: CountingForm;
  /** A mark of punctuation, or the start of the block, stands before it. */
  clear: boolean;
}

const COUNTING: ReadonlySet<OrdinalForm> = new Set(['clause', 'rank', 'item', 'digitParen', 'circled']);
const ADVERBS = ['首先', '其次', '再次'];
const DEMAND = /([一二三四五六七八九十]{1,3})要(?![求素点害件塞务闻案职领言想么])/y;
/** Everywhere one of these forms may start; what it is, and whether it is one, is read there. */
const STARTS = /[一二三四五六七八九十]{1,4}[是要]|第(?:[一二三四五六七八九十]{1,4}|\d{1,2})[，、：是]|其[一二三四五六七八九十]{1,3}[，、：是]|（\d{1,3}）|[①-⑳⑴-⒇]|首先|其次|再次/g;
/** “第四是” belongs to 第; “唯一是” and “统一是” are no ordinals. */
const NOT_BEFORE_CLAUSE = /[第唯统之其同单专合万归]/;

function countingAt(text: string, at: number): Omit<OrdinalMention, 'clear'> | null {
  const adverb = ADVERBS.indexOf(text.slice(at, at + 2));
  if (adverb >= 0) return { form: 'adverb', value: adverb + 1, start: at, end: at + 2 };
  DEMAND.lastIndex = at;
  const demand = DEMAND.exec(text);
  const value = demand && parseChineseNumber(demand[1]!);
  if (value) return { form: 'demand', value, start: at, end: at + demand[0].length };
  const ordinal = parseOrdinal(text, at);
  return ordinal && COUNTING.has(ordinal.form) ? ordinal : null;
}

/** The counting ordinals of a block, in text order. */
export const ordinalMentions = perBlock(({ normal: { text } }): OrdinalMention[] => {
  const found: OrdinalMention[] = [];
  for (const { index: at } of allMatches(STARTS, text)) {
    const previous = text[at - 1];
    if (previous !== undefined && NOT_BEFORE_CLAUSE.test(previous)) continue;
    const ordinal = countingAt(text, at);
    if (!ordinal) continue;
    const clear = previous === undefined || /[。；：，！？、”’）》】|…]/.test(previous);
    // After a heading without a stop “（1）” opens a new count.
    const opens = ordinal.form === 'digitParen' && ordinal.value === 1;
    if (clear || opens || ordinal.form === 'clause') found.push({ ...ordinal, clear });
  }
  return found;
});
