import type { BlockEntry } from '../../analysis/analysis.ts';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { pairedMarks } from '../marks/pairs.ts';

const CLOSERS = /[”’）》〉】〕」』"]+$/;
/** A half-width full stop counts too: that it is half-width is another matter. */
const TERMINAL = /[。！？；：…!?]$|[\u4e00-\u9fff%）》”]\.$/;
/** A line cannot end with these words: the sentence goes on. */
const GOES_ON = /[，、的和与及或对在为将把从向由被以于等按]$/;

/** Characters at the end of a text that tell how it ends. */
const END = 8;

/** Whether a block ends like a sentence or an announcement, a closing quotation mark or bracket behind it allowed. */
export const endsSentence = perBlock((reading): boolean => {
  const end = reading.normal.text.slice(-END);
  return TERMINAL.test(end) || TERMINAL.test(end.replace(CLOSERS, ''));
});

/**
 * Whether the paragraph goes on in the next block: a heading on the paragraph's first line, or a sentence that the
 * layout of the original broke (an open bracket, a word that cannot end a sentence, a mark that cannot start one).
 */
export function continuesInNext(entry: BlockEntry, next: BlockEntry | undefined): boolean {
  if (next?.block.type !== 'paragraph') return false;
  if (entry.block.type === 'heading') return entry.block.runIn === true;
  if (entry.block.type !== 'paragraph') return false;
  const text = entry.reading.normal.text;
  const following = next.reading.normal.text;
  if (endsSentence(entry.reading) || parseOrdinal(following)) return false;
  return GOES_ON.test(text.slice(-1)) || /^[，。；：、！？”’）》〉】〕]/.test(following) || pairedMarks(entry.reading).lone.some((mark) => mark.side === 'open');
}
