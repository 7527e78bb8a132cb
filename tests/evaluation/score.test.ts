import { describe, expect, test } from 'vitest';
import type { FixtureReport } from '../fixtures/reports/load-reports.ts';
import type { Mutation } from './mutation.ts';
import { scorePrecision, scoreRecall, scoreTable, type Check, type EvaluatedFinding } from './score.ts';

const TEXT = '办理案件三十件。'.repeat(125);

const report: FixtureReport = {
  slug: 'one',
  text: TEXT,
  label: {
    title: '', unit: '', unitKind: 'other', year: 2024, addressees: [], signature: '', issueDate: '',
    sections: [], expectedFindings: ['structure/nested-section'],
  },
};

function mutation(change: Partial<Mutation>): Mutation {
  return { id: 'm', rule: 'text/names', accepts: ['text/names'], slug: 'one', text: `${TEXT}错`, places: [{ start: 1000, end: 1001 }], ...change };
}

function finding(change: Partial<EvaluatedFinding>): EvaluatedFinding {
  return { rule: 'text/names', severity: 'error', start: 1000, end: 1001, ...change };
}

/** Says these findings of a changed text and those of the clean one. */
function checker(faulty: EvaluatedFinding[], clean: EvaluatedFinding[] = []): Check {
  return (text) => (text === TEXT ? clean : faulty);
}

function foundBy(faulty: EvaluatedFinding[], change: Partial<Mutation> = {}, clean: EvaluatedFinding[] = []): number {
  return scoreRecall(checker(faulty, clean), [mutation(change)], [report]).found;
}

describe('recall', () => {
  test('counts a finding of the right rule that overlaps the place', () => {
    expect(foundBy([finding({ start: 990, end: 1001 })])).toBe(1);
  });

  test('does not count the wrong rule or the wrong place', () => {
    expect(foundBy([finding({ rule: 'text/length' })])).toBe(0);
    expect(foundBy([finding({ start: 900, end: 1000 })])).toBe(0);
    expect(foundBy([])).toBe(0);
  });

  test('counts a rule that says the same', () => {
    expect(foundBy([finding({ rule: 'text/confusable' })], { accepts: ['text/names', 'text/confusable'] })).toBe(1);
  });

  test('counts an insertion point at the edge of the place', () => {
    expect(foundBy([finding({ start: 1001, end: 1001 })])).toBe(1);
  });

  test('counts any of several places', () => {
    expect(foundBy([finding({ start: 3, end: 5 })], { places: [{ start: 1000, end: 1001 }, { start: 4, end: 9 }] })).toBe(1);
  });

  test('without a place, wants more findings of the rule than the clean report has', () => {
    expect(foundBy([finding({ start: 3, end: 5 })], { places: [] })).toBe(1);
    expect(foundBy([finding({ start: 3, end: 5 })], { places: [] }, [finding({ start: 7, end: 8 })])).toBe(0);
  });

  test('hands last year’s report to the checker', () => {
    expect(scoreRecall((_text, { lastYear }) => (lastYear === '去年' ? [finding({})] : []), [mutation({ lastYear: '去年' })], [report]).found).toBe(1);
  });

  test('keeps the scores apart by rule and names what was missed', () => {
    const missed = mutation({ id: 'lost', rule: 'text/length', accepts: ['text/length'] });
    const { rules, injected, found } = scoreRecall(checker([finding({})]), [mutation({}), missed], [report]);
    expect(rules.map(({ rule, found: each }) => [rule, each])).toEqual([['text/length', 0], ['text/names', 1]]);
    expect(rules[0]!.missed).toEqual([missed]);
    expect([injected, found]).toEqual([2, 1]);
  });
});

describe('precision', () => {
  test('counts errors and warnings per 1,000 characters, not infos and not what is expected', () => {
    const clean = [
      finding({}), finding({ severity: 'warning' }), finding({ severity: 'info' }),
      finding({ rule: 'structure/nested-section', severity: 'warning' }),
    ];
    const precision = scorePrecision(checker([], clean), [report]);
    expect(precision.falseAlarms).toHaveLength(2);
    expect(precision.perThousand).toBe(2);
    expect(precision.silent).toEqual([]);
  });

  test('names expected findings that did not come', () => {
    expect(scorePrecision(checker([]), [report]).silent).toEqual([{ slug: 'one', rule: 'structure/nested-section' }]);
  });

  test('quotes the false alarm', () => {
    expect(scorePrecision(checker([], [finding({ start: 0, end: 4 })]), [report]).falseAlarms[0]!.quote).toBe('办理案件');
  });
});

describe('table', () => {
  test('has a line for each rule, marks those under the floor, and ends with the false alarms', () => {
    const missed = mutation({ rule: 'text/length', accepts: ['text/length'] });
    const check = checker([finding({})]);
    const lines = scoreTable(scoreRecall(check, [mutation({}), missed], [report]), scorePrecision(check, [report]), 0.85).split('\n');
    expect(lines).toEqual([
      'text/length     0 of     1    0.0 %  <',
      'text/names      1 of     1  100.0 %',
      'all rules       1 of     2   50.0 %  <',
      'false errors and warnings: 0 in 1000 characters, 0.00 per 1,000',
      'expected but silent: structure/nested-section in one',
    ]);
  });
});
