import type { BackupRecord } from '../../../shared/storage/backup-record.ts';
import { listBackups } from '../backup/backup-files.ts';
import { StorageError } from '../base/storage-error.ts';
import type { StepHook } from '../base/write-steps.ts';
import { clearSuspicion } from '../connection/suspicion.ts';
import type { DataPaths } from '../folder/data-paths.ts';
import { setDatabaseAside } from '../folder/set-aside.ts';
import { isSoundDatabase } from '../schema/health.ts';

/** The newest backup that still passes its check; a disk that fails may have damaged some. */
export function newestGoodBackup(paths: DataPaths): BackupRecord | null {
  return listBackups(paths).find(({ file }) => isSoundDatabase(file)) ?? null;
}

/** What is left to the user when the database cannot be used. */
export interface Rescue {
  /** Folder that the damaged database was moved to as it is; null when there was none. */
  quarantine: string | null;
  /** To be offered for `restoreBackup`. */
  backup: BackupRecord | null;
}

function offer(backup: BackupRecord | null, paths: DataPaths): string {
  if (!backup) return `“${paths.backups}”里没有可用的备份。`;
  return `最近的可用备份是 ${new Date(backup.at).toLocaleString('zh-CN', { hour12: false })} 做的“${backup.file}”，可以从它恢复。`;
}

/** Moves a damaged database out of the way, whole and unchanged, and says where everything is. */
export function quarantine(paths: DataPaths, now: Date, onStep: StepHook, cause?: unknown): { error: StorageError; rescue: Rescue } {
  onStep('quarantine:begun');
  const folder = setDatabaseAside(paths, paths.damaged, now);
  clearSuspicion(paths.database);
  onStep('quarantine:moved');
  const backup = newestGoodBackup(paths);
  const message = `数据库有损坏，不能使用。损坏的文件已原样移到“${folder}”保存，没有删除任何内容。${offer(backup, paths)}恢复之后，程序还会尝试从损坏的文件里找回备份之后写的内容。`;
  return { error: new StorageError('damaged', message, { cause }), rescue: { quarantine: folder, backup } };
}

/** What to say when the database is gone though there are backups of it. */
export function missingDatabase(paths: DataPaths): { error: StorageError; rescue: Rescue } {
  const backup = newestGoodBackup(paths);
  const message = `数据文件夹“${paths.folder}”里的数据库文件不见了，可能被移动或删除。程序没有新建数据库，以免看起来像内容丢失。${offer(backup, paths)}如果文件只是被移走，请把它放回原处再打开。`;
  return { error: new StorageError('database-missing', message), rescue: { quarantine: null, backup } };
}
