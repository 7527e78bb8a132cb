import { describe, expect, test } from 'vitest';
import { pageOrder, stepFrom } from '../../../../renderer/editor/findings/step-findings.ts';
import type { Finding } from '../../../../shared/finding/finding.ts';
import type { Place } from '../../../../shared/report/place.ts';

function finding(block: string, start: number): Finding {
  return { rule: 'text/sample', severity: 'info', message: '', advice: '', place: { block, start, end: start + 1 }, quote: '', fingerprint: `${block}-${start}`, basis: [] };
}

const FINDINGS = [finding('meta:title', 0), finding('b1', 3), finding('b1', 3), finding('b2', 0), finding('meta:issueDate', 0)];
const ORDER = pageOrder(['b1', 'b2', 'b3']);

function caret(block: string, start: number): Place {
  return { block, start, end: start };
}

function step(at: Place | null, by: 1 | -1, active: Finding | null = null): number {
  const next = stepFrom(FINDINGS, ORDER, active, at, by);
  return next ? FINDINGS.indexOf(next) : -1;
}

describe('stepping through findings', () => {
  test('goes on from the caret, fields of the page included', () => {
    expect(step(caret('b1', 0), 1)).toBe(1);
    expect(step(caret('b1', 4), 1)).toBe(3);
    expect(step(caret('b3', 9), 1)).toBe(4);
    expect(step(caret('b1', 9), -1)).toBe(2);
    expect(step(caret('meta:documentNumber', 0), 1)).toBe(0);
  });

  test('begins anew behind the last and before the first', () => {
    expect(step(caret('meta:copyTo', 0), 1)).toBe(0);
    expect(step(caret('meta:documentNumber', 0), -1)).toBe(4);
    expect(step(null, 1)).toBe(0);
    expect(step(null, -1)).toBe(4);
  });

  test('does not skip the second of two findings on the same words', () => {
    expect(step(caret('b1', 3), 1, FINDINGS[1])).toBe(2);
    expect(step(caret('b1', 3), -1, FINDINGS[2])).toBe(1);
  });

  test('goes on from the caret once it left the finding one was at', () => {
    expect(step(caret('b2', 5), 1, FINDINGS[1])).toBe(4);
  });

  test('goes nowhere without findings', () => {
    expect(stepFrom([], ORDER, null, caret('b1', 0), 1)).toBeNull();
  });
});
