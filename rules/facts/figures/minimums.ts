import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import type { Span } from '../text/sentences.ts';
import { figuresOf, type Figure } from './figures.ts';
import { comparable } from './units.ts';

/** “946家……每家不少于4次……共3668户次”: units × least × times cannot exceed what is stated. */
export interface Minimum {
  units: Figure;
  least: Figure;
  /** How often a year the minimum applies: 每季度 is 4. */
  times: number;
  stated: Figure;
  span: Span;
}

const FREQUENCIES: readonly [RegExp, number][] = [[/每月|每个月|按月/, 12], [/每季度?|按季/, 4], [/每半年/, 2]];
/** The unit that 每 counts: “每家”, “每个村（社区）”, “每名”. */
const EACH = /每(?:一|1)?(家|户|个|所|名|人|座|处|间|镇|村|乡|社区|街道|校|位|站|店|单位|机构|企业)/;
/** The bound may stand before the verb: “每个至少配备调解员5名”. */
const LEAST = /每[^，。；]*(?:至少|不少于|不低于|最少)/;
/** What a total of visits is named by when its unit is plain 次. */
const VISITS = /[户家店所]次$/;
const LOOK_AHEAD = 5;
const LOOK_BACK = 8;

function shareTwo(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at += 1) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** Whether a figure is the total of the visits or things of which each unit has at least `least`. */
function isTotal(text: string, candidate: Figure, least: Figure, units: Figure, words: string): boolean {
  if (candidate === units || candidate === least || candidate.each || candidate.base || candidate.attributive || candidate.bound === 'atLeast') return false;
  const { written } = candidate.unit;
  const named = candidate.lead + candidate.follows;
  const summed = /共|累计|合计|总/.test(text.slice(candidate.leadStart, candidate.start));
  if (written === '人次' && (units.unit.written === '名' || units.unit.written === '人')) return true;
  if (least.unit.written === '次') {
    if (VISITS.test(written) || (written === '次' && VISITS.test(candidate.lead))) return written.startsWith(units.unit.written) || shareTwo(words, named);
    return written === '次' && summed && shareTwo(words, named);
  }
  // What follows is the total only if it says so; a part (其中) never is.
  const total = candidate.index < least.index || summed;
  return total && comparable(candidate.unit, least.unit) && candidate.value > least.value;
}

function isCounted(figure: Figure, each: string): boolean {
  if (figure.unit.kind !== 'count' || figure.base || figure.each || figure.rest) return false;
  return figure.unit.written.startsWith(each) || (each.length > 1 && figure.follows.startsWith(each)) || (figure.follows + figure.lead).endsWith(each);
}

/** The units each of which is meant, before the minimum or else behind it. */
function unitsOf(figures: readonly Figure[], least: Figure, clause: string): Figure | null {
  const each = EACH.exec(clause)?.[1];
  const before = figures.slice(Math.max(0, least.index - LOOK_BACK), least.index).toReversed();
  if (each === undefined) {
    // Without 每 the units stand in the same clause: “对946家被监督对象……不少于4次”.
    const [nearest] = before;
    return nearest && nearest.unit.kind === 'count' && nearest.end === least.leadStart && !nearest.base && !nearest.each ? nearest : null;
  }
  const behind = figures.slice(least.index + 1, least.index + 1 + LOOK_AHEAD).filter((figure) => figure.sentence === least.sentence);
  return before.find((figure) => isCounted(figure, each)) ?? behind.find((figure) => isCounted(figure, each)) ?? null;
}

function readMinimums(reading: BlockReading): Minimum[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  if (figures.length < 2) return [];
  const minimums: Minimum[] = [];
  for (const least of figures) {
    if (least.unit.kind !== 'occasion' && least.unit.kind !== 'count') continue;
    const clause = text.slice(least.leadStart, least.start);
    if (least.bound !== 'atLeast' && !(least.bound === 'exact' && LEAST.test(clause))) continue;
    const units = unitsOf(figures, least, clause);
    if (!units) continue;
    const words = clause + text.slice(least.end, least.end + 12);
    const near = [
      ...figures.slice(least.index + 1, least.index + 1 + LOOK_AHEAD),
      ...figures.slice(Math.max(0, least.index - 3), least.index).toReversed(),
    ];
    const stated = near.find((figure) => figure.sentence === least.sentence && isTotal(text, figure, least, units, words));
    if (!stated) continue;
    const times = FREQUENCIES.find(([word]) => word.test(clause))?.[1] ?? 1;
    const all = [units, least, stated];
    minimums.push({
      units, least, times, stated,
      span: { start: Math.min(...all.map((figure) => figure.leadStart)), end: Math.max(...all.map((figure) => figure.end)) },
    });
  }
  return minimums;
}

/** Statements of a block that ask at least so many of each unit, with the total they must fit into. */
export const minimumsOf = perBlock(readMinimums);
