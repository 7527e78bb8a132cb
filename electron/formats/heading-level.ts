import type { HeadingLevel } from '../../shared/report/report.ts';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** The heading level for a depth counted from 1. Reports have four levels, so deeper ones count as the fourth. */
export function headingLevelAt(depth: number): HeadingLevel {
  return LEVELS[depth - 1] ?? 4;
}
