import { existsSync, renameSync, rmSync } from 'node:fs';
import type { DataPaths } from './data-paths.ts';
import { syncFolder } from './sync-folder.ts';

/** Gives a checked database its place, which must be free. */
export function placeReadyDatabase(paths: DataPaths): void {
  renameSync(paths.ready, paths.database);
  syncFolder(paths.folder);
}

/**
 * Finishes what a restore or a move had begun when the program was ended: with its place free, the ready database was
 * about to take it; with the place taken, it was not decided yet and what it was made from is still there.
 */
export function completePlacement(paths: DataPaths): void {
  if (!existsSync(paths.ready)) return;
  if (existsSync(paths.database)) rmSync(paths.ready);
  else placeReadyDatabase(paths);
}
