import { copyFileSync, existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReportRecord } from '../../../shared/storage/report-record.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { removeDatabase } from '../backup/make-backup.ts';
import { onFile, StorageError } from '../base/storage-error.ts';
import { noSteps, type StepHook } from '../base/write-steps.ts';
import { ignoreDamage, openForWriting } from '../connection/connection.ts';
import { lockFolder } from '../connection/instance-lock.ts';
import { clearSuspicion } from '../connection/suspicion.ts';
import { adoptSalvage } from '../damage/adopt-salvage.ts';
import { salvageReports } from '../damage/salvage.ts';
import { dataPaths, type DataPaths } from '../folder/data-paths.ts';
import { completePlacement, placeReadyDatabase } from '../folder/ready-database.ts';
import { completeSettingAside, lastSetAside, setDatabaseAside } from '../folder/set-aside.ts';
import { syncFile, syncFolder } from '../folder/sync-folder.ts';
import { isSoundDatabase } from '../schema/health.ts';
import { migrate } from '../schema/migrate.ts';

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

/**
 * The damaged database that a backup is to replace. With a database in its place, a person goes back to the backup; a
 * damaged one from before the backup has been replaced already.
 */
function replacedByDamage(paths: DataPaths, backup: string): string | null {
  const damaged = existsSync(paths.database) ? null : lastSetAside(paths, paths.damaged);
  if (damaged === null) return null;
  const movedAway = statSync(path.dirname(damaged)).mtimeMs;
  return statSync(backup).mtimeMs <= movedAway ? damaged : null;
}

/** What was taken over from the damaged database that the backup replaces. */
interface Salvaged {
  salvaged: ReportRecord[];
  unreadable: number;
}

/** Makes of a backup a database of the present schema that knows it was restored, checked once more. */
function prepare(paths: DataPaths, { backup, by }: RestoreOptions, now: Date, onStep: StepHook): Salvaged {
  if (!isSoundDatabase(backup)) throw unusable(backup);
  const copy = `${paths.ready}.partial`;
  removeDatabase(copy);
  copyFileSync(backup, copy);
  const damaged = replacedByDamage(paths, backup);
  const salvage = damaged === null ? { reports: [], unreadable: 0 } : salvageReports(damaged);
  const opened = openForWriting(copy, onStep, ignoreDamage);
  let salvaged: ReportRecord[];
  try {
    migrate(opened);
    const at = now.toISOString();
    salvaged = opened.connection.transact('audit', (tx) => {
      const adopted = adoptSalvage(tx, salvage, by, at);
      const facts = { backup: path.basename(backup), salvaged: adopted.length, unreadable: salvage.unreadable };
      const detail = { report: null, contentHash: null, packs: [], openErrors: [], reason: '', facts };
      appendAudit(tx, { at, by, action: 'restore-backup', detail });
      return adopted;
    });
    opened.raw.pragma('journal_mode = DELETE');
  } finally {
    opened.close();
  }
  if (!isSoundDatabase(copy)) throw unusable(backup);
  syncFile(copy);
  renameSync(copy, paths.ready);
  syncFolder(paths.folder);
  return { salvaged, unreadable: salvage.unreadable };
}

export interface RestoredBackup extends Salvaged {
  /** The folder with what was there before, or null when there was no database. */
  replaced: string | null;
}

/**
 * Puts a backup in the place of the database; the store must be closed. What is there now is kept aside under its own
 * name. Where a damaged database was moved away, what can be read of it and is later than the backup is taken over. Ended
 * in between, the next start either finds everything as it was or completes the restore.
 * @throws StorageError `backup-unusable` and the conditions of disk and file
 */
export function restoreBackup(options: RestoreOptions): RestoredBackup {
  const { folder, now = () => new Date(), onStep = noSteps } = options;
  const paths = dataPaths(folder);
  return onFile(paths.database, () => {
    const unlock = lockFolder(paths);
    try {
      completeSettingAside(paths);
      completePlacement(paths);
      const salvaged = prepare(paths, options, now(), onStep);
      onStep('restore:ready');
      const replaced = existsSync(paths.database) ? setDatabaseAside(paths, paths.replaced, now()) : null;
      clearSuspicion(paths.database);
      onStep('restore:set-aside');
      placeReadyDatabase(paths);
      onStep('restore:in-place');
      return { replaced, ...salvaged };
    } finally {
      unlock();
    }
  });
}
