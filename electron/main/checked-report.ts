import { randomUUID } from 'node:crypto';
import { outlineSections } from '../../rules/analysis/outline-sections.ts';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import type { CheckedSource } from '../services/check-source.ts';

/** What the window shows of a report that was read and checked. */
export function toCheckedReport({ analysis, findings, output }: CheckedSource, fileName: string): CheckedReport {
  return {
    id: randomUUID(),
    fileName,
    report: analysis.report,
    sections: outlineSections(analysis),
    findings,
    failures: output.failures ?? [],
    verdict: output.summary.verdict,
  };
}
