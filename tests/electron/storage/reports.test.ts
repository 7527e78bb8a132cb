import { describe, expect, test } from 'vitest';
import type { Store } from '../../../electron/storage/store.ts';
import { newStore, reportOf, thrownBy, tickingClock, withText } from './support.ts';

const NOWHERE = '0b7e7f3e-6d43-4b8e-9c3c-0f6f5f1f8f11';

describe('the list of reports', () => {
  test('shows what a report is and how it stands, most recently edited first', async () => {
    const store = await newStore({ now: tickingClock() });
    const first = store.write.createReport(reportOf('一'));
    const second = store.write.createReport(reportOf('二'));
    expect(store.read.reports().map(({ id }) => id)).toEqual([second.id, first.id]);
    store.write.saveReport(first.id, reportOf('一一'));
    store.write.setStanding(first.id, { completeness: 75, openErrors: 3 });
    const [top] = store.read.reports();
    expect(top).toMatchObject({
      id: first.id, unit: '云川市司法局', unitKind: '政府部门', region: '云川市', year: 2025, state: 'draft',
      title: '云川市司法局2025年度法治政府建设情况报告', standing: { completeness: 75, openErrors: 3 }, archivedAt: null, deletedAt: null,
    });
    expect(second.standing).toBeNull();
  });

  test('knows finished and archived ones', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.setState(id, 'final', '甲');
    store.write.setArchived(id, true);
    expect(store.read.record(id)).toMatchObject({ state: 'final', archivedAt: expect.any(String) });
    store.write.setArchived(id, false);
    expect(store.read.record(id).archivedAt).toBeNull();
  });

  test('keeps a copy apart from what it was made of', async () => {
    const store = await newStore();
    const report = reportOf('一');
    const { id } = store.write.createReport(report);
    store.write.setState(id, 'final', '甲');
    const copy = store.write.duplicateReport(id);
    store.write.saveReport(copy.id, withText(report, 'p1', '二'));
    expect(copy.state).toBe('draft');
    expect(store.read.report(id).report).toEqual(report);
    expect(store.read.report(copy.id).report).toEqual(withText(report, 'p1', '二'));
  });
});

describe('deleting a report', () => {
  test('can be undone, with nothing lost', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('营商环境'));
    const version = store.write.keepVersion(id, '初稿', '甲');
    store.write.deleteReport(id, '甲');
    expect(store.read.record(id).deletedAt).not.toBeNull();
    expect(store.read.search('营商环境').hits).toEqual([]);
    store.write.undeleteReport(id, '甲');
    expect(store.read.report(id).report).toEqual(reportOf('营商环境'));
    expect(store.read.search('营商环境').hits).toHaveLength(1);
    expect(store.read.versions(id)).toEqual([version]);
  });

  test('becomes final only for those deleted long enough ago', async () => {
    const now = tickingClock();
    const store = await newStore({ now });
    const [old, recent, living] = ['旧的', '新的', '在的'].map((text) => store.write.createReport(reportOf(text)).id);
    if (!old || !recent || !living) throw new Error('no reports');
    store.write.keepVersion(old, '初稿', '甲');
    store.write.ignoreFinding(old, { fingerprint: 'f', rule: 'a/b', reason: '理由', by: '甲' });
    store.write.deleteReport(old, '甲');
    const between = now();
    store.write.deleteReport(recent, '甲');
    expect(store.write.purgeReports(between, '甲')).toBe(1);
    expect(thrownBy(() => store.read.report(old))).toMatchObject({ code: 'not-found' });
    expect(store.read.versions(old)).toEqual([]);
    expect(store.read.reports().map(({ id }) => id).sort()).toEqual([recent, living].sort());
    expect(store.read.audit({ report: old, limit: 10 }).map(({ action }) => action)).toEqual(['purge', 'delete', 'ignore']);
  });

  test('leaves a text alone that another report or version still has', async () => {
    const store = await newStore();
    const shared = reportOf('同样的文字');
    const { id } = store.write.createReport(shared);
    const twin = store.write.duplicateReport(id);
    store.write.keepVersion(twin.id, '初稿', '甲');
    store.write.deleteReport(id, '甲');
    store.write.purgeReports(new Date('2100-01-01'), '甲');
    expect(store.read.report(twin.id).report).toEqual(shared);
  });
});

describe('a report that cannot be kept', () => {
  test('is refused whole: two blocks with one id', async () => {
    const store = await newStore();
    const [block] = reportOf('一').blocks;
    if (!block) throw new Error('no block');
    const report = { ...reportOf(), blocks: [block, block] };
    expect(thrownBy(() => store.write.createReport(report))).toMatchObject({ code: 'invalid-report' });
    expect(store.read.reports()).toEqual([]);
  });

  test.each([
    ['read', (store: Store) => store.read.report(NOWHERE)],
    ['listed', (store: Store) => store.read.record(NOWHERE)],
    ['folded', (store: Store) => store.write.fold(NOWHERE)],
    ['copied', (store: Store) => store.write.duplicateReport(NOWHERE)],
    ['judged', (store: Store) => store.write.setStanding(NOWHERE, { completeness: 1, openErrors: 0 })],
    ['archived', (store: Store) => store.write.setArchived(NOWHERE, true)],
    ['deleted', (store: Store) => store.write.deleteReport(NOWHERE, '甲')],
  ])('is not found when it is not there and is to be %s', async (_, call) => {
    const store = await newStore();
    expect(thrownBy(() => call(store))).toMatchObject({ code: 'not-found', message: expect.stringContaining('找不到') });
  });
});
