import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILE_STEPS } from '../../../../electron/storage/base/write-steps.ts';
import { chosenDataFolder } from '../../../../electron/storage/folder/chosen-folder.ts';
import type { DataPaths } from '../../../../electron/storage/folder/data-paths.ts';
import { restoreBackup } from '../../../../electron/storage/maintenance/restore-backup.ts';
import { closed, newFolder, opened, refused, reportOf } from '../support.ts';
import type { FileOrder } from './file-worker.ts';

const TIMEOUT = { timeout: 60_000 };

/** Runs the work in a program of its own, which has to die at its step. */
function killedAt(order: FileOrder): void {
  const { signal, stderr } = spawnSync(process.execPath, ['--no-warnings', path.join(import.meta.dirname, 'file-worker.ts')], {
    input: JSON.stringify(order), encoding: 'utf8',
  });
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
}

interface Household {
  folder: string;
  paths: DataPaths;
  id: string;
  /** Of “昨天”; the report now says “今天”. */
  backup: string;
}

async function household(): Promise<Household> {
  const folder = newFolder();
  const { store } = await opened({ folder });
  const { id } = store.write.createReport(reportOf('昨天'));
  const { file: backup } = await store.backup('manual');
  store.write.saveReport(id, reportOf('今天'));
  await closed(store);
  return { folder, paths: store.paths, id, backup };
}

function stepsOf(work: string) {
  return FILE_STEPS.filter((step) => step.startsWith(`${work}:`));
}

describe('a program killed while it restores a backup', () => {
  test.each(stepsOf('restore'))('has either what was there or the backup, whole: %s', TIMEOUT, async (killAt) => {
    const { folder, paths, id, backup } = await household();
    killedAt({ work: 'restore', folder, backup, killAt });
    const { store } = await opened({ folder });
    const decided = killAt !== 'restore:ready';
    expect(store.read.report(id).report).toEqual(reportOf(decided ? '昨天' : '今天'));
    expect(store.read.audit({ limit: 9 }).map(({ action }) => action)).toEqual(decided ? ['restore-backup'] : []);
    expect(readdirSync(folder).filter((name) => name.includes('ready'))).toEqual([]);
    if (!decided) return;
    const [aside] = readdirSync(paths.replaced);
    const before = await opened({ folder: path.join(paths.replaced, aside ?? '') });
    expect(before.store.read.report(id).report).toEqual(reportOf('今天'));
  });
});

describe('a program killed while it moves a damaged database away', () => {
  test.each(stepsOf('quarantine'))('has it whole in one place and offers the backup: %s', TIMEOUT, async (killAt) => {
    const { folder, paths, id } = await household();
    writeFileSync(paths.database, '坏了的数据库');
    killedAt({ work: 'open', folder, killAt });
    const { error, rescue } = await refused({ folder });
    expect(error.code).toBe(killAt === 'quarantine:begun' ? 'damaged' : 'database-missing');
    const kept = readdirSync(paths.damaged).map((name) => readFileSync(path.join(paths.damaged, name, 'fazhi.db'), 'utf8'));
    expect(kept).toEqual(['坏了的数据库']);
    restoreBackup({ folder, backup: rescue?.backup?.file ?? '', by: '甲' });
    expect((await opened({ folder })).store.read.report(id).report).toEqual(reportOf('今天'));
  });
});

describe('a program killed while it moves the data folder', () => {
  test.each(stepsOf('move'))('has the data in the folder that it remembers: %s', TIMEOUT, async (killAt) => {
    const { folder, id } = await household();
    const to = newFolder();
    const pointer = path.join(newFolder(), 'data-folder.json');
    killedAt({ work: 'move', folder, to, pointer, killAt });
    const now = chosenDataFolder(pointer, folder);
    expect(now).toEqual(killAt === 'move:ready' ? { folder, chosen: false } : { folder: to, chosen: true });
    const { store } = await opened({ folder: now.folder, mustExist: true });
    expect(store.read.report(id).report).toEqual(reportOf('今天'));
  });
});

test('every step of work on files is killed at somewhere', () => {
  const covered = ['backup', 'restore', 'quarantine', 'move'].flatMap(stepsOf);
  expect(covered.sort()).toEqual([...FILE_STEPS].sort());
});
