import { randomUUID } from 'node:crypto';
import type { Analysis } from '../../rules/analysis/analysis.ts';
import type { Position } from '../../rules/reading/outline.ts';
import type { CheckedReport, OutlineSection } from '../../shared/api/checked-report.ts';
import type { CheckedSource } from '../services/check-source.ts';

/** Index of the first block that lies wholly behind a position. */
function blockBehind({ block, offset }: Position): number {
  return offset > 0 ? block + 1 : block;
}

function outlineSections({ outline, report }: Analysis): OutlineSection[] {
  const idOf = (index: number): string => {
    const block = report.blocks[index];
    if (!block) throw new Error(`The outline names block ${index} of ${report.blocks.length}.`);
    return block.id;
  };
  return outline.sections.map((section) => ({
    kind: section.kind,
    block: idOf(section.heading),
    from: section.heading,
    to: blockBehind(section.to),
    contains: section.contains.map(({ kind, how, heading, from }) => ({ kind, how, block: idOf(heading ?? from.block) })),
  }));
}

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
