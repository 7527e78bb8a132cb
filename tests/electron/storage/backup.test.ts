import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../electron/storage/maintenance/restore-backup.ts';
import { isSoundDatabase } from '../../../electron/storage/schema/health.ts';
import { closed, newFolder, newStore, opened, reportOf, thrownBy } from './support.ts';

const DAY = 86_400_000;

describe('a backup', () => {
  test('is one file that opens and holds what was written', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.saveReport(id, reportOf('二'));
    const backup = await store.backup('manual');
    expect(isSoundDatabase(backup.file)).toBe(true);
    expect(readdirSync(store.paths.backups)).toEqual([backup.fileName]);
    const elsewhere = newFolder();
    copyFileSync(backup.file, path.join(elsewhere, 'fazhi.db'));
    expect((await opened({ folder: elsewhere })).store.read.report(id).report).toEqual(reportOf('二'));
  });

  test('holds one moment, whatever is written while it is made', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    const running = store.backup('manual');
    for (let n = 0; n < 50; n += 1) store.write.saveReport(id, reportOf(`第${n}稿`));
    expect(isSoundDatabase((await running).file)).toBe(true);
    expect(store.read.report(id).report).toEqual(reportOf('第49稿'));
  });

  test('follows the one before when two are asked for at once', async () => {
    const store = await newStore();
    const [first, second] = await Promise.all([store.backup('manual'), store.backup('manual')]);
    expect(first.file).not.toBe(second.file);
    expect(store.backups().map(({ file }) => file).sort()).toEqual([first.file, second.file].sort());
  });

  test('that does not pass its check is not kept, and the database is looked through at the next start', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('一'));
    await closed(store);
    const [good] = store.backups();
    const db = new Database(store.paths.database);
    db.unsafeMode(true).pragma('writable_schema = ON');
    // An index that says something else than its table: every page is fine, the whole is not.
    db.exec("UPDATE sqlite_schema SET sql = replace(sql, '(content_hash)', '(unit)') WHERE name = 'report_by_content'");
    db.close();
    const again = await opened({ folder });
    await expect(again.store.backup('manual')).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('没有通过检查') });
    expect(again.store.backups()).toEqual([good]);
    await expect(closed(again.store)).resolves.toBeUndefined();
    expect(id).not.toBe('');
  });
});

describe('backups over time', () => {
  test('one a day, and on closing when something was written since', async () => {
    const folder = newFolder();
    let now = new Date(2026, 0, 5, 9, 0, 0);
    const { store } = await opened({ folder, now: () => now });
    expect(await store.backupDaily()).toMatchObject({ kind: 'daily' });
    expect(await store.backupDaily()).toBeNull();
    now = new Date(now.getTime() + DAY);
    expect(await store.backupDaily()).toMatchObject({ kind: 'daily' });
    await closed(store);
    expect(store.backups().map(({ kind }) => kind), 'nothing was written since the last').toEqual(['daily', 'daily']);
    const again = await opened({ folder, now: () => now });
    again.store.write.createReport(reportOf('一'));
    now = new Date(now.getTime() + 1_000);
    await closed(again.store);
    expect(store.backups().map(({ kind }) => kind)).toEqual(['exit', 'daily', 'daily']);
  });

  test('do not pile up', async () => {
    let now = new Date(2026, 0, 1, 9, 0, 0);
    const store = await newStore({ now: () => now });
    for (let day = 0; day < 14; day += 1) {
      await store.backup('daily');
      now = new Date(now.getTime() + DAY);
    }
    expect(store.backups().length).toBeLessThanOrEqual(7 + 2);
    expect(readdirSync(store.paths.backups)).toHaveLength(store.backups().length);
  });

  test('the newest stays though the clock was set back', async () => {
    let now = new Date(2026, 5, 1, 9, 0, 0);
    const store = await newStore({ now: () => now });
    for (let day = 0; day < 8; day += 1) {
      await store.backup('daily');
      now = new Date(now.getTime() + DAY);
    }
    now = new Date(2020, 0, 1, 9, 0, 0);
    const made = await store.backup('daily');
    expect(existsSync(made.file)).toBe(true);
  });
});

describe('restoring a backup', () => {
  test('puts it in place, keeps what was there, and leaves a trace', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('昨天'));
    const { file, fileName } = await store.backup('manual');
    store.write.saveReport(id, reportOf('今天'));
    await closed(store);
    const { replaced } = restoreBackup({ folder, backup: file, by: '甲' });
    const now = (await opened({ folder })).store;
    expect(now.read.report(id).report).toEqual(reportOf('昨天'));
    expect(now.read.audit({ limit: 1 })).toMatchObject([{ action: 'restore-backup', by: '甲', detail: { facts: { backup: fileName } } }]);
    expect(now.read.verifyAudit().intact).toBe(true);
    const before = (await opened({ folder: replaced ?? '' })).store;
    expect(before.read.report(id).report).toEqual(reportOf('今天'));
  });

  test('refuses what is no sound backup and leaves everything as it is', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('一'));
    const { file } = await store.backup('manual');
    await closed(store);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    expect(thrownBy(() => restoreBackup({ folder, backup: file, by: '甲' }))).toMatchObject({ code: 'backup-unusable', message: expect.stringContaining(file) });
    expect(thrownBy(() => restoreBackup({ folder, backup: path.join(folder, 'none.db'), by: '甲' }))).toMatchObject({ code: 'backup-unusable' });
    expect((await opened({ folder })).store.read.report(id).report).toEqual(reportOf('一'));
  });

  test('does not touch a folder that a program is using', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { file } = await store.backup('manual');
    expect(thrownBy(() => restoreBackup({ folder, backup: file, by: '甲' }))).toMatchObject({ code: 'locked' });
  });
});
