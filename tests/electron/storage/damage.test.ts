import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { salvageReports } from '../../../electron/storage/damage/salvage.ts';
import { dataPaths } from '../../../electron/storage/folder/data-paths.ts';
import { restoreBackup } from '../../../electron/storage/maintenance/restore-backup.ts';
import { APPLICATION_ID } from '../../../electron/storage/schema/identity.ts';
import { SCHEMA_VERSION } from '../../../electron/storage/schema/migrations/all.ts';
import type { Store } from '../../../electron/storage/store.ts';
import { closed, newFolder, opened, refused, reportOf, thrownBy } from './support.ts';

const PAGE = 4096;

/** A closed data folder with some reports in it. */
async function filled(texts: string[]): Promise<{ folder: string; store: Store; ids: string[] }> {
  const folder = newFolder();
  const { store } = await opened({ folder });
  const ids = texts.map((text) => store.write.createReport(reportOf(text)).id);
  await closed(store);
  return { folder, store, ids };
}

/** Overwrites pages of a database, the first being 0, with noise. */
function scribble(file: string, pages: number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0xa5, page * PAGE, (page + 1) * PAGE);
  writeFileSync(file, bytes);
}

function pageOf(file: string, table: string): number {
  const db = new Database(file, { readonly: true });
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  db.close();
  return root - 1;
}

describe('a damaged database', () => {
  test('is moved away whole, and the newest good backup is named', async () => {
    const { folder, store } = await filled(['一']);
    scribble(store.paths.database, [pageOf(store.paths.database, 'report')]);
    const bytes = readFileSync(store.paths.database);
    const { error, rescue } = await refused({ folder });
    expect(error.code).toBe('damaged');
    const moved = path.join(rescue?.quarantine ?? '', 'fazhi.db');
    expect(readFileSync(moved).equals(bytes)).toBe(true);
    expect(existsSync(store.paths.database)).toBe(false);
    expect(rescue?.backup).toEqual(store.backups()[0]);
    for (const place of [rescue?.quarantine, rescue?.backup?.file]) expect(error.message).toContain(place);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - PAGE - 100)],
    ['cut to some bytes', (bytes: Buffer) => bytes.subarray(0, 60)],
    ['without its beginning', (bytes: Buffer) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
    ['of noise', (bytes: Buffer) => Buffer.alloc(bytes.length, 0x5a)],
  ])('is never overwritten when it is %s', async (_, damage) => {
    const { folder, store } = await filled(['一']);
    const bytes = damage(readFileSync(store.paths.database));
    writeFileSync(store.paths.database, bytes);
    const { error, rescue } = await refused({ folder });
    expect(error.code).toBe('damaged');
    expect(readFileSync(path.join(rescue?.quarantine ?? '', 'fazhi.db')).equals(bytes)).toBe(true);
  });

  test('is followed by the backup, and nothing that was moved away is lost when it happens again', async () => {
    const { folder, store, ids } = await filled(['一']);
    for (const round of [1, 2]) {
      writeFileSync(store.paths.database, `坏${round}`);
      const { rescue } = await refused({ folder });
      restoreBackup({ folder, backup: rescue?.backup?.file ?? '', by: '甲' });
      const again = await opened({ folder });
      expect(again.store.read.report(ids[0] ?? '').report).toEqual(reportOf('一'));
      await closed(again.store);
    }
    const kept = readdirSync(store.paths.damaged).map((name) => readFileSync(path.join(store.paths.damaged, name, 'fazhi.db'), 'utf8'));
    expect(kept.sort()).toEqual(['坏1', '坏2']);
  });

  test('takes a backup that is damaged itself for none', async () => {
    const { folder, store } = await filled(['一']);
    const again = await opened({ folder });
    await again.store.backup('manual');
    await closed(again.store);
    const [newest, older] = store.backups();
    writeFileSync(newest?.file ?? '', 'x');
    writeFileSync(store.paths.database, 'x');
    expect((await refused({ folder })).rescue?.backup).toEqual(older);
  });

  test('without any good backup says so', async () => {
    const { folder, store } = await filled(['一']);
    rmSync(store.paths.backups, { recursive: true });
    writeFileSync(store.paths.database, 'x');
    const { error, rescue } = await refused({ folder });
    expect(rescue?.backup).toBeNull();
    expect(error.message).toContain('没有可用的备份');
  });

  test('noticed while working leads to a check at the next start', async () => {
    const { folder, store } = await filled(['一']);
    const again = await opened({ folder });
    scribble(store.paths.database, [pageOf(store.paths.database, 'template')]);
    expect(thrownBy(() => again.store.read.templates())).toMatchObject({ code: 'damaged', message: expect.stringContaining('重新启动程序') });
    expect(existsSync(`${store.paths.database}.suspect`)).toBe(true);
    await closed(again.store);
    const { rescue } = await refused({ folder });
    expect(rescue?.quarantine).not.toBeNull();
    expect(existsSync(`${store.paths.database}.suspect`)).toBe(false);
  });

  test('in one text is told for that report alone', async () => {
    const { folder, store, ids } = await filled(['一', '二']);
    const db = new Database(store.paths.database);
    db.exec("DROP TRIGGER content_never_changes; UPDATE content SET json = x'00' WHERE hash = (SELECT content_hash FROM report ORDER BY rowid LIMIT 1)");
    db.close();
    const again = (await opened({ folder })).store;
    expect(thrownBy(() => again.read.report(ids[0] ?? ''))).toMatchObject({ code: 'damaged', message: expect.stringContaining('其他报告不受影响') });
    expect(again.read.report(ids[1] ?? '').report).toEqual(reportOf('二'));
  });
});

