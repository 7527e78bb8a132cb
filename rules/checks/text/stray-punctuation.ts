import { z } from 'zod';
import type { Edit } from '../../../shared/finding/finding.ts';
import { placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { pairedMarks } from '../../facts/marks/pairs.ts';
import { strayMarks, type StrayMark } from '../../facts/marks/stray.ts';
import { continuesInNext, endsSentence } from '../../facts/passages/endings.ts';
import { phraseSchema, PhraseTable } from '../../facts/passages/phrases.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck, type Detection } from '../check.ts';

const gapSchema = phraseSchema.extend({
  /** The mark that is missing in front of the words. */
  insert: z.string().min(1).max(2),
});

const paramsSchema = z.strictObject({
  /** Where a mark is missing: words that cannot follow directly on what stands before them. */
  gaps: z.array(gapSchema),
  /** Lines that end without a full stop on purpose, as regular expressions tested at the start of a block. */
  unended: z.array(z.string().min(1)),
  /** Closing formulas that are sentences although they are short. */
  closings: z.array(z.string().min(1)),
});
type Params = z.infer<typeof paramsSchema>;

/** Characters from which on a block with a comma is a sentence, and a heading is a paragraph set as a heading. */
const SENTENCE = 15;
const LONG_HEADING = 45;
/** Characters shown before a missing mark. */
const TAIL = 8;
/** When more than this share of the paragraphs end without a stop, that is how the file was made, not a slip. */
const HABIT = 0.3;

const prepared = perParameters((params: Params) => {
  const table = new PhraseTable(params.gaps, '《');
  return {
    gaps: perBlock((reading) => table.find(reading.normal.text, pairedMarks(reading))),
    unended: new RegExp(`^(?:${params.unended.join('|')})`, 'u'),
    closings: new Set(params.closings),
  };
});

function replacements(entry: BlockEntry, mark: StrayMark): { title: string; edits: Edit[] }[] {
  return mark.instead.map((instead) => {
    const blank = mark.kind === 'blank-for-stop';
    // The place of a missing stop shows its surroundings; only the blank itself is replaced.
    const edit = blank
      ? { place: { block: entry.block.id, start: placeIn(entry, mark.start, mark.end - 3).end, end: placeIn(entry, mark.end - 3, mark.end).start }, replacement: instead }
      : { place: placeIn(entry, mark.start, mark.end), replacement: instead };
    return { title: blank ? `补上“${instead}”` : `改为“${instead}”`, edits: [edit] };
  });
}

function detectionOf(entry: BlockEntry, mark: StrayMark): Detection {
  const suggestions = replacements(entry, mark);
  const safe = mark.kind === 'before-etc' || (mark.kind === 'doubled' && mark.instead.length === 1);
  return {
    place: placeIn(entry, mark.start, mark.end),
    variant: mark.kind,
    data: { marks: entry.reading.normal.text.slice(mark.start, mark.end), instead: mark.instead[0]! },
    ...(safe ? { fix: suggestions[0]!.edits } : { suggestions }),
  };
}

/** A mark is missing before the words in the range; the place shows what stands before them too. */
function gap(entry: BlockEntry, start: number, end: number, words: string, insert: string): Detection {
  const at = placeIn(entry, start, end).start;
  return {
    place: placeIn(entry, Math.max(0, start - TAIL), end),
    variant: 'gap',
    data: { words, insert },
    suggestions: [{ title: `补上“${insert}”`, edits: [{ place: { block: entry.block.id, start: at, end: at }, replacement: insert }] }],
  };
}

function* gapsIn(entry: BlockEntry, params: Params): Iterable<Detection> {
  for (const { phrase, words, start, end } of prepared(params).gaps(entry.reading)) yield gap(entry, start, end, words, phrase.insert);
}

/** Not “其二是”, “第三是”, “统一是”, “不二是”. */
const POINT = /(?<![其第统唯之同单万专归不])([一二三四五六七八九十])([是要])/g;
const NUMERALS = '一二三四五六七八九十';

/** “……研究问题6个二是……”: the point before ends without a mark. The chain before it proves that it is a point. */
function* unendedPoints(entry: BlockEntry): Iterable<Detection> {
  const { text } = entry.reading.normal;
  let expected = 0;
  let word = '';
  for (const match of text.matchAll(POINT)) {
    const value = NUMERALS.indexOf(match[1]!);
    const opens = value === 0 || match.index === 0;
    if (!opens && (value !== expected || match[2] !== word)) continue;
    expected = value + 1;
    word = match[2]!;
    if (opens || /[\s，。；：、！？（“…]/.test(text[match.index - 1] ?? '，')) continue;
    yield gap(entry, match.index, match.index + 2, match[0], '。');
  }
}

/** A mark at the start of a block whose sentence ended in the block before: “推进改革。” + “。修订……”. */
function* startsWithMark(analysis: Analysis, entry: BlockEntry): Iterable<Detection> {
  const previous = analysis.blocks[entry.index - 1];
  const mark = /^[，。；：、！？]+/.exec(entry.reading.normal.text)?.[0];
  if (mark === undefined || !previous || previous.block.type === 'table' || !endsSentence(previous.reading.normal.text)) return;
  const place = placeIn(entry, 0, mark.length);
  yield { place, variant: 'doubled', data: { marks: previous.reading.normal.text.at(-1)! + mark, instead: '' }, suggestions: [{ title: `删去“${mark}”`, edits: [{ place, replacement: '' }] }] };
}

const LONGEST_ADDRESS = 100;
const ADDRESS_AT_END = /(?:https?:|www\.)[\x21-\x7e：]*$/;

/** A note in brackets, such as “（此件公开发布）”. */
function isBracketed(text: string): boolean {
  return text.startsWith('（') && text.endsWith('）');
}

/** Whether a block is prose, which ends with a full stop: not a heading, a label, a note or a list of names. */
function isProse(entry: BlockEntry, params: Params): boolean {
  const { block, reading } = entry;
  const { text } = reading.normal;
  if (block.type === 'table' || (block.type === 'heading' && (block.runIn || text.length < LONG_HEADING))) return false;
  const { unended, closings } = prepared(params);
  if (closings.has(text)) return true;
  return text.length >= SENTENCE && /[，。；]/.test(text) && !unended.test(text) && !isBracketed(text) && !ADDRESS_AT_END.test(text.slice(-LONGEST_ADDRESS));
}

function* missingEnds(analysis: Analysis, params: Params): Iterable<Detection> {
  const prose = analysis.blocks.filter((entry) => isProse(entry, params) && !continuesInNext(entry, analysis.blocks[entry.index + 1]));
  const open = prose.filter((entry) => !endsSentence(entry.reading.normal.text) || endsList(analysis, entry));
  if (open.length > 3 && open.length > prose.length * HABIT) return;
  for (const entry of open) {
    const { text } = entry.reading.normal;
    const mark = /[，、；]$/.test(text) ? text.at(-1)! : '';
    const tail = placeIn(entry, Math.max(0, text.length - TAIL), text.length);
    const edit = mark === '' ? { place: { ...tail, start: tail.end }, replacement: '。' } : { place: placeIn(entry, text.length - 1, text.length), replacement: '。' };
    yield { place: tail, variant: 'no-end', data: { mark }, suggestions: [{ title: mark === '' ? '补上句号' : '改为句号', edits: [edit] }] };
  }
}

/** Whether a block ends with a semicolon although no further item follows. */
function endsList(analysis: Analysis, entry: BlockEntry): boolean {
  if (!entry.reading.normal.text.endsWith('；')) return false;
  const next = analysis.blocks[entry.index + 1];
  return next === undefined || (next.block.type === 'heading' && next.block.level === 1);
}

/** Doubled or misplaced marks, and marks that are missing. */
export const strayPunctuation = defineCheck({
  kind: 'stray-punctuation',
  params: paramsSchema,
  variants: ['before-etc', 'doubled', 'misplaced', 'pause-between-clauses', 'blank-for-stop', 'gap', 'no-end'],
  *run(analysis, params) {
    for (const entry of analysis.blocks) {
      // In a heading a blank may part two slogans; with a comma behind it, it is a whole paragraph set as a heading.
      for (const mark of strayMarks(entry.reading)) {
        if (mark.kind === 'blank-for-stop' && entry.block.type === 'heading' && !entry.reading.normal.text.includes('，', mark.end)) continue;
        yield detectionOf(entry, mark);
      }
      yield* startsWithMark(analysis, entry);
      yield* gapsIn(entry, params);
      yield* unendedPoints(entry);
    }
    yield* missingEnds(analysis, params);
  },
});
