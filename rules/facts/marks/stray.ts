import { isHan } from '../../reading/text/normal-text.ts';
import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { blanks } from './blanks.ts';
import { isEnclosed, pairedMarks } from './pairs.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A mark in the wrong place, or the place where one is missing. Offsets into the block's normal text. */
export interface StrayMark {
  /**
   * `before-etc`: “、等”; `doubled`: “，。”; `misplaced`: beside the wrong bracket or behind a bracketed ordinal;
   * `pause-between-clauses`: 、 between two whole clauses; `blank-for-stop`: a blank where a sentence ends.
   */
  kind: 'before-etc' | 'doubled' | 'misplaced' | 'pause-between-clauses' | 'blank-for-stop';
  start: number;
  end: number;
  /** Texts that may stand in the range instead, the likeliest first. */
  instead: string[];
}

const BEFORE_ETC = /、等(?![级候待效价额同次距离位闲高量比值第])/g;
const DOUBLED = /[，。；：、！？]{2,}/g;
const BESIDE_BRACKET = /[（“‘《〔【][，。；：、！？]|[，、；：][）》〕】]|、[”’]/g;
const BEHIND_ORDINAL = /^（[一二三四五六七八九十]{1,3}）[、，：；。]/;
/** “甲实现A、乙、丙，全部2家丁实现B”: the same verb governs what stands on both sides of the pause mark. */
const NEW_SUBJECT = /、(?=(?:全部|其余|另有)?\d{1,6}(?:家|个|所|名|处|座|户)[^，。；：、（）“”《》]{2,30}?(实现|完成|达到|建成|通过)[^，。；：、]{2})/g;
const CLAUSE_START = /[，。；：]/;
/** Characters on each side of a blank that make two statements, not a name set wide or two words. */
const STATEMENT = 4;
/** “提高站位 压实责任”: a slogan in two halves of this length or less, of equal length, is meant. */
const SLOGAN = 10;
/** A text with this many blanks was set with blanks. */
const SET_WITH_BLANKS = 4;

/** Whether a cell or line border of a table stood between two characters that touch in the normal text. */
function acrossBorder(reading: BlockReading, start: number, end: number): boolean {
  const { offsets } = reading.normal;
  return /[\t\n]/.test(reading.raw.slice(offsets[start], offsets[end - 1]! + 1));
}

function afterDoubling(run: string): string[] {
  const distinct = Array.from(new Set(run));
  // The later mark of a mixed run is usually the one that was meant: “，。” at the end of a sentence.
  return distinct.length === 1 ? distinct : distinct.toReversed();
}

function pausesBetweenClauses(text: string): StrayMark[] {
  const found: StrayMark[] = [];
  for (const match of allMatches(NEW_SUBJECT, text)) {
    let start = match.index;
    while (start > 0 && !CLAUSE_START.test(text[start - 1]!)) start -= 1;
    if (text.slice(start, match.index).includes(match[1]!)) {
      found.push({ kind: 'pause-between-clauses', start: match.index, end: match.index + 1, instead: ['，', '；'] });
    }
  }
  return found;
}

/** Length of the run of characters without a mark, from a position in one direction. */
function statementRun(text: string, from: number, step: 1 | -1): number {
  let length = 0;
  for (let at = from; isHan(text[at]) || /[0-9.%]/.test(text[at] ?? ''); at += step) length += 1;
  return length;
}

function blanksForStops(reading: BlockReading): StrayMark[] {
  const { han, mixed } = blanks(reading);
  if (han.length === 0 || han.length >= SET_WITH_BLANKS || mixed.length > 0) return [];
  const { text, offsets } = reading.normal;
  const marks = pairedMarks(reading);
  const found: StrayMark[] = [];
  for (const blank of han) {
    const at = offsets.indexOf(blank.end);
    if (at <= 0 || isEnclosed(marks, at, '“‘《（〈')) continue;
    const before = statementRun(text, at - 1, -1);
    const after = statementRun(text, at, 1);
    if (before < STATEMENT || after < 3 || (before === after && before <= SLOGAN)) continue;
    found.push({ kind: 'blank-for-stop', start: at - STATEMENT, end: at + 3, instead: ['。', '，'] });
  }
  return found;
}

/** Finds stray marks of one block. */
export const strayMarks = perBlock((reading): StrayMark[] => {
  const { text } = reading.normal;
  const found: StrayMark[] = [];
  for (const match of allMatches(BEFORE_ETC, text)) {
    found.push({ kind: 'before-etc', start: match.index, end: match.index + 2, instead: ['等'] });
  }
  for (const match of allMatches(DOUBLED, text)) {
    const end = match.index + match[0].length;
    if (/^[！？]+$/.test(match[0]) || acrossBorder(reading, match.index, end)) continue;
    found.push({ kind: 'doubled', start: match.index, end, instead: afterDoubling(match[0]) });
  }
  for (const match of allMatches(BESIDE_BRACKET, text)) {
    const bracket = match[0].replaceAll(/[，。；：、！？]/g, '');
    if (acrossBorder(reading, match.index, match.index + 2)) continue;
    found.push({ kind: 'misplaced', start: match.index, end: match.index + 2, instead: [bracket] });
  }
  const ordinal = BEHIND_ORDINAL.exec(text);
  if (ordinal) found.push({ kind: 'misplaced', start: 0, end: ordinal[0].length, instead: [ordinal[0].slice(0, -1)] });
  found.push(...pausesBetweenClauses(text), ...blanksForStops(reading));
  return found.sort((a, b) => a.start - b.start);
});