describe('salvage from a damaged database', () => {
  test('gives every report that can still be read, the journal included', async () => {
    const { folder, store, ids } = await filled(['一', '二']);
    const crashed = await opened({ folder });
    crashed.store.write.saveReport(ids[1] ?? '', reportOf('二改'));
    const copy = newFolder();
    for (const file of readdirSync(folder).filter((name) => name.startsWith('fazhi.db'))) {
      writeFileSync(path.join(copy, file), readFileSync(path.join(folder, file)));
    }
    const database = path.join(copy, 'fazhi.db');
    scribble(database, [pageOf(database, 'audit'), pageOf(database, 'search_data')]);
    expect(store.paths.folder).toBe(folder);
    const { reports, unreadable } = salvageReports(database);
    expect(reports.map(({ id, report, complete }) => [id, report, complete])).toEqual([
      [ids[0], reportOf('一'), true],
      [ids[1], reportOf('二改'), true],
    ]);
    expect(unreadable).toBe(0);
  });

  test('counts what is lost', async () => {
    const { store } = await filled(['一', '二', '三']);
    const db = new Database(store.paths.database);
    db.exec("DROP TRIGGER content_never_changes; UPDATE content SET json = x'00' WHERE hash = (SELECT content_hash FROM report ORDER BY rowid LIMIT 1)");
    db.close();
    const { reports, unreadable } = salvageReports(store.paths.database);
    expect([reports.length, unreadable]).toEqual([2, 1]);
  });

  test('gives nothing for a file that is no database', () => {
    const file = path.join(newFolder(), 'fazhi.db');
    writeFileSync(file, '不是数据库');
    expect(salvageReports(file)).toEqual({ reports: [], unreadable: 0 });
  });
});

describe('restoring a backup after damage', () => {
  test('takes over what was written after it and can still be read', async () => {
    const { folder, store, ids } = await filled(['一', '二']);
    const day = await opened({ folder });
    const [, second = ''] = ids;
    day.store.write.saveReport(second, reportOf('二改'));
    const added = day.store.write.createReport(reportOf('三'));
    day.store.write.keepVersion(added.id, '稿', '甲');
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    await closed(day.store);
    const paths = dataPaths(copy);
    scribble(paths.database, [pageOf(paths.database, 'audit')]);
    const { rescue } = await refused({ folder: copy });
    const { salvaged, unreadable, replaced } = restoreBackup({ folder: copy, backup: rescue?.backup?.file ?? '', by: '甲' });
    expect([salvaged.length, unreadable, replaced]).toEqual([2, 0, null]);
    const now = (await opened({ folder: copy })).store;
    expect(now.read.report(second).report).toEqual(reportOf('二改'));
    const [version] = now.read.versions(second);
    expect(now.read.version(version?.id ?? 0).report).toEqual(reportOf('二'));
    const texts = now.read.reports().map(({ id }) => now.read.report(id).report.blocks[0]);
    expect(texts).toEqual(expect.arrayContaining([{ type: 'paragraph', id: 'p1', text: '三' }]));
    expect(texts).toHaveLength(3);
    expect(now.read.audit({ limit: 1 })).toMatchObject([{ detail: { facts: { salvaged: 2, unreadable: 0 } } }]);
    expect(existsSync(path.join(rescue?.quarantine ?? '', 'fazhi.db'))).toBe(true);
    expect(store.paths.folder).toBe(folder);
  });

  test('takes over nothing from damage that was before the backup', async () => {
    const { folder, store } = await filled(['一', '二']);
    cpSync(store.paths.database, path.join(store.paths.damaged, '20200101-000000', 'fazhi.db'));
    utimesSync(path.join(store.paths.damaged, '20200101-000000'), new Date('2020-01-01'), new Date('2020-01-01'));
    const day = await opened({ folder });
    for (const { id } of day.store.read.reports()) day.store.write.deleteReport(id, '甲');
    day.store.write.purgeReports(new Date('2200-01-01'), '甲');
    await closed(day.store);
    rmSync(store.paths.database);
    const [newest] = store.backups();
    expect(restoreBackup({ folder, backup: newest?.file ?? '', by: '甲' }).salvaged).toEqual([]);
    expect((await opened({ folder })).store.read.reports()).toEqual([]);
  });

  test('takes over nothing when a person goes back to a backup', async () => {
    const { folder, store, ids } = await filled(['一']);
    const day = await opened({ folder });
    day.store.write.saveReport(ids[0] ?? '', reportOf('不要的'));
    await closed(day.store);
    const oldest = store.backups().at(-1);
    expect(restoreBackup({ folder, backup: oldest?.file ?? '', by: '甲' }).salvaged).toEqual([]);
    expect((await opened({ folder })).store.read.report(ids[0] ?? '').report).toEqual(reportOf('一'));
  });
});

