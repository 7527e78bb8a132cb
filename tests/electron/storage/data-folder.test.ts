import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StepHook, WriteStep } from '../../../electron/storage/base/write-steps.ts';
import { chooseDataFolder, chosenDataFolder } from '../../../electron/storage/folder/chosen-folder.ts';
import { inspectDataFolder, moveDataFolder } from '../../../electron/storage/maintenance/move-data-folder.ts';
import { closed, newFolder, opened, reportOf, thrownBy } from './support.ts';

describe('the data folder', () => {
  test('is a default one until the user chooses', () => {
    const home = newFolder();
    const [pointer, fallback, chosen] = [path.join(home, 'data-folder.json'), path.join(home, 'data'), path.join(home, '数据')];
    expect(chosenDataFolder(pointer, fallback)).toEqual({ folder: fallback, chosen: false });
    expect(existsSync(fallback)).toBe(true);
    chooseDataFolder(pointer, chosen);
    expect(chosenDataFolder(pointer, fallback)).toEqual({ folder: chosen, chosen: true });
  });

  test('is not guessed when its place cannot be read', () => {
    const home = newFolder();
    const pointer = path.join(home, 'data-folder.json');
    writeFileSync(pointer, '{"dataFolder":');
    expect(thrownBy(() => chosenDataFolder(pointer, path.join(home, 'data')))).toMatchObject({ code: 'io', message: expect.stringContaining('重新指定') });
    expect(existsSync(path.join(home, 'data'))).toBe(false);
  });
});

/** A closed store with a report and a backup, the file that remembers the folder, and a new folder. */
async function household(): Promise<{ from: string; to: string; pointer: string; id: string }> {
  const [from, to, home] = [newFolder(), newFolder(), newFolder()];
  const { store } = await opened({ folder: from });
  const { id } = store.write.createReport(reportOf('一'));
  await closed(store);
  return { from, to, pointer: path.join(home, 'data-folder.json'), id };
}

function stopAt(where: WriteStep): StepHook {
  return (step) => {
    if (step === where) throw new Error('ended');
  };
}

describe('moving the data', () => {
  test('takes everything along and leaves the former database under another name', async () => {
    const { from, to, pointer, id } = await household();
    expect(inspectDataFolder(to)).toBe('free');
    const backups = readdirSync(path.join(from, 'backups'));
    const before = readFileSync(path.join(from, 'fazhi.db'));
    const { former } = await moveDataFolder({ from, to, pointer });
    expect(chosenDataFolder(pointer, from)).toEqual({ folder: to, chosen: true });
    const { store } = await opened({ folder: to, mustExist: true });
    expect(store.read.report(id).report).toEqual(reportOf('一'));
    expect(store.backups().map(({ fileName }) => fileName)).toEqual(backups);
    expect(path.basename(former)).toMatch(/^fazhi-moved-\d{8}-\d{6}\.db$/);
    expect(readFileSync(former).length).toBe(before.length);
    expect(existsSync(path.join(from, 'fazhi.db'))).toBe(false);
  });

  test('never overwrites data that are there', async () => {
    const { from, pointer } = await household();
    const other = await household();
    expect(inspectDataFolder(other.from)).toBe('has-database');
    await expect(moveDataFolder({ from, to: other.from, pointer })).rejects.toMatchObject({ code: 'folder-occupied' });
    expect((await opened({ folder: other.from })).store.read.report(other.id).report).toEqual(reportOf('一'));
    expect(existsSync(pointer)).toBe(false);
  });

  test('is refused into itself, into a part of itself, from a folder in use and from one without data', async () => {
    const { from, to, pointer } = await household();
    const inner = path.join(from, 'inner');
    mkdirSync(inner);
    await expect(moveDataFolder({ from, to: inner, pointer })).rejects.toMatchObject({ code: 'folder-occupied' });
    const { store } = await opened({ folder: from });
    await expect(moveDataFolder({ from, to, pointer })).rejects.toMatchObject({ code: 'locked' });
    await closed(store);
    await expect(moveDataFolder({ from: to, to: newFolder(), pointer })).rejects.toMatchObject({ code: 'database-missing' });
    await expect(moveDataFolder({ from, to: path.join(to, 'none'), pointer })).rejects.toMatchObject({ code: 'folder-missing' });
  });

  test('begun and broken off before it was decided can be tried again', async () => {
    const { from, to, pointer, id } = await household();
    await expect(moveDataFolder({ from, to, pointer, onStep: stopAt('move:ready') })).rejects.toThrow('ended');
    expect(existsSync(pointer)).toBe(false);
    await moveDataFolder({ from, to, pointer });
    expect((await opened({ folder: to })).store.read.report(id).report).toEqual(reportOf('一'));
  });

  test('broken off after it was decided is completed by the next start', async () => {
    const { from, to, pointer, id } = await household();
    await expect(moveDataFolder({ from, to, pointer, onStep: stopAt('move:pointed') })).rejects.toThrow('ended');
    const { folder } = chosenDataFolder(pointer, from);
    expect(folder).toBe(to);
    rmSync(path.join(to, 'backups'), { recursive: true });
    expect((await opened({ folder, mustExist: true })).store.read.report(id).report).toEqual(reportOf('一'));
  });
});
