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
/** What a total of visits is named by when its unit is plain 次. */
const VISITS = /[户家店所]次$/;
const LOOK_AHEAD = 5;

function shareTwo(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at += 1) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** Whether a figure is the total of the visits or persons of which each unit has at least `least`. */
function isTotal(candidate: Figure, least: Figure, units: Figure, behind: string): boolean {
  if (candidate === units || candidate.each || candidate.base || candidate.attributive || candidate.bound === 'atLeast') return false;
  const written = candidate.unit.written;
  const wanted = least.lead + least.follows + behind;
  const words = candidate.lead + candidate.follows;
  if (least.unit.written !== '次') {
    // What follows is the total only if it says so; a part (其中) never is.
    const total = candidate.index < least.index || candidate.total !== '';
    return total && comparable(candidate.unit, least.unit) && candidate.value > least.value;
  }
  const visits = VISITS.test(written) || (written === '次' && VISITS.test(candidate.lead));
  return visits && (written.startsWith(units.unit.written) || shareTwo(wanted, words));
}

function unitsBefore(figures: readonly Figure[], least: Figure, text: string): Figure | null {
  const clause = text.slice(least.leadStart, least.start);
  const each = EACH.exec(clause)?.[1];
  for (let index = least.index - 1; index >= 0 && index >= least.index - 8; index -= 1) {
    const figure = figures[index]!;
    if (figure.unit.kind !== 'count' || figure.base || figure.each || figure.rest) continue;
    if (each !== undefined) {
      if (figure.unit.written.startsWith(each) || (each.length > 1 && figure.follows.startsWith(each)) || (figure.follows + figure.lead).endsWith(each)) return figure;
      continue;
    }
    // Without 每 the units stand in the same clause: “对946家被监督对象……不少于4次”.
    return figure.end === least.leadStart ? figure : null;
  }
  return null;
}

function readMinimums(reading: BlockReading): Minimum[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  const minimums: Minimum[] = [];
  for (const least of figures) {
    if (least.bound !== 'atLeast' || (least.unit.kind !== 'occasion' && least.unit.kind !== 'count')) continue;
    const units = unitsBefore(figures, least, text);
    if (!units) continue;
    const behind = text.slice(least.end, least.end + 12);
    const near = [
      ...figures.slice(least.index + 1, least.index + 1 + LOOK_AHEAD).filter((figure) => figure.sentence === least.sentence),
      ...figures.slice(Math.max(0, least.index - 3), least.index).filter((figure) => figure.sentence === least.sentence).toReversed(),
    ];
    const stated = near.find((figure) => isTotal(figure, least, units, behind));
    if (!stated) continue;
    const clause = text.slice(least.leadStart, least.start);
    const times = FREQUENCIES.find(([word]) => word.test(clause))?.[1] ?? 1;
    minimums.push({
      units, least, times, stated,
      span: { start: Math.min(units.leadStart, stated.leadStart), end: Math.max(least.end, stated.end) },
    });
  }
  return minimums;
}

/** Statements of a block that ask at least so many of each unit, with the total they must fit into. */
export const minimumsOf = perBlock(readMinimums);
