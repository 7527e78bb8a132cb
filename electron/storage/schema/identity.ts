import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { onFile, StorageError } from '../base/storage-error.ts';
import { SCHEMA_VERSION } from './migrations/all.ts';

/** “FZNB”, which tells this program's databases from others (https://www.sqlite.org/fileformat.html, offset 68). */
export const APPLICATION_ID = 0x465a4e42;

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** Number of the last migration of an open database. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** What a database file is, told by its first bytes without opening it. */
export type DatabaseIdentity =
  | { is: 'absent' }
  /** Made, but ended before anything was written. */
  | { is: 'empty' }
  | { is: 'ours'; version: number }
  | { is: 'newer'; version: number }
  /** A database of another program. */
  | { is: 'foreign' }
  /** No SQLite database, or one cut short. */
  | { is: 'broken' };

/**
 * Looks at a database file. The write-ahead log may hold a later header: `ours` and `empty` are only what the file says,
 * and are confirmed once it is open.
 */
export function identify(file: string): DatabaseIdentity {
  return onFile(file, () => {
    if (!existsSync(file)) return { is: 'absent' };
    const { size } = statSync(file);
    if (size === 0) return { is: 'empty' };
    const header = Buffer.alloc(HEADER_BYTES);
    const descriptor = openSync(file, 'r');
    try {
      readSync(descriptor, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(descriptor);
    }
    if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return { is: 'broken' };
    const version = header.readUInt32BE(60);
    const applicationId = header.readUInt32BE(68);
    const schemaCookie = header.readUInt32BE(40);
    if (applicationId === 0 && version === 0 && schemaCookie === 0) return { is: 'empty' };
    if (applicationId !== APPLICATION_ID) return { is: 'foreign' };
    return version > SCHEMA_VERSION ? { is: 'newer', version } : { is: 'ours', version };
  });
}

/** @throws StorageError when the database is not one this program may write to */
export function refuseStrangers(identity: DatabaseIdentity, file: string): void {
  if (identity.is === 'newer') {
    throw new StorageError(
      'newer-database',
      `数据库“${file}”是用更新版本的法治年报保存的（数据版本 ${identity.version}，本程序最高支持 ${SCHEMA_VERSION}）。为避免损坏，程序没有打开它，里面的内容完好。请安装新版程序后再打开。`,
    );
  }
  if (identity.is === 'foreign') {
    throw new StorageError(
      'foreign-database',
      `“${file}”是其他程序的数据库，不是法治年报的。程序没有改动它。请另选一个数据文件夹，或者先把这个文件移走。`,
    );
  }
}
