import { expect, test } from 'vitest';
import { keepSame } from '../../../../renderer/editor/findings/same-findings.ts';
import type { Finding } from '../../../../shared/finding/finding.ts';

function finding(fingerprint: string, start: number, extra: Partial<Finding> = {}): Finding {
  return { rule: 'text/sample', severity: 'warning', message: '有误', advice: '改正', place: { block: 'b1', start, end: start + 1 }, quote: '，', fingerprint, basis: [], ...extra };
}

test('findings that say the same stay the same objects; all others are the new ones', () => {
  const fix = { title: '改正', edits: [{ place: { block: 'b1', start: 1, end: 2 }, replacement: '。' }] };
  const earlier = [finding('a', 0), finding('b', 1, { fix }), finding('c', 2), finding('d', 3)];
  const found = [finding('a', 0), finding('b', 1, { fix: structuredClone(fix) }), finding('c', 9), finding('e', 3), finding('d', 3, { related: [{ block: 'b2', start: 0, end: 1 }] })];
  const kept = keepSame(earlier, found);
  expect(kept).toEqual(found);
  expect(kept.map((one) => earlier.includes(one))).toEqual([true, true, false, false, false]);
});
