import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../rules/analysis/analysis.ts';
import { checkSource } from '../../electron/services/check-source.ts';
import { loadReports } from '../fixtures/reports/load-reports.ts';
import { nationalEngine, readText } from '../support/check-text.ts';
import { generateMutations } from './generate.ts';
import { OPERATORS } from './operators/operators.ts';
import { scorePrecision, scoreRecall, scoreTable, type Check, type Precision, type Recall } from './score.ts';

/** Levels that may not be fallen below; raise them when the rules get better. */
const WANTED = {
  recall: 0.95,
  recallOfRule: 0.85,
  /** False errors and warnings per 1,000 characters of clean reports. */
  falseAlarms: 0.3,
};
/** Texts made with each operator; one seed, so that every run sees the same defects. */
const MUTATIONS = { seed: 1, perOperator: Number(process.env['FAZHI_EVALUATION'] ?? 2) };

const engine = await nationalEngine();
const reports = loadReports();

const check: Check = (text, { lastYear }) =>
  checkSource(readText(text), engine, '', lastYear === undefined ? {} : { lastYear: analyse(readText(lastYear).report) }).output.findings;

describe('single defects injected into clean reports', () => {
  let recall: Recall;
  let precision: Precision;
  beforeAll(() => {
    recall = scoreRecall(check, generateMutations(reports, OPERATORS, MUTATIONS), reports);
    precision = scorePrecision(check, reports);
    console.log(scoreTable(recall, precision, WANTED.recallOfRule));
  }, 300_000);

  test('nearly all are found, with the right rule and place', () => {
    expect(recall.found / recall.injected).toBeGreaterThanOrEqual(WANTED.recall);
  });

  test('no rule misses many', () => {
    const weak = recall.rules.filter(({ found, injected }) => found / injected < WANTED.recallOfRule).map(({ rule, found, injected }) => `${rule} ${found}/${injected}`);
    expect(weak).toEqual([]);
  });

  test('every rule of the pack is evaluated', () => {
    const evaluated = new Set(recall.rules.map(({ rule }) => rule));
    expect(engine.pack.rules.map((rule) => rule.id).filter((id) => !evaluated.has(id))).toEqual([]);
  });

  test('clean reports give hardly a false alarm, and what their shape calls for', () => {
    expect(precision.perThousand).toBeLessThanOrEqual(WANTED.falseAlarms);
    expect(precision.silent).toEqual([]);
  });
});
