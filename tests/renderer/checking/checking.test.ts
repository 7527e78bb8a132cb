import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckAnswer, CheckOrder } from '../../../renderer/checking/check-messages.ts';
import { Checking, type CheckPort } from '../../../renderer/checking/checking.ts';
import { emptyMeta, makeReport, type Report } from '../../../shared/report/report.ts';

/** A worker that answers when told to. */
class Port implements CheckPort {
  readonly orders: CheckOrder[] = [];
  #listener: (event: { data: CheckAnswer }) => void = () => {};

  postMessage(order: CheckOrder): void {
    this.orders.push(order);
  }

  addEventListener(_type: 'message', listener: (event: { data: CheckAnswer }) => void): void {
    this.#listener = listener;
  }

  answer(version: number): void {
    const facts = { completeness: 100, duties: [], ledger: [] };
    this.#listener({ data: { type: 'outcome', outcome: { version, findings: [], failures: [], sections: [], facts, milliseconds: 1 } } });
  }

  fail(version: number): void {
    this.#listener({ data: { type: 'failed', version, reason: '坏了' } });
  }
}

function report(text: string): Report {
  return makeReport(emptyMeta(), [{ type: 'paragraph', id: 'b1', text }, { type: 'paragraph', id: 'b2', text: '不变。' }]);
}

describe('the checks of an open report', () => {
  let port: Port;
  let checking: Checking;
  let heard: number[];
  let failures: string[];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    port = new Port();
    checking = new Checking(port);
    heard = [];
    failures = [];
    checking.open(1, report('甲'), {}, { onOutcome: ({ version }) => heard.push(version), onFailure: (reason) => failures.push(reason) });
  });
  afterEach(() => vi.useRealTimers());

  test('begin with the whole text and go on with what changed', () => {
    expect(port.orders).toEqual([{ type: 'open', version: 1, report: report('甲'), context: {} }]);
    port.answer(1);
    checking.change(2, report('甲乙'));
    vi.advanceTimersByTime(100);
    expect(port.orders[1]).toEqual({ type: 'change', version: 2, change: { blocks: [{ type: 'paragraph', id: 'b1', text: '甲乙' }] } });
    port.answer(2);
    expect(heard).toEqual([1, 2]);
  });

  test('wait for a pause in typing, but not for ever', () => {
    port.answer(1);
    for (let version = 2; version < 12; version += 1) {
      checking.change(version, report('甲'.repeat(version)));
      vi.advanceTimersByTime(20);
    }
    expect(port.orders).toHaveLength(1);
    for (let version = 12; version < 40; version += 1) {
      checking.change(version, report('甲'.repeat(version)));
      vi.advanceTimersByTime(20);
    }
    expect(port.orders).toHaveLength(2);
  });

  test('are never ordered while others run; what came meanwhile goes with the next', () => {
    checking.change(2, report('乙'));
    vi.advanceTimersByTime(100);
    checking.change(3, report('丙'));
    vi.advanceTimersByTime(100);
    expect(port.orders).toHaveLength(1);
    port.answer(1);
    expect(port.orders[1]).toMatchObject({ type: 'change', version: 3, change: { blocks: [{ text: '丙' }] } });
  });

  test('of a text that is as before say so without any change', () => {
    port.answer(1);
    checking.change(2, report('甲'));
    vi.advanceTimersByTime(100);
    expect(port.orders[1]).toEqual({ type: 'change', version: 2, change: null });
  });

  test('of a report that was closed or replaced are not heard any more', () => {
    const other: number[] = [];
    checking.open(9, report('别的'), {}, { onOutcome: ({ version }) => other.push(version), onFailure: () => {} });
    port.answer(1);
    expect([heard, other]).toEqual([[], []]);
    port.answer(9);
    expect(other).toEqual([9]);
    checking.close();
    port.answer(10);
    expect(other).toEqual([9]);
  });

  test('that break off are told of, and the next change is checked again', () => {
    port.fail(1);
    expect(failures).toEqual(['坏了']);
    checking.change(2, report('乙'));
    vi.advanceTimersByTime(100);
    expect(port.orders).toHaveLength(2);
  });
});