describe('a database that is not to be opened', () => {
  test('of a newer program is left alone', async () => {
    const { folder, store } = await filled(['一']);
    const db = new Database(store.paths.database);
    db.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    db.close();
    const bytes = readFileSync(store.paths.database);
    const { error, rescue } = await refused({ folder });
    expect(error).toMatchObject({ code: 'newer-database', message: expect.stringMatching(/更新版本.*请安装新版程序/) });
    expect(rescue).toBeNull();
    expect(readFileSync(store.paths.database).equals(bytes)).toBe(true);
  });

  test('of a newer program that ended before it cleaned up is left alone, too', async () => {
    const { folder, store } = await filled(['一']);
    const newer = new Database(store.paths.database);
    newer.pragma('journal_mode = WAL');
    newer.pragma(`user_version = ${SCHEMA_VERSION + 10}`);
    // The version is in the write-ahead log only while another connection is open.
    expect((await refused({ folder })).error.code).toBe('newer-database');
    newer.close();
  });

  test('of another program is left alone', async () => {
    const folder = newFolder();
    const db = new Database(dataPaths(folder).database);
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    const bytes = readFileSync(dataPaths(folder).database);
    expect((await refused({ folder })).error).toMatchObject({ code: 'foreign-database', message: expect.stringContaining('没有改动') });
    expect(readFileSync(dataPaths(folder).database).equals(bytes)).toBe(true);
  });

  test('that vanished is not replaced by an empty one', async () => {
    const { folder, store, ids } = await filled(['一']);
    renameSync(store.paths.database, path.join(folder, '别处.db'));
    const { error, rescue } = await refused({ folder });
    expect(error).toMatchObject({ code: 'database-missing', message: expect.stringContaining('不见了') });
    expect(existsSync(store.paths.database)).toBe(false);
    restoreBackup({ folder, backup: rescue?.backup?.file ?? '', by: '甲' });
    expect((await opened({ folder })).store.read.report(ids[0] ?? '').report).toEqual(reportOf('一'));
  });

  test('that has to be there and is not, is not made', async () => {
    const folder = newFolder();
    expect((await refused({ folder, mustExist: true })).error.code).toBe('database-missing');
  });
});

describe('what an interrupted start left', () => {
  test('an empty file becomes the database', async () => {
    const folder = newFolder();
    writeFileSync(dataPaths(folder).database, '');
    const { store } = await opened({ folder });
    expect(store.read.reports()).toEqual([]);
    expect(APPLICATION_ID).toBe(Buffer.from('FZNB').readUInt32BE());
  });

  test('a write-ahead log without its database never gets into the next one', async () => {
    const { folder, store } = await filled(['一']);
    const aside = path.join(store.paths.damaged, '20260101-000000');
    mkdirSync(aside, { recursive: true });
    renameSync(store.paths.database, path.join(aside, 'fazhi.db'));
    writeFileSync(`${store.paths.database}-wal`, 'log');
    const { rescue } = await refused({ folder });
    expect(rescue?.backup).not.toBeNull();
    expect(readFileSync(path.join(aside, 'fazhi.db-wal'), 'utf8')).toBe('log');
    expect(existsSync(`${store.paths.database}-wal`)).toBe(false);
  });
});
