import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import type { Span } from '../text/sentences.ts';
import { figuresOf, type Figure } from './figures.ts';
import { comparable } from './units.ts';

/** Two values of an indicator and what the text says of the way from one to the other. */
export interface Change {
  base: Figure;
  current: Figure;
  /** 1 for growth, -1 for decline. */
  direction: 1 | -1;
  /** The word that says so: 增长, 降至. */
  word: string;
  /** By how much, when stated: a percentage, percentage points or a difference. */
  amount: Figure | null;
  span: Span;
}

const UP = '增长|上升|提高|提升|增加|扩大|增至|升至|上涨|增|多|升|增幅';
const DOWN = '下降|减少|降低|压缩|压减|缩短|缩减|减至|降至|减|降|少|降幅|精简|回落';
/** “由A降至B”, “从A提高到B”. */
const FROM_TO = new RegExp(`^[^，。；、]{0,4}?(${UP}|${DOWN})(?:至|到|为|成)`);
const FROM = /(?:由|从|自)[^，。；]{0,16}$/;
/** “比A增长”, behind the base. */
const BY = new RegExp(`^(?:左右)?，?(?:同比|环比)?(${UP}|${DOWN})(?:了|约|近|超|超过|幅度|率)?(?:为|达|达到)?$`);
const THAN = /[比较][^，。；]{0,16}$/;
const UPWARD = new RegExp(`^(?:${UP})$`);

function directionOf(word: string): 1 | -1 {
  return UPWARD.test(word) ? 1 : -1;
}

function spanOf(figures: readonly (Figure | null)[]): Span {
  const known = figures.filter((figure) => figure !== null);
  return { start: Math.min(...known.map((figure) => figure.leadStart)), end: Math.max(...known.map((figure) => figure.end)) };
}

/** The words that name what changed: “案件总量比2021年的” gives 案件. */
function subjectBefore(lead: string): string {
  const at = lead.search(/[比较]/);
  return (at < 0 ? '' : lead.slice(0, at)).replace(/(?:总量|总数|数量|数|量)$/, '').replace(/^.*(?:，|年|度)/, '');
}

function readChanges(reading: BlockReading): Change[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  if (figures.length < 2) return [];
  const changes: Change[] = [];
  for (const figure of figures) {
    const previous = figures[figure.index - 1];
    if (!previous || previous.sentence !== figure.sentence || previous.depth !== figure.depth) continue;
    const gap = text.slice(previous.end, figure.start);
    const next = figures[figure.index + 1];
    const amountOf = (behind: Figure): Figure | null => {
      if (!next || next.sentence !== figure.sentence) return null;
      const words = BY.exec(text.slice(behind.end, next.start));
      return words && (next.unit.kind === 'percent' || next.unit.kind === 'points' || comparable(next.unit, behind.unit)) ? next : null;
    };
    const fromTo = comparable(previous.unit, figure.unit) && FROM.test(text.slice(previous.leadStart, previous.start)) ? FROM_TO.exec(gap) : null;
    if (fromTo) {
      const amount = amountOf(figure);
      changes.push({ base: previous, current: figure, direction: directionOf(fromTo[1]!), word: fromTo[1]!, amount, span: spanOf([previous, figure, amount]) });
      continue;
    }
    const by = BY.exec(gap);
    if (!by || !THAN.test(text.slice(previous.leadStart, previous.start))) continue;
    const isAmount = figure.unit.kind === 'percent' || figure.unit.kind === 'points' || comparable(figure.unit, previous.unit);
    if (!isAmount || (figure.unit.kind === 'percent' && previous.unit.kind === 'percent')) continue;
    const current = currentFor(text, figures, previous);
    if (!current) continue;
    changes.push({ base: previous, current, direction: directionOf(by[1]!), word: by[1]!, amount: figure, span: spanOf([current, previous, figure]) });
  }
  return changes;
}

/** The value that is compared with a base: the nearest comparable one before it, in the sentence or by its name. */
function currentFor(text: string, figures: readonly Figure[], base: Figure): Figure | null {
  const subject = subjectBefore(text.slice(base.leadStart, base.start));
  for (let index = base.index - 1; index >= 0 && index >= base.index - 16; index -= 1) {
    const figure = figures[index]!;
    if (!comparable(figure.unit, base.unit) || figure.base || figure.rest || figure.each) continue;
    if (subject === '') {
      // The compared value stands right before, with at most a comma between.
      return figure.sentence === base.sentence && /^[，]?$/.test(text.slice(figure.end, base.leadStart)) ? figure : null;
    }
    const words = figure.lead + figure.follows;
    if (words.endsWith(subject) || figure.indicator.noun.endsWith(subject)) return figure;
  }
  return null;
}

/** Comparisons of two values in a block. */
export const changesOf = perBlock(readChanges);
