import { perBlock, type BlockReading } from '../../reading/text/block-reading.ts';
import { figuresOf, type Figure } from './figures.ts';
import { groupsOf } from './groups.ts';
import { comparable } from './units.ts';
import type { Action } from './words.ts';

/** Two figures of which the later stage cannot exceed the earlier one: 受理 and 办结. */
export interface Stage {
  earlier: Figure;
  later: Figure;
  earlierName: string;
  laterName: string;
}

/** What must have come before a stage. */
const BEFORE: Partial<Record<Action, readonly Action[]>> = {
  close: ['receive', 'accept', 'handle', 'investigate'],
  fix: ['find', 'receive'],
  adopt: ['propose', 'receive'],
  settle: ['receive', 'accept', 'handle', 'find', 'propose'],
};
/** Verbs that measure a result in other units of the same kind; they are no stage of the things counted before. */
const NO_STAGE = new Set(['挽回', '追发', '追回', '评定', '答复', '回复']);
/** Cases carried over from the year before may be closed this year. */
const CARRIED = /结转|往年|历年|存量|跨年|积案|上年度?(?:未|受理|立案)/;
const LOOK_BACK = 14;

function sameThings(earlier: Figure, later: Figure): boolean {
  const noun = later.indicator.noun;
  return noun === '' || (noun.length >= 2 && earlier.indicator.noun.endsWith(noun)) || earlier.indicator.noun === noun;
}

function readStages(reading: BlockReading): Stage[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  const parts = new Set(groupsOf(reading).groups.flatMap((group) => (group.relation === 'list' || group.relation === 'sum' ? [] : group.parts)));
  const stages: Stage[] = [];
  for (const later of figures) {
    const { action, verb } = later.indicator;
    const before = action ? BEFORE[action] : undefined;
    if (!before || NO_STAGE.has(verb) || later.attributive || parts.has(later) || later.each || later.base) continue;
    if (later.unit.kind !== 'count' && later.unit.kind !== 'occasion' && later.unit.kind !== 'none') continue;
    for (let index = later.index - 1; index >= 0 && index >= later.index - LOOK_BACK; index -= 1) {
      const earlier = figures[index]!;
      if (earlier.depth !== later.depth || parts.has(earlier) || earlier.base || earlier.each || earlier.rest) continue;
      if (!comparable(earlier.unit, later.unit) && later.unit.kind !== 'none') continue;
      if (earlier.sentence !== later.sentence && (later.indicator.noun !== '' || action !== 'close')) break;
      // A figure of other things of the same unit in between changes the subject.
      if (!earlier.indicator.action || !before.includes(earlier.indicator.action)) {
        if (earlier.indicator.action === action) continue;
        if (earlier.indicator.action === null && earlier.indicator.noun !== '') break;
        continue;
      }
      if (!sameThings(earlier, later)) break;
      if (earlier.period.kind !== later.period.kind || CARRIED.test(text.slice(earlier.leadStart, later.end + 20))) break;
      stages.push({ earlier, later, earlierName: earlier.indicator.verb, laterName: verb });
      break;
    }
  }
  return stages;
}

/** Pairs of stages of the same things in a block, nearest pairs only. */
export const stagesOf = perBlock(readStages);
