import type { ReportFacts } from '../../rules/engine/report-facts.ts';
import type { RuleFailure } from '../../rules/engine/run-rules.ts';
import type { Pack } from '../../rules/packs/pack.ts';
import type { OutlineSection } from '../../shared/api/checked-report.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Report } from '../../shared/report/report.ts';
import type { ReportChange } from '../../shared/storage/report-change.ts';

/** What a report is checked against besides the rules. */
export interface CheckContext {
  /** Last year's report of the same unit, when it is at hand. */
  lastYear?: Report;
  /** 报送版 or 公开版, when only that copy is meant. */
  copy?: 'submission' | 'public';
}

/** What the window tells the worker. */
export type CheckOrder =
  | { type: 'pack'; pack: Pack }
  | { type: 'open'; version: number; report: Report; context: CheckContext }
  /** What leads from the text of the order before to that of `version`; null when it says the same. */
  | { type: 'change'; version: number; change: ReportChange | null };

/** What the checks say of one version of the text. */
export interface CheckOutcome {
  version: number;
  /** In text order. */
  findings: Finding[];
  /** Rules that failed while looking; the others ran. */
  failures: RuleFailure[];
  sections: OutlineSection[];
  facts: ReportFacts;
  /** How long reading and checking took, in milliseconds. */
  milliseconds: number;
}

/** What the worker answers to every `open` and `change`. */
export type CheckAnswer = { type: 'outcome'; outcome: CheckOutcome } | { type: 'failed'; version: number; reason: string };
