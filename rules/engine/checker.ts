import type { Report } from '../../shared/report/report.ts';
import { analyse, type Analysis } from '../analysis/analysis.ts';
import { ReadingCache } from '../reading/text/block-reading.ts';
import { runRules, type CheckResult, type Engine, type RunOptions } from './run-rules.ts';

/** A report that was checked, with the analysis that its findings and other views are made from. */
export interface Checked extends CheckResult {
  analysis: Analysis;
}

/**
 * Checks one report again and again while it is edited. What was read of a block is kept as long as its text stays the
 * same, so that after an edit only the changed blocks are read again; the findings are those of a fresh check.
 */
export class Checker {
  readonly #engine: Engine;
  readonly #cache = new ReadingCache();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Checks the report as it is now. */
  check(report: Report, options: RunOptions = {}): Checked {
    this.#cache.turn();
    const analysis = analyse(report, this.#cache);
    return { analysis, ...runRules(analysis, this.#engine, options) };
  }
}
