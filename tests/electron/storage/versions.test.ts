import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closed, newFolder, newStore, opened, reportOf, thrownBy } from './support.ts';

describe('a version', () => {
  test('keeps the text as it was, whatever is written later', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('初稿'));
    const kept = store.write.keepVersion(id, '送审稿', '甲');
    store.write.saveReport(id, reportOf('改稿'));
    expect(store.read.version(kept.id)).toEqual({ record: kept, report: reportOf('初稿') });
    expect(store.read.versions(id)).toEqual([kept]);
    expect(store.read.report(id).report).toEqual(reportOf('改稿'));
  });

  test('holds what is in the journal, too', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.saveReport(id, reportOf('二'));
    expect(store.read.version(store.write.keepVersion(id, '二稿', '甲').id).report).toEqual(reportOf('二'));
  });

  test('is restored as the newest state, and what it replaces is kept', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const first = store.write.keepVersion(id, '一稿', '甲');
    store.write.saveReport(id, reportOf('二'));
    const { saved, before } = store.write.restoreVersion(first.id, '乙');
    expect(store.read.report(id)).toMatchObject({ report: reportOf('一'), record: { revision: saved.revision } });
    expect(store.read.version(before?.id ?? 0)).toMatchObject({ report: reportOf('二'), record: { kind: 'before-restore', by: '乙' } });
    expect(store.read.search('一').hits).toHaveLength(1);
    expect(store.read.audit({ limit: 1 })).toMatchObject([{ action: 'restore-version', by: '乙', detail: { contentHash: first.contentHash } }]);
  });

  test('is equal in hash when the text is', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const [first, second] = [store.write.keepVersion(id, '甲', '甲'), store.write.keepVersion(id, '乙', '甲')];
    expect(first.contentHash).toBe(second.contentHash);
    store.write.saveReport(id, reportOf('二'));
    expect(store.write.keepVersion(id, '丙', '甲').contentHash).not.toBe(first.contentHash);
  });

  test('cannot be changed or removed behind the program’s back while its report is there', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('一'));
    store.write.keepVersion(id, '初稿', '甲');
    await closed(store);
    const db = new Database(store.paths.database);
    expect(() => db.exec("UPDATE version SET name = 'x'")).toThrow('a version never changes');
    expect(() => db.exec('DELETE FROM version')).toThrow('a version goes only with its report');
    expect(() => db.exec("UPDATE content SET json = x'00'")).toThrow('content never changes');
    db.close();
  });

  test('that is not there is not found', async () => {
    const store = await newStore();
    expect(thrownBy(() => store.read.version(7))).toMatchObject({ code: 'not-found' });
    expect(thrownBy(() => store.write.restoreVersion(7, '甲'))).toMatchObject({ code: 'not-found' });
  });
});

describe('an export', () => {
  const entry = { by: '甲', label: '报送版（Word）', fileName: '报告.docx', packs: [{ name: 'national', version: '1.0' }], openErrors: [], reason: '' };
  const openErrors = [{ rule: 'figures/sum', fingerprint: 'abc' }];

  test('is recorded with the exact text, the packs and what was open', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const { version, audit } = store.write.recordExport({ ...entry, report: id, openErrors, reason: ' 领导已同意 ' });
    expect(store.read.version(version.id)).toMatchObject({ report: reportOf('一'), record: { kind: 'export' } });
    expect(audit).toMatchObject({
      action: 'export', by: '甲',
      detail: { report: { id, year: 2025 }, contentHash: version.contentHash, packs: entry.packs, openErrors, reason: '领导已同意' },
    });
    expect(store.read.record(id).state).toBe('exported');
  });

  test('over open errors needs a reason; without one nothing is recorded', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const call = (): unknown => store.write.recordExport({ ...entry, report: id, openErrors, reason: '  ' });
    expect(thrownBy(call)).toMatchObject({ code: 'reason-missing', message: expect.stringContaining('1 个错误') });
    expect(store.read.audit({ limit: 5 })).toEqual([]);
    expect(store.read.versions(id)).toEqual([]);
    expect(store.read.record(id).state).toBe('draft');
  });

  test('whose file could not be written leaves the report as it was, and both in the audit', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.setState(id, 'final', '甲');
    const { audit } = store.write.recordExport({ ...entry, report: id });
    store.write.recordExportFailure(audit.seq, '甲');
    expect(store.read.record(id).state).toBe('final');
    expect(store.read.audit({ limit: 2 }).map(({ action }) => action)).toEqual(['export-failed', 'export']);
    expect(thrownBy(() => store.write.recordExportFailure(99, '甲'))).toMatchObject({ code: 'not-found' });
  });
});
