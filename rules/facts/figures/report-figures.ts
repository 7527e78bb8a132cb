import type { SectionKind } from '../../../shared/finding/finding.ts';
import { kindAt, perReport, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { figuresOf, type Figure } from './figures.ts';
import type { Period } from './periods.ts';

/** A figure with the block it stands in. */
export interface PlacedFigure {
  figure: Figure;
  entry: BlockEntry;
  /** What the passage is about; figures of `nextYear` are plans. */
  kind: SectionKind;
  /** The time it is counted over; equal strings mean the same time. Empty for the year reported on. */
  period: string;
}

/** The key of a period: empty for the year reported on. */
function periodKey(period: Period, reportYear: number | null): string {
  switch (period.kind) {
    case 'report':
      return '';
    case 'year':
      return period.year === reportYear ? '' : String(period.year);
    case 'previous':
      return reportYear === null ? period.text : String(reportYear - 1);
    default:
      return period.text;
  }
}

/** All figures of a report in text order. */
export const reportFigures = perReport((analysis: Analysis): PlacedFigure[] => {
  const placed: PlacedFigure[] = [];
  const year = analysis.report.meta.year;
  for (const entry of analysis.blocks) {
    for (const figure of figuresOf(entry.reading)) {
      const kind = kindAt(entry, entry.reading.normal.offsets[figure.start]!);
      placed.push({ figure, entry, kind, period: periodKey(figure.period, year) });
    }
  }
  return placed;
});
