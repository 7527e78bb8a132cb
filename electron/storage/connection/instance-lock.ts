import Database from 'better-sqlite3';
import { onFile, StorageError } from '../base/storage-error.ts';
import type { DataPaths } from '../folder/data-paths.ts';

/**
 * Claims a data folder for this program, so that no other start of it, from another account or another PC, moves or
 * replaces files under it. An exclusive SQLite lock on a file of its own: the system lets go of it however the program ends.
 * @returns lets go
 * @throws StorageError `locked` when another program has it
 */
export function lockFolder({ folder, lock }: DataPaths): () => void {
  return onFile(lock, () => {
    const db = new Database(lock, { timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      db.close();
      if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        throw new StorageError(
          'locked',
          `数据文件夹“${folder}”正被另一个法治年报程序使用（可能是本机的另一个账户，也可能是另一台电脑）。数据完好。请先在那边退出程序，再重新打开。`,
          { cause: error },
        );
      }
      throw error;
    }
    return () => db.close();
  });
}
