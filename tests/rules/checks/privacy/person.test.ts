import { expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { runRules } from '../../../../rules/engine/run-rules.ts';
import { emptyMeta, makeReport } from '../../../../shared/report/report.ts';
import { nationalEngine } from '../../../support/check-text.ts';

const engine = await nationalEngine();

test('what the finding says keeps the person’s name and number back', () => {
  const text = '当事人：马小军，身份证号11010519491231002X，手机13812345678。';
  const report = makeReport(emptyMeta(), [{ type: 'paragraph', id: 'p', text }]);
  const { findings } = runRules(analyse(report), engine, { only: new Set(['privacy/person', 'privacy/id-number', 'privacy/phone']) });
  expect(findings.map((one) => [one.rule, one.severity])).toEqual([
    ['privacy/person', 'warning'], ['privacy/id-number', 'error'], ['privacy/phone', 'warning'],
  ]);
  const said = JSON.stringify(findings.map(({ message, advice, data, suggestions }) => [message, advice, data, suggestions]));
  expect(said).not.toMatch(/马小军|11010519491231002X|13812345678/);
  expect(findings[0]!.suggestions![0]!.edits[0]!.replacement).toBe('马某某');
});
