import path from 'node:path';

/** Where everything is in a data folder; absolute paths. */
export interface DataPaths {
  folder: string;
  database: string;
  /** Held for as long as a program uses the folder. */
  lock: string;
  /** A checked database that is about to take its place; see `placeReadyDatabase`. */
  ready: string;
  backups: string;
  /** Damaged databases, each in a folder of its own. */
  damaged: string;
  /** Databases that a restored backup replaced, each in a folder of its own. */
  replaced: string;
  logs: string;
}

export function dataPaths(folder: string): DataPaths {
  const inFolder = (name: string): string => path.join(folder, name);
  return {
    folder,
    database: inFolder('fazhi.db'),
    lock: inFolder('fazhi.lock'),
    ready: inFolder('fazhi.db.ready'),
    backups: inFolder('backups'),
    damaged: inFolder('damaged'),
    replaced: inFolder('replaced'),
    logs: inFolder('logs'),
  };
}

/** A database and what SQLite keeps beside it: the write-ahead log holds committed text and belongs to its database. */
export function databaseFiles(database: string): string[] {
  return [database, `${database}-wal`, `${database}-shm`];
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** A moment as part of a file name, in local time as the user's file manager shows it: 20260203-174501. */
export function stamp(at: Date): string {
  const day = `${at.getFullYear()}${twoDigits(at.getMonth() + 1)}${twoDigits(at.getDate())}`;
  return `${day}-${twoDigits(at.getHours())}${twoDigits(at.getMinutes())}${twoDigits(at.getSeconds())}`;
}
