import type { Place } from '../../../shared/report/place.ts';
import { perReport, placeIn, type Analysis } from '../../analysis/analysis.ts';
import type { Figure } from './figures.ts';
import { groupsOf } from './groups.ts';
import { labelOf } from './partitions.ts';
import { reportFigures } from './report-figures.ts';

/** A line of the ledger of figures (数据台账). */
export interface LedgerEntry {
  /** What it measures: “受理投诉举报”. Empty when the text leaves it open. */
  indicator: string;
  /** In whole units: 24.36万元 is 243600. For a range the lower end. */
  value: number;
  /** 元, 件, 人次, %; empty for a bare number. */
  unit: string;
  /** “2024” for the year reported on, the next for plans, another year, or the words of the text (“1—11月”). Empty when unknown. */
  period: string;
  /** Said with 余, 约, 以上, 不少于 and the like, or as a range. */
  approximate: boolean;
  /** From the first word of the indicator to the end of the unit. */
  place: Place;
  /** Figures with the same number are a total and its parts; the total comes first by position of its group. */
  group?: { id: number; role: 'total' | 'part' };
}

function indicatorOf(figure: Figure): string {
  const { verb, noun } = figure.indicator;
  if (noun === '') return verb === '' ? labelOf(figure) : verb;
  return verb + noun;
}

/** Every figure of a report with its indicator, unit and period, in text order. */
export const figureLedger = perReport((analysis: Analysis): LedgerEntry[] => {
  const roles = new Map<Figure, { id: number; role: 'total' | 'part' }>();
  let id = 0;
  for (const entry of analysis.blocks) {
    for (const group of groupsOf(entry.reading).groups) {
      if (group.completeness === 'open') continue;
      id += 1;
      if (!roles.has(group.total)) roles.set(group.total, { id, role: 'total' });
      for (const part of group.parts) if (!roles.has(part)) roles.set(part, { id, role: 'part' });
    }
  }
  const year = analysis.report.meta.year;
  return reportFigures(analysis).map(({ figure, entry, kind, period }) => {
    const line: LedgerEntry = {
      indicator: indicatorOf(figure),
      value: figure.value,
      unit: figure.unit.written,
      // What the plan announces is counted over the year to come.
      period: period === '' && year !== null ? String(kind === 'nextYear' ? year + 1 : year) : period,
      approximate: figure.bound !== 'exact',
      place: placeIn(entry, figure.leadStart, figure.end),
    };
    const role = roles.get(figure);
    if (role) line.group = role;
    return line;
  });
});
