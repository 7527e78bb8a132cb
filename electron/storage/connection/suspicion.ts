import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

/** Beside a database that gave an error which points to damage, until it was looked through. */
function mark(database: string): string {
  return `${database}.suspect`;
}

/**
 * Remembers across the end of the program that a database seems damaged. A folder that takes no file is no reason to fail
 * twice: the error that raised the suspicion is on its way to the user.
 */
export function raiseSuspicion(database: string): void {
  try {
    closeSync(openSync(mark(database), 'a'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

export function isSuspect(database: string): boolean {
  return existsSync(mark(database));
}

export function clearSuspicion(database: string): void {
  rmSync(mark(database), { force: true });
}
