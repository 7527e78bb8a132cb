import { expect, test } from 'vitest';
import { preflight } from '../../../renderer/report/export/preflight.ts';
import type { Finding, Severity } from '../../../shared/finding/finding.ts';

function finding(rule: string, severity: Severity): Finding {
  return { rule, severity, message: '', advice: '', place: { block: 'b', start: 0, end: 0 }, quote: '', fingerprint: rule + severity, basis: [] };
}

test('tells privacy and placeholders apart from other errors and warnings; hints hold nothing up', () => {
  const items = preflight([
    finding('text/placeholder', 'error'), finding('privacy/identity', 'error'), finding('privacy/person', 'warning'),
    finding('figures/sum', 'error'), finding('dates/deadline', 'warning'), finding('text/length', 'info'),
  ]);
  expect(items.map(({ key, findings }) => [key, findings.map(({ rule }) => rule)])).toEqual([
    ['privacy', ['privacy/identity', 'privacy/person']],
    ['placeholders', ['text/placeholder']],
    ['errors', ['figures/sum']],
    ['warnings', ['dates/deadline']],
  ]);
});
