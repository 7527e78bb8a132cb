import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { appendAudit } from '../audit/append-audit.ts';
import { ignoreDamage, openForWriting } from '../database/connection.ts';
import { isSoundDatabase } from '../database/health.ts';
import { lockFolder } from '../database/instance-lock.ts';
import { migrate } from '../database/migrate.ts';
import { clearSuspicion } from '../database/suspicion.ts';
import { dataPaths, type DataPaths } from '../folder/data-paths.ts';
import { completePlacement, placeReadyDatabase } from '../folder/ready-database.ts';
import { completeSettingAside, setDatabaseAside } from '../folder/set-aside.ts';
import { syncFile, syncFolder } from '../folder/sync-folder.ts';
import { onFile, StorageError } from '../storage-error.ts';
import { noSteps, type StepHook } from '../write-steps.ts';
import { removeDatabase } from './make-backup.ts';

export interface RestoreOptions {
  folder: string;
  /** The backup's file, absolute; need not be in the data folder. */
  backup: string;
  /** Who decided it; the restored database's audit keeps it. */
  by: string;
  now?: () => Date;
  onStep?: StepHook;
}

function unusable(file: string): StorageError {
  return new StorageError('backup-unusable', `备份“${file}”不能用：它不是法治年报的备份，或者已经损坏。现有的数据没有改动。请选择另一个备份。`);
}

/** Makes of a backup a database of the present schema that knows it was restored, checked once more. */
function prepare(paths: DataPaths, { backup, by }: RestoreOptions, now: Date, onStep: StepHook): void {
  if (!isSoundDatabase(backup)) throw unusable(backup);
  const copy = `${paths.ready}.partial`;
  removeDatabase(copy);
  copyFileSync(backup, copy);
  const opened = openForWriting(copy, onStep, ignoreDamage);
  try {
    migrate(opened);
    opened.connection.transact('audit', (tx) => {
      const facts = { backup: path.basename(backup) };
      const detail = { report: null, contentHash: null, packs: [], openErrors: [], reason: '', facts };
      appendAudit(tx, { at: now.toISOString(), by, action: 'restore-backup', detail });
    });
    opened.raw.pragma('journal_mode = DELETE');
  } finally {
    opened.close();
  }
  if (!isSoundDatabase(copy)) throw unusable(backup);
  syncFile(copy);
  renameSync(copy, paths.ready);
  syncFolder(paths.folder);
}

/**
 * Puts a backup in the place of the database; the store must be closed. What is there now is kept aside under its own
 * name. Ended in between, the next start either finds everything as it was or completes the restore.
 * @returns the folder with what was there before, or null when there was no database
 * @throws StorageError `backup-unusable` and the conditions of disk and file
 */
export function restoreBackup(options: RestoreOptions): { replaced: string | null } {
  const { folder, now = () => new Date(), onStep = noSteps } = options;
  const paths = dataPaths(folder);
  return onFile(paths.database, () => {
    const unlock = lockFolder(paths);
    try {
      completeSettingAside(paths);
      completePlacement(paths);
      prepare(paths, options, now(), onStep);
      onStep('restore:ready');
      const replaced = existsSync(paths.database) ? setDatabaseAside(paths, paths.replaced, now()) : null;
      clearSuspicion(paths.database);
      onStep('restore:set-aside');
      placeReadyDatabase(paths);
      onStep('restore:in-place');
      return { replaced };
    } finally {
      unlock();
    }
  });
}
