import { array, assert, asyncProperty } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../electron/storage/store.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportChange, type ReportChange } from '../../../shared/storage/report-change.ts';
import { reportArbitrary } from '../../fixtures/report-arbitrary.ts';
import { closed, newFolder, newStore, opened, reportOf, thrownBy, tickingClock, withText } from './support.ts';

function changeOf(before: Report, after: Report): ReportChange {
  const change = reportChange(before, after);
  if (!change) throw new Error('Nothing changed.');
  return change;
}

/** Types one text after the other into paragraph p1. */
function type(store: Store, id: string, report: Report, texts: string[]): Report {
  let now = report;
  for (const text of texts) {
    const next = withText(now, 'p1', text);
    store.write.appendChange(id, store.read.record(id).revision, changeOf(now, next));
    now = next;
  }
  return now;
}

describe('the edit journal', () => {
  test('gives back what was typed, at once and after closing', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const report = reportOf('一', '二');
    const { id } = store.write.createReport(report);
    const typed = type(store, id, report, ['一年', '一年来', '一年来，我局']);
    expect(store.read.report(id)).toMatchObject({ report: typed, record: { revision: 3 } });
    await closed(store);
    const again = await opened({ folder });
    expect(again.store.read.report(id)).toMatchObject({ report: typed, record: { revision: 3 } });
    expect(again.recovered).toEqual([]);
  });

  test('tells list and search of a change in the same moment', async () => {
    const store = await newStore({ now: tickingClock() });
    const report = reportOf('一');
    const { id, editedAt } = store.write.createReport(report);
    const renamed: Report = { ...withText(report, 'p1', '持续优化营商环境'), meta: { ...report.meta, title: '新的标题', year: 2026 } };
    store.write.appendChange(id, 0, changeOf(report, renamed));
    const [record] = store.read.reports();
    expect(record).toMatchObject({ title: '新的标题', year: 2026, revision: 1 });
    expect(record?.editedAt.localeCompare(editedAt)).toBe(1);
    expect(store.read.search('营商环境').hits).toHaveLength(1);
    expect(store.read.search('一').hits).toEqual([]);
  });

  test('is folded into the text again and again while typing goes on', async () => {
    const store = await newStore();
    const report = reportOf('起');
    const { id } = store.write.createReport(report);
    const texts = Array.from({ length: 100 }, (_, index) => `第${index}稿`);
    const typed = type(store, id, report, texts);
    expect(store.read.report(id)).toMatchObject({ report: typed, record: { revision: 100 } });
    store.write.fold(id);
    expect(store.read.report(id)).toMatchObject({ report: typed, record: { revision: 100 } });
  });

  test('refuses a change made on an older state and changes nothing', async () => {
    const store = await newStore();
    const report = reportOf('一');
    const { id } = store.write.createReport(report);
    const typed = type(store, id, report, ['二']);
    const late = changeOf(report, withText(report, 'p1', '三'));
    expect(thrownBy(() => store.write.appendChange(id, 0, late))).toMatchObject({ code: 'out-of-step' });
    expect(store.read.report(id)).toMatchObject({ report: typed, record: { revision: 1 } });
  });

  test('refuses a change that does not fit the text', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const stranger = { blocks: [{ type: 'paragraph' as const, id: 'elsewhere', text: '二' }] };
    expect(thrownBy(() => store.write.appendChange(id, 0, stranger))).toMatchObject({ code: 'out-of-step' });
    expect(store.read.record(id).revision).toBe(0);
  });

  test('takes the whole report when window and store are out of step', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const whole = reportOf('三', '四');
    expect(store.write.saveReport(id, whole).revision).toBe(1);
    expect(store.read.report(id).report).toEqual(whole);
    expect(store.write.saveReport(id, structuredClone(whole)).revision, 'nothing changed, so nothing is written').toBe(1);
  });

  test('takes no change of a report that is not there or deleted', async () => {
    const store = await newStore();
    const report = reportOf('一');
    const { id } = store.write.createReport(report);
    const change = changeOf(report, withText(report, 'p1', '二'));
    expect(thrownBy(() => store.write.appendChange('0b7e7f3e-6d43-4b8e-9c3c-0f6f5f1f8f11', 0, change))).toMatchObject({ code: 'not-found' });
    store.write.deleteReport(id, '甲');
    expect(thrownBy(() => store.write.appendChange(id, 0, change))).toMatchObject({ code: 'report-deleted' });
  });

  test('keeps any sequence of states, whatever the reports hold', async () => {
    const folder = newFolder();
    let { store } = await opened({ folder });
    await assert(
      asyncProperty(array(reportArbitrary(), { minLength: 1, maxLength: 4 }), async (states) => {
        const [first, ...later] = states;
        if (!first) return;
        const { id } = store.write.createReport(first);
        let now = first;
        for (const state of later) {
          const change = reportChange(now, state);
          if (change) store.write.appendChange(id, store.read.record(id).revision, change);
          now = state;
          expect(store.read.report(id).report).toEqual(now);
        }
        await closed(store);
        ({ store } = await opened({ folder }));
        expect(store.read.report(id).report).toEqual(now);
      }),
      { numRuns: 40 },
    );
  });
});
