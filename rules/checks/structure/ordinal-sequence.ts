import { z } from 'zod';
import { chineseNumber } from '../../../shared/text/ordinals.ts';
import type { Place } from '../../../shared/report/place.ts';
import { defineCheck, type Detection } from '../check.ts';
import { placeIn, type BlockEntry } from '../../analysis/analysis.ts';
import { ordinalMentions, type CountingForm, type OrdinalMention } from '../../facts/ordinals/mentions.ts';

interface Chain {
  last: number;
  /** What the last number should have been, when it was wrong: the next may go on from either. */
  due: number;
  /** Written form and place of each number seen, to name the first of two. */
  seen: Map<number, Place>;
}

/** How the n-th point of a form is written. */
function written(form: CountingForm, value: number): string {
  switch (form) {
    case 'clause':
      return `${chineseNumber(value)}是`;
    case 'rank':
      return `第${chineseNumber(value)}`;
    case 'item':
      return `其${chineseNumber(value)}`;
    case 'demand':
      return `${chineseNumber(value)}要`;
    case 'adverb':
      return ['首先', '其次', '再次', '最后'][value - 1] ?? '最后';
    case 'circled':
      return String.fromCodePoint(0x2460 + value - 1);
    default:
      return `（${value}）`;
  }
}

/** What may open a chain in place of “一是”. */
const OTHER_OPENING = /首先|一方面|其一|第一|一要|一个是|一来|一则/;
/** Farther back than this an opening does not belong to the chain, in characters. */
const OPENING_REACH = 600;

/**
 * Reports counting ordinals in the text that skip or repeat. Chains of one form may nest: a new “一是” opens an inner
 * chain, and the number that follows the outer one closes it.
 */
export const ordinalSequence = defineCheck({
  kind: 'ordinal-sequence',
  params: z.strictObject({}),
  variants: ['repeat', 'skip', 'back'],
  *run(analysis): Iterable<Detection> {
    const stacks = new Map<CountingForm, Chain[]>();
    for (const entry of analysis.blocks) {
      if (entry.block.type === 'heading') {
        // A point may have sub-headings of its own; a heading of the section's levels ends all chains.
        if (entry.block.level <= 2) stacks.clear();
      }
      if (entry.block.type === 'table') continue;
      for (const mention of ordinalMentions(entry.reading)) {
        const stack = stacks.get(mention.form) ?? [];
        stacks.set(mention.form, stack);
        const detection = step(stack, mention, entry);
        if (detection) yield detection;
      }
    }
  },
});

function step(stack: Chain[], mention: OrdinalMention, entry: BlockEntry): Detection | null {
  const { value, form } = mention;
  const place = placeIn(entry, mention.start, mention.start + written(form, value).length);
  if (value === 1) {
    if (mention.clear || form === 'digitParen') stack.push({ last: 1, due: 1, seen: new Map([[1, place]]) });
    return null;
  }
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    if (stack[depth]!.last + 1 !== value && stack[depth]!.due + 1 !== value) continue;
    stack.length = depth + 1;
    const chain = stack[depth]!;
    chain.last = value;
    chain.due = value;
    chain.seen.set(value, place);
    return null;
  }
  if (!mention.clear) return null;
  const chain = stack.at(-1);
  if (!chain) return opening(stack, mention, entry, place);
  const expected = chain.last + 1;
  const earlier = chain.seen.get(value);
  const data = { ordinal: written(form, value), expected: written(form, expected), previous: written(form, chain.last) };
  const variant = value === chain.last ? 'repeat' : value > expected ? 'skip' : earlier ? 'repeat' : 'back';
  // “首先……最后” needs no 其次.
  if (form === 'adverb' && variant !== 'repeat') return null;
  // References such as “（3）” and “第三，” after a finished chain are no part of it.
  if (variant === 'skip' && form !== 'clause' && value > expected + 1) return null;
  const related = earlier ?? chain.seen.get(chain.last);
  chain.last = Math.max(chain.last, value);
  chain.due = expected;
  chain.seen.set(value, place);
  return { place, variant, data, ...(related ? { related: [related] } : {}), identity: `${data.ordinal}|${context(entry, mention)}` };
}

/** “二是” without “一是”: something may have been cut, unless the chain opens in other words. */
function opening(stack: Chain[], mention: OrdinalMention, entry: BlockEntry, place: Place): Detection | null {
  const { value, form } = mention;
  stack.push({ last: value, due: value, seen: new Map([[value, place]]) });
  if (form !== 'clause' || value !== 2) return null;
  const before = entry.reading.normal.text.slice(Math.max(0, mention.start - OPENING_REACH), mention.start);
  if (OTHER_OPENING.test(before) || mention.start === 0) return null;
  return { place, variant: 'skip', data: { ordinal: written(form, value), expected: written(form, 1), previous: '' }, identity: `${written(form, value)}|${context(entry, mention)}` };
}

/** The words behind an ordinal, which tell it from the same ordinal elsewhere. */
function context(entry: BlockEntry, mention: OrdinalMention): string {
  return entry.reading.normal.text.slice(mention.end, mention.end + 12);
}
