import { existsSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { ignoreDamage, openForReading } from '../connection/connection.ts';
import { isSuspect } from '../connection/suspicion.ts';
import { APPLICATION_ID, schemaVersion } from './identity.ts';
import { SCHEMA_VERSION } from './migrations/all.ts';

/** Up to this size a database is checked at every start (about 0.2 s on an office PC). */
const ALWAYS_CHECK_BYTES = 32 << 20;

/**
 * Whether a database should be looked through before it is used: always when small, else after a session that gave an error
 * or did not end well. SQLite removes its write-ahead log when the last program closes the database, so one that is left tells of that.
 */
export function needsCheck(database: string): boolean {
  if (isSuspect(database)) return true;
  const wal = `${database}-wal`;
  const leftOver = existsSync(wal) && statSync(wal).size > 0;
  return leftOver || statSync(database).size <= ALWAYS_CHECK_BYTES;
}

function isOk(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 1 && Object.values(answer[0] ?? {})[0] === 'ok';
}

/**
 * Whether every page of an open database can be read and makes sense; after an error, also whether indexes and tables agree.
 */
export function passesCheck(db: Database.Database, database: string): boolean {
  return isOk(db.pragma(isSuspect(database) ? 'integrity_check(1)' : 'quick_check(1)'));
}

/**
 * Whether a file is a whole database of this program: everything is compared with everything, references too.
 * @returns false for anything that cannot be opened or read to its end
 */
export function isSoundDatabase(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const { raw, close } = openForReading(file, ignoreDamage);
    try {
      const ours = raw.pragma('application_id', { simple: true }) === APPLICATION_ID && schemaVersion(raw) <= SCHEMA_VERSION;
      const references = raw.pragma('foreign_key_check');
      return ours && isOk(raw.pragma('integrity_check(1)')) && Array.isArray(references) && references.length === 0;
    } finally {
      close();
    }
  } catch {
    // Whatever keeps it from being read makes it unusable as a backup; the caller says so.
    return false;
  }
}
