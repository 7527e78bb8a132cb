import type { ReportFacts } from '../../rules/engine/report-facts.ts';
import type { RuleFailure } from '../../rules/engine/run-rules.ts';
import type { OutlineSection } from '../../shared/api/checked-report.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Report } from '../../shared/report/report.ts';
import type { IgnoreRecord } from '../../shared/storage/ignore-record.ts';

/** What the last check said of a report. */
export interface Checked {
  /** The text that was checked. */
  report: Report;
  sections: readonly OutlineSection[];
  /** Open findings in text order; ignored ones are left out. */
  findings: readonly Finding[];
  /** Findings that somebody decided not to follow, with the decision. */
  ignored: readonly { finding: Finding; ignore: IgnoreRecord }[];
  /** Rules that failed while looking; the others ran. */
  failures: readonly RuleFailure[];
  facts: ReportFacts;
}

/** Parts findings into those that are open and those that are ignored. */
export function partIgnored(findings: readonly Finding[], ignores: readonly IgnoreRecord[]): Pick<Checked, 'findings' | 'ignored'> {
  const inForce = new Map(ignores.filter(({ revoked }) => revoked === null).map((ignore) => [ignore.fingerprint, ignore]));
  const open: Finding[] = [];
  const ignored: { finding: Finding; ignore: IgnoreRecord }[] = [];
  for (const finding of findings) {
    const ignore = inForce.get(finding.fingerprint);
    if (ignore) ignored.push({ finding, ignore });
    else open.push(finding);
  }
  return { findings: open, ignored };
}
