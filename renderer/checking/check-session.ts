import { analyse, type Analysis } from '../../rules/analysis/analysis.ts';
import { outlineSections } from '../../rules/analysis/outline-sections.ts';
import { checks } from '../../rules/checks/index.ts';
import { reportFacts } from '../../rules/engine/report-facts.ts';
import { armPack, runRules, type Engine, type RunOptions } from '../../rules/engine/run-rules.ts';
import type { Pack } from '../../rules/packs/pack.ts';
import { ReadingCache } from '../../rules/reading/text/block-reading.ts';
import type { Report } from '../../shared/report/report.ts';
import { applyReportChange, type ReportChange } from '../../shared/storage/report-change.ts';
import type { CheckContext, CheckOutcome } from './check-messages.ts';

/** The report as the worker has it, with what was read of it, so that after an edit only changed blocks are read again. */
export class CheckSession {
  readonly #engine: Engine;
  readonly #cache = new ReadingCache();
  #report: Report | null = null;
  #options: RunOptions = {};

  /** @throws Error when a rule of the pack does not fit the program; see `armPack` */
  constructor(pack: Pack) {
    this.#engine = armPack(pack, checks);
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
    this.#cache.turn();
    const analysis: Analysis = analyse(report, this.#cache);
    const { findings, failures } = runRules(analysis, this.#engine, this.#options);
    return {
      version, findings, failures,
      sections: outlineSections(analysis),
      facts: reportFacts(analysis, this.#engine.pack),
      milliseconds: performance.now() - started,
    };
  }
}
