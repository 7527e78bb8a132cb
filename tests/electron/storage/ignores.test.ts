import { describe, expect, test } from 'vitest';
import { newStore, reportOf, thrownBy } from './support.ts';

const IGNORE = { fingerprint: 'figures/sum#1a2b', rule: 'figures/sum', reason: '口径不同，附表已说明', by: '甲' };

describe('an ignored finding', () => {
  test('is kept with reason and person, and survives edits', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const ignore = store.write.ignoreFinding(id, { ...IGNORE, reason: `  ${IGNORE.reason} ` });
    store.write.saveReport(id, reportOf('全部改写'));
    expect(store.read.ignores(id)).toEqual([ignore]);
    expect(ignore).toMatchObject({ ...IGNORE, report: id, revoked: null });
  });

  test('can be taken back and ignored anew; both stay on record', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const first = store.write.ignoreFinding(id, IGNORE);
    const revoked = store.write.revokeIgnore(first.id, '乙');
    expect(revoked.revoked).toMatchObject({ by: '乙' });
    const second = store.write.ignoreFinding(id, { ...IGNORE, reason: '另一个理由' });
    expect(store.read.ignores(id)).toEqual([revoked, second]);
    expect(store.write.revokeIgnore(first.id, '丙'), 'a second revocation changes nothing').toEqual(revoked);
    expect(store.read.audit({ report: id, limit: 10 }).map(({ action }) => action)).toEqual(['ignore', 'revoke-ignore', 'ignore']);
  });

  test('keeps its first reason when it is ignored twice', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const first = store.write.ignoreFinding(id, IGNORE);
    expect(store.write.ignoreFinding(id, { ...IGNORE, reason: '别的' })).toEqual(first);
    expect(store.read.ignores(id)).toEqual([first]);
  });

  test('needs a reason and a report', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    expect(thrownBy(() => store.write.ignoreFinding(id, { ...IGNORE, reason: ' ' }))).toMatchObject({ code: 'reason-missing' });
    expect(thrownBy(() => store.write.ignoreFinding('0b7e7f3e-6d43-4b8e-9c3c-0f6f5f1f8f11', IGNORE))).toMatchObject({ code: 'not-found' });
    expect(thrownBy(() => store.write.revokeIgnore(9, '甲'))).toMatchObject({ code: 'not-found' });
    expect(store.read.audit({ limit: 5 })).toEqual([]);
  });
});
