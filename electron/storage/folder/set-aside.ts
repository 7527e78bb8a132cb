import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { databaseFiles, stamp, type DataPaths } from './data-paths.ts';
import { syncFolder } from './sync-folder.ts';

/** A folder of that name which is not there yet. */
function newFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  for (let n = 1; ; n += 1) {
    const folder = path.join(parent, n === 1 ? name : `${name}-${n}`);
    if (!existsSync(folder)) {
      mkdirSync(folder);
      return folder;
    }
  }
}

/**
 * Moves the database with its write-ahead log into a folder of its own, under the same names, so that both can still be
 * opened together there. Overwrites nothing.
 * @param parent `damaged` or `replaced`
 * @returns the new folder
 */
export function setDatabaseAside(paths: DataPaths, parent: string, now: Date): string {
  const folder = newFolder(parent, stamp(now));
  syncFolder(parent);
  for (const file of databaseFiles(paths.database)) {
    if (existsSync(file)) renameSync(file, path.join(folder, path.basename(file)));
  }
  syncFolder(folder);
  syncFolder(paths.folder);
  return folder;
}

/** The database that was moved to a folder of `parent` last, or null. */
export function lastSetAside(paths: DataPaths, parent: string): string | null {
  if (!existsSync(parent)) return null;
  const databases = readdirSync(parent).sort().map((name) => path.join(parent, name, path.basename(paths.database)));
  return databases.findLast((database) => existsSync(database)) ?? null;
}

/**
 * Completes a move that ended after the database and before its write-ahead log, which would otherwise be taken for that of
 * the next database.
 */
export function completeSettingAside(paths: DataPaths): void {
  if (existsSync(paths.database)) return;
  const strays = databaseFiles(paths.database).filter((file) => existsSync(file));
  if (strays.length === 0) return;
  const databaseName = path.basename(paths.database);
  // The latest folder to which a database came; without one the log is kept all the same.
  const known = [paths.damaged, paths.replaced]
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name)))
    .filter((folder) => existsSync(path.join(folder, databaseName)) && !existsSync(path.join(folder, `${databaseName}-wal`)))
    .sort((a, b) => path.basename(a).localeCompare(path.basename(b)));
  const folder = known.at(-1) ?? newFolder(paths.damaged, 'log-without-database');
  for (const file of strays) {
    const target = path.join(folder, path.basename(file));
    renameSync(file, existsSync(target) ? `${target}-2` : target);
  }
  syncFolder(folder);
  syncFolder(paths.folder);
}
