import { parseOrdinal, type Ordinal, type OrdinalForm } from '../../../shared/text/ordinals.ts';
import { perBlock } from '../../reading/text/block-reading.ts';

/** An ordinal that counts a point inside a text: “一是”, “第二，”, “其三，”, “（1）”, “①”. Offsets in the normal text. */
export interface OrdinalMention extends Ordinal {
  /** A mark of punctuation, or the start of the block, stands before it. */
  clear: boolean;
}

const COUNTING: ReadonlySet<OrdinalForm> = new Set(['clause', 'rank', 'item', 'digitParen', 'circled']);
const FIRST = /[一二三四五六七八九十第其（①-⑳⑴-⒇]/;
/** “第四是” belongs to 第; “唯一是” and “统一是” are no ordinals. */
const NOT_BEFORE_CLAUSE = /[第唯统之其同单专合万归]/;

/** The counting ordinals of a block, in text order. */
export const ordinalMentions = perBlock(({ normal: { text } }): OrdinalMention[] => {
  const found: OrdinalMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!FIRST.test(text[at]!)) continue;
    const previous = text[at - 1];
    if (previous !== undefined && NOT_BEFORE_CLAUSE.test(previous)) continue;
    const ordinal = parseOrdinal(text, at);
    if (!ordinal || !COUNTING.has(ordinal.form)) continue;
    const clear = previous === undefined || /[。；：，！？、”’）》】|…]/.test(previous);
    if (!clear && ordinal.form !== 'clause') continue;
    found.push({ ...ordinal, clear });
    at = ordinal.end - 1;
  }
  return found;
});
