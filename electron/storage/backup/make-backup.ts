import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BackupKind, BackupRecord } from '../../../shared/storage/backup-record.ts';
import { onFileAsync, StorageError } from '../base/storage-error.ts';
import type { StepHook } from '../base/write-steps.ts';
import { raiseSuspicion } from '../connection/suspicion.ts';
import { databaseFiles, type DataPaths } from '../folder/data-paths.ts';
import { syncFile, syncFolder } from '../folder/sync-folder.ts';
import { isSoundDatabase } from '../schema/health.ts';
import { listBackups, newBackupFile } from './backup-files.ts';
import { outdatedBackups } from './rotation.ts';

/** Pages (4 KiB) copied in one go; between two the store goes on working. */
const PAGES_AT_A_TIME = 256;

export function removeDatabase(file: string): void {
  for (const part of databaseFiles(file)) rmSync(part, { force: true });
}

/**
 * Copies an open database into one file with SQLite's online backup and proves that the copy is sound.
 * @param target gets its content whole or not at all in the sense of the result; replaced when it is there
 * @returns false when the copy is not sound
 */
export async function copyAndCheck(source: Database.Database, target: string): Promise<boolean> {
  removeDatabase(target);
  await source.backup(target, { progress: () => PAGES_AT_A_TIME });
  // The copy says of itself that it has a write-ahead log; a backup is to be one file.
  const copy = new Database(target);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
  syncFile(target);
  return isSoundDatabase(target);
}

/**
 * Makes a backup, checks it, and only then gives it its name; drops backups that had their time.
 * @throws StorageError `damaged` when the copy does not pass: the database itself is damaged then
 */
export async function makeBackup(
  source: Database.Database,
  paths: DataPaths,
  kind: BackupKind,
  now: Date,
  onStep: StepHook,
): Promise<BackupRecord> {
  const partial = path.join(paths.backups, 'in-progress.partial');
  return onFileAsync(partial, async () => {
    mkdirSync(paths.backups, { recursive: true });
    try {
      const sound = await copyAndCheck(source, partial);
      onStep('backup:copied');
      if (!sound) {
        raiseSuspicion(paths.database);
        throw new StorageError(
          'damaged',
          `备份没有通过检查，说明数据库“${paths.database}”有损坏，这次备份没有保留，以前的备份都还在“${paths.backups}”。请重新启动程序：程序会检查数据库并提供最近的备份。`,
        );
      }
      onStep('backup:checked');
      const file = newBackupFile(paths, kind, now);
      renameSync(partial, file);
      syncFolder(paths.backups);
      onStep('backup:named');
      const backups = listBackups(paths);
      // With the clock set back, the one just made looks old.
      for (const outdated of outdatedBackups(backups)) if (outdated.file !== file) rmSync(outdated.file, { force: true });
      const made = backups.find((backup) => backup.file === file);
      if (!made) throw new StorageError('io', `刚做好的备份“${file}”不见了。请检查备份文件夹是否被其他程序清理，然后再备份一次。`);
      return made;
    } finally {
      removeDatabase(partial);
    }
  });
}
