import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { continuesInNext, endsSentence } from '../../facts/passages/endings.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import type { Detection } from '../check.ts';

/** What the pack says of lines that need no full stop. */
export interface EndingParams {
  /** Lines that end without a full stop on purpose, as regular expressions tested at the start of a block. */
  unended: string[];
  /** Closing formulas that are sentences although they are short. */
  closings: string[];
}

/** Characters from which on a block with a comma is a sentence, and a heading is a paragraph set as a heading. */
const SENTENCE = 15;
const LONG_HEADING = 45;
/** Characters shown before a missing stop. */
const TAIL = 8;
/** When more than this share of the paragraphs end without a stop, that is how the file was made, not a slip. */
const HABIT = 0.3;

const LONGEST_ADDRESS = 100;
const ADDRESS_AT_END = /(?:https?:|www\.)[\x21-\x7e：]*$/;

/** A note in brackets, such as “（此件公开发布）”. */
function isBracketed(text: string): boolean {
  return text.startsWith('（') && text.endsWith('）');
}

/** Whether a text is a sentence, which ends with a full stop: not a label, a note, an address or a list of names. */
const sentenceTest = perParameters((params: EndingParams) => {
  const unended = new RegExp(`^(?:${params.unended.join('|')})`, 'u');
  const closings = new Set(params.closings);
  return perBlock(({ normal: { text } }) => {
    if (closings.has(text)) return true;
    return text.length >= SENTENCE && /[，。；]/.test(text) && !unended.test(text) && !isBracketed(text) && !ADDRESS_AT_END.test(text.slice(-LONGEST_ADDRESS));
  });
});

function mayBeProse({ block, reading }: BlockEntry): boolean {
  return block.type !== 'table' && (block.type !== 'heading' || (block.runIn !== true && reading.normal.text.length >= LONG_HEADING));
}

/** Whether a block ends with a semicolon although no further item follows. */
function endsList(analysis: Analysis, entry: BlockEntry): boolean {
  if (!entry.reading.normal.text.endsWith('；')) return false;
  const next = analysis.blocks[entry.index + 1];
  return next === undefined || (next.block.type === 'heading' && next.block.level === 1);
}

/** Paragraphs whose last sentence has no full stop. */
export function* missingStops(analysis: Analysis, params: EndingParams): Iterable<Detection> {
  const isSentence = sentenceTest(params);
  const prose = analysis.blocks.filter((entry) => mayBeProse(entry) && isSentence(entry.reading));
  const open = prose.filter((entry) =>
    (!endsSentence(entry.reading) && !continuesInNext(entry, analysis.blocks[entry.index + 1])) || endsList(analysis, entry),
  );
  if (open.length > 3 && open.length > prose.length * HABIT) return;
  for (const entry of open) {
    const { text } = entry.reading.normal;
    const mark = /[，、；]$/.test(text.slice(-1)) ? text.slice(-1) : '';
    const tail = placeIn(entry, Math.max(0, text.length - TAIL), text.length);
    const edit = mark === '' ? { place: { ...tail, start: tail.end }, replacement: '。' } : { place: placeIn(entry, text.length - 1, text.length), replacement: '。' };
    yield { place: tail, variant: 'no-end', data: { mark }, suggestions: [{ title: mark === '' ? '补上句号' : '改为句号', edits: [edit] }] };
  }
}
