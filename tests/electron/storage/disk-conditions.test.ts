import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test, type TestContext } from 'vitest';
import { asStorageError } from '../../../electron/storage/base/storage-error.ts';
import { closed, newFolder, opened, refused, reportOf, thrownBy } from './support.ts';

let mounted: string[] = [];
afterEach(() => {
  for (const folder of mounted) execFileSync('umount', ['-l', folder]);
  mounted = [];
});

/** A file system in memory of its own; the test is skipped where this account may not make one. */
function smallDisk(context: TestContext, size: string): string {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    context.skip('only root may mount a small disk');
  }
  mounted.push(folder);
  return folder;
}

describe('a full disk', () => {
  test('refuses the write, keeps all that was written, and goes on when there is room again', async (context) => {
    const folder = smallDisk(context, '2m');
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('一'));
    const filler = path.join(folder, 'filler');
    const saved: string[] = ['一'];
    writeFileSync(filler, Buffer.alloc(1_200_000));
    const error = thrownBy(() => {
      for (let n = 0; n < 5_000; n += 1) {
        const text = `第${n}稿`;
        store.write.saveReport(id, reportOf(text, '长'.repeat(20_000)));
        saved.push(text);
      }
    });
    expect(error).toMatchObject({ code: 'disk-full', message: expect.stringMatching(/磁盘已满.*清理/) });
    expect(store.read.report(id).report.blocks[0]).toMatchObject({ text: saved.at(-1) });
    await expect(store.backup('manual')).rejects.toMatchObject({ code: 'disk-full' });
    expect(store.backups()).toEqual([]);
    rmSync(filler);
    store.write.saveReport(id, reportOf('有空间了'));
    await closed(store);
    const again = await opened({ folder });
    expect(again.store.read.report(id).report).toEqual(reportOf('有空间了'));
    await closed(again.store);
  });

  test('lets no new database come into being half', async (context) => {
    const folder = smallDisk(context, '64k');
    expect((await refused({ folder })).error.code).toBe('disk-full');
    execFileSync('mount', ['-o', 'remount,size=8m', folder]);
    const { store } = await opened({ folder });
    expect(store.read.reports()).toEqual([]);
    await closed(store);
  });

  test('is told apart from other errors by the database, too', () => {
    const file = path.join(newFolder(), 'full.db');
    const db = new Database(file);
    db.pragma('max_page_count = 2');
    const error = thrownBy(() => db.exec('CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x)'));
    db.close();
    expect(asStorageError(error, file)).toMatchObject({ code: 'disk-full', message: expect.stringContaining(file) });
  });
});

describe('a read-only folder', () => {
  test('is refused before anything is done, and said', async (context) => {
    const folder = process.getuid?.() === 0 ? smallDisk(context, '2m') : newFolder();
    const { store } = await opened({ folder });
    await closed(store);
    // Root may write in any folder, but not on a disk that is mounted read-only.
    if (process.getuid?.() === 0) execFileSync('mount', ['-o', 'remount,ro', folder]);
    else chmodSync(folder, 0o500);
    const { error } = await refused({ folder });
    expect(error).toMatchObject({ code: 'read-only', message: expect.stringContaining(`“${folder}”不允许写入`) });
    if (process.getuid?.() !== 0) chmodSync(folder, 0o700);
  });
});

describe('a folder that is not there', () => {
  test('is said and not made: it may be on a disk that is not plugged in', async () => {
    const folder = path.join(newFolder(), 'usb');
    const { error } = await refused({ folder });
    expect(error).toMatchObject({ code: 'folder-missing', message: expect.stringContaining(`“${folder}”`) });
  });

  test('is a file', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    expect((await refused({ folder: file })).error.code).toBe('folder-missing');
  });
});

describe('a locked database', () => {
  test('of another program with the same folder is said at once', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    expect((await refused({ folder })).error).toMatchObject({ code: 'locked', message: expect.stringContaining('另一个法治年报程序') });
    await closed(store);
    expect((await opened({ folder })).store.read.reports()).toEqual([]);
  });

  test('refuses the write and keeps all that was written', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { id } = store.write.createReport(reportOf('一'));
    const other = new Database(store.paths.database);
    other.exec('BEGIN IMMEDIATE');
    expect(thrownBy(() => store.write.saveReport(id, reportOf('二')))).toMatchObject({ code: 'locked', message: expect.stringContaining('占用') });
    other.exec('ROLLBACK');
    other.close();
    expect(store.read.report(id).report).toEqual(reportOf('一'));
    store.write.saveReport(id, reportOf('二'));
    expect(store.read.report(id).report).toEqual(reportOf('二'));
  });
});

describe('errors of the file system', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EBUSY', 'locked'],
    ['EIO', 'io'],
  ])('%s is told as %s, with the place of the data', (code, expected) => {
    const file = path.join(newFolder(), 'fazhi.db');
    expect(asStorageError(Object.assign(new Error(code), { code }), file)).toMatchObject({ code: expected, message: expect.stringContaining(file) });
  });

  test('that are defects of the program stay what they are', () => {
    const defect = new TypeError('x is not a function');
    expect(asStorageError(defect, '/nowhere/fazhi.db')).toBe(defect);
  });
});
