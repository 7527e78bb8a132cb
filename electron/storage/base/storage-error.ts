import { statfsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

/** What stands in the way of keeping or finding data. */
export type StorageErrorCode =
  // The data folder and its database.
  | 'folder-missing'
  | 'folder-occupied'
  | 'database-missing'
  | 'foreign-database'
  | 'newer-database'
  | 'damaged'
  | 'disk-full'
  | 'read-only'
  | 'locked'
  | 'io'
  | 'backup-unusable'
  // What a caller asked for.
  | 'not-found'
  | 'report-deleted'
  | 'out-of-step'
  | 'invalid-report'
  | 'reason-missing';

/**
 * Why the store could not do what was asked. `message` is a Chinese sentence for the user: what happened, where the
 * data is, what to do. A write that threw left nothing half done.
 */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** Below this a disk counts as full: SQLite and file systems need some room for their own. */
const FULL_BELOW_BYTES = 1 << 20;

function isDiskFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(file));
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    // The folder cannot even be asked, so a lack of space is not what is known to be wrong.
    return false;
  }
}

type Condition = 'disk-full' | 'read-only' | 'locked' | 'damaged' | 'io';

const FILE_CONDITIONS: Record<string, Condition> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  EBUSY: 'locked',
  EIO: 'io',
};

function sqliteCondition(code: string, file: string): Condition | null {
  if (code === 'SQLITE_FULL') return 'disk-full';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'read-only';
  if (code.startsWith('SQLITE_IOERR')) return isDiskFull(file) ? 'disk-full' : 'io';
  if (code.startsWith('SQLITE_CANTOPEN')) return isDiskFull(file) ? 'disk-full' : 'read-only';
  return null;
}

function sentence(condition: Condition, file: string): string {
  const folder = path.dirname(file);
  switch (condition) {
    case 'disk-full':
      return `磁盘已满，这次没有写入。此前保存的内容完好，位于“${file}”。请清理这个磁盘的空间后再试；清理之前请不要关闭正在编辑的窗口。`;
    case 'read-only':
      return `数据文件夹“${folder}”不允许写入，这次没有保存。此前保存的内容完好，位于“${file}”。请检查文件夹的权限和磁盘的写保护，或者换一个数据文件夹。`;
    case 'locked':
      return `数据正被另一个程序占用，这次没有写入。此前保存的内容完好，位于“${file}”。请关闭其他正在使用该文件的程序（另一个法治年报、备份或杀毒软件）后再试。`;
    case 'damaged':
      return `数据库“${file}”的内容有损坏，操作没有完成。请重新启动程序：程序会把损坏的文件原样移到一旁保存，并提供最近的备份。`;
    case 'io':
      return `读写磁盘时出错，操作没有完成。数据位于“${file}”。请检查磁盘或U盘是否松动、网络盘是否断开，然后再试。`;
  }
}

/**
 * Says in the user's terms what the file system or the database met.
 * @param file that was worked on, absolute
 * @returns the error as it is when it is no condition of disk or file: then it is a defect of the program
 */
export function asStorageError(error: unknown, file: string): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const condition = error instanceof Database.SqliteError ? sqliteCondition(code, file) : (FILE_CONDITIONS[code] ?? null);
  return condition ? new StorageError(condition, sentence(condition, file), { cause: error }) : error;
}

/** Runs `work` on a file; what goes wrong is thrown as `asStorageError` says. */
export function onFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStorageError(error, file);
  }
}

/** As `onFile`, for work that takes time. */
export async function onFileAsync<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asStorageError(error, file);
  }
}
