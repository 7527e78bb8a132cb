import { analyse } from '../../rules/analysis/analysis.ts';
import { outlineSections } from '../../rules/analysis/outline-sections.ts';
import { checks } from '../../rules/checks/index.ts';
import { Checker } from '../../rules/engine/checker.ts';
import { reportFacts } from '../../rules/engine/report-facts.ts';
import { armPack, type RunOptions } from '../../rules/engine/run-rules.ts';
import type { Pack } from '../../rules/packs/pack.ts';
import type { Report } from '../../shared/report/report.ts';
import { applyReportChange, type ReportChange } from '../../shared/storage/report-change.ts';
import type { CheckContext, CheckOutcome } from './check-messages.ts';

/** The report as the worker has it, with the checker that remembers what was read of it. */
export class CheckSession {
  readonly #pack: Pack;
  readonly #checker: Checker;
  #report: Report | null = null;
  #options: RunOptions = {};

  /** @throws Error when a rule of the pack does not fit the program; see `armPack` */
  constructor(pack: Pack) {
    this.#pack = pack;
    this.#checker = new Checker(armPack(pack, checks));
  }

  /** Checks another report. */
  open(version: number, report: Report, { lastYear, copy }: CheckContext): CheckOutcome {
    this.#report = report;
    this.#options = { ...(lastYear ? { lastYear: analyse(lastYear) } : {}), ...(copy ? { copy } : {}) };
    return this.#check(version, report);
  }

  /**
   * Checks the report after an edit.
   * @param change what leads to it from the text that was checked last; null when it says the same
   * @throws Error when no report is open, or the change is none of that report
   */
  change(version: number, change: ReportChange | null): CheckOutcome {
    if (!this.#report) throw new Error('A change came before a report was opened.');
    const changed = change ? applyReportChange(this.#report, change) : { ok: true as const, report: this.#report };
    if (!changed.ok) throw new Error(`The change does not fit the report: ${changed.misfit}.`);
    this.#report = changed.report;
    return this.#check(version, this.#report);
  }

  #check(version: number, report: Report): CheckOutcome {
    const started = performance.now();
    const { analysis, findings, failures } = this.#checker.check(report, this.#options);
    return {
      version, findings, failures,
      sections: outlineSections(analysis),
      facts: reportFacts(analysis, this.#pack),
      milliseconds: performance.now() - started,
    };
  }
}
