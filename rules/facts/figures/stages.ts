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
  close: ['receive', 'accept', 'handle', 'investigate', 'sanction'],
  fix: ['find', 'receive'],
  adopt: ['propose', 'receive'],
  settle: ['receive', 'accept', 'handle', 'find', 'propose'],
};
/** Verbs that measure a result in other units of the same kind; they are no stage of the things counted before. */
const NO_STAGE = new Set(['挽回', '追发', '追回', '评定', '回复']);
/** Cases carried over from the year before may be closed this year. */
const CARRIED = /结转|往年|历年|存量|跨年|积案|上年度?(?:未|受理|立案)/;
const LOOK_BACK = 14;

/** Whether the text says that things of an earlier year are among those of the later stage. */
function carriedOver(text: string, figures: readonly Figure[], within: ReadonlySet<Figure>, earlier: Figure, later: Figure): boolean {
  if (CARRIED.test(text.slice(later.leadStart, later.end + 16))) return true;
  if (CARRIED.test(text.slice(Math.max(text.lastIndexOf('。', earlier.leadStart), earlier.leadStart - 20, 0), earlier.end))) return true;
  // What is carried over within the earlier figure is counted in it.
  return figures.slice(earlier.index + 1, later.index).some((figure) => !within.has(figure) && CARRIED.test(figure.lead));
}

/** Counted over another year or several; a day within the year (“截至12月底”) is the same year. */
function otherYear({ period }: Figure): string {
  return period.kind === 'year' || period.kind === 'previous' || period.kind === 'several' ? period.text : '';
}

function sameThings(earlier: Figure, later: Figure): boolean {
  const noun = later.indicator.noun;
  return noun === '' || (noun.length >= 2 && earlier.indicator.noun.endsWith(noun)) || earlier.indicator.noun === noun;
}

function readStages(reading: BlockReading): Stage[] {
  const text = reading.normal.text;
  const figures = figuresOf(reading);
  if (figures.length < 2) return [];
  const { groups } = groupsOf(reading);
  const parts = new Set(groups.flatMap((group) => (group.relation === 'list' || group.relation === 'sum' ? [] : group.parts)));
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
        if (earlier.indicator.action !== null || earlier.indicator.noun === '') continue;
        // Things counted without a verb, right before: “一审行政应诉案件74件，审结70件”.
        const right = text.slice(earlier.end, later.leadStart);
        if (later.indicator.noun !== '' || !/^[，、]$/.test(right) || earlier.attributive) break;
      }
      if (!sameThings(earlier, later)) break;
      if (otherYear(earlier) !== otherYear(later)) break;
      const within = new Set(groups.filter((group) => group.total === earlier).flatMap((group) => group.parts));
      if (carriedOver(text, figures, within, earlier, later)) break;
      stages.push({ earlier, later, earlierName: earlier.indicator.verb || earlier.indicator.noun, laterName: verb });
      break;
    }
  }
  return stages;
}

/** Pairs of stages of the same things in a block, nearest pairs only. */
export const stagesOf = perBlock(readStages);
