import { cpSync, existsSync, realpathSync, renameSync } from 'node:fs';
import path from 'node:path';
import { copyAndCheck } from '../backup/make-backup.ts';
import { onFileAsync, StorageError } from '../base/storage-error.ts';
import { noSteps, type StepHook } from '../base/write-steps.ts';
import { ignoreDamage, openForWriting } from '../connection/connection.ts';
import { lockFolder } from '../connection/instance-lock.ts';
import { missingDatabase } from '../damage/quarantine.ts';
import { chooseDataFolder } from '../folder/chosen-folder.ts';
import { dataPaths, stamp, type DataPaths } from '../folder/data-paths.ts';
import { placeReadyDatabase } from '../folder/ready-database.ts';
import { requireFolder } from '../folder/require-folder.ts';
import { completeSettingAside } from '../folder/set-aside.ts';
import { syncFolder } from '../folder/sync-folder.ts';

/** What there is in a folder that the user wants to keep the data in. */
export type FolderUse = 'free' | 'has-database';

/**
 * Looks at a folder before data go there.
 * @throws StorageError `folder-missing`, `read-only`
 */
export function inspectDataFolder(folder: string): FolderUse {
  requireFolder(folder);
  return existsSync(dataPaths(folder).database) ? 'has-database' : 'free';
}

export interface MoveOptions {
  from: string;
  to: string;
  /** The file that remembers the chosen folder. */
  pointer: string;
  now?: () => Date;
  onStep?: StepHook;
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  // On Windows the way to another drive is absolute.
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}

function requireApart(from: string, to: string): void {
  const [source, target] = [realpathSync(from), realpathSync(to)];
  if (isInside(target, source) || isInside(source, target)) {
    throw new StorageError('folder-occupied', `新的数据文件夹“${to}”与现在的“${from}”是同一个，或者一个在另一个里面，没有移动。请选择另外的文件夹。`);
  }
}

/** Copies the database, checks the copy, and lets it wait under the name that the next start would complete. */
async function copyDatabase(source: DataPaths, target: DataPaths, onStep: StepHook): Promise<void> {
  const partial = `${target.ready}.partial`;
  const opened = openForWriting(source.database, onStep, ignoreDamage);
  let sound: boolean;
  try {
    sound = await copyAndCheck(opened.raw, partial);
  } finally {
    opened.close();
  }
  if (!sound) {
    throw new StorageError('damaged', `数据复制到“${target.folder}”后没有通过检查，没有移动。数据仍在“${source.folder}”。请检查目标磁盘，然后再试或换一个文件夹。`);
  }
  renameSync(partial, target.ready);
  syncFolder(target.folder);
}

/**
 * Moves the data to another folder; the store must be closed. The data are copied and checked first, then the new folder is
 * remembered; the former database stays where it was under another name. Ended in between, the next start has the whole of
 * the data in the one folder or in the other.
 * @returns the former database under its new name
 * @throws StorageError `folder-occupied` when there is a database already, or one folder is inside the other
 */
export async function moveDataFolder({ from, to, pointer, now = () => new Date(), onStep = noSteps }: MoveOptions): Promise<{ former: string }> {
  const source = dataPaths(from);
  const target = dataPaths(to);
  requireFolder(from);
  if (!existsSync(source.database)) throw missingDatabase(source).error;
  if (inspectDataFolder(to) === 'has-database') {
    throw new StorageError('folder-occupied', `“${to}”里已经有法治年报的数据，没有移动，以免覆盖。请选择一个空文件夹；如果想改用那里的数据，请用“使用已有的数据文件夹”。`);
  }
  requireApart(from, to);
  const unlock = lockFolder(source);
  try {
    return await onFileAsync(target.database, async () => {
      completeSettingAside(target);
      for (const parts of ['backups', 'damaged', 'replaced'] as const) {
        if (existsSync(source[parts])) cpSync(source[parts], target[parts], { recursive: true, preserveTimestamps: true, force: false });
      }
      await copyDatabase(source, target, onStep);
      onStep('move:ready');
      chooseDataFolder(pointer, to);
      onStep('move:pointed');
      placeReadyDatabase(target);
      const former = path.join(from, `fazhi-moved-${stamp(now())}.db`);
      renameSync(source.database, former);
      syncFolder(from);
      onStep('move:retired');
      return { former };
    });
  } finally {
    unlock();
  }
}
