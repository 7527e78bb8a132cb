import { listBackups } from './backup/backup-files.ts';
import { makeBackup } from './backup/make-backup.ts';
import { asStorageError, StorageError } from './base/storage-error.ts';
import type { StepHook } from './base/write-steps.ts';
import { openForReading, openForWriting, type OpenedForReading, type OpenedForWriting } from './connection/connection.ts';
import { clearSuspicion, raiseSuspicion } from './connection/suspicion.ts';
import { missingDatabase, quarantine, type Rescue } from './damage/quarantine.ts';
import type { DataPaths } from './folder/data-paths.ts';
import { completePlacement } from './folder/ready-database.ts';
import { requireFolder } from './folder/require-folder.ts';
import { completeSettingAside } from './folder/set-aside.ts';
import { needsCheck, passesCheck } from './schema/health.ts';
import { APPLICATION_ID, identify, refuseStrangers, schemaVersion } from './schema/identity.ts';
import { migrate } from './schema/migrate.ts';
import { SCHEMA_VERSION } from './schema/migrations/all.ts';

/** The database ready for use, or why not and what can be done. */
export type OpenedDatabase =
  | { ok: true; writing: OpenedForWriting; reading: OpenedForReading }
  | { ok: false; error: StorageError; rescue: Rescue | null };

/** What only shows once the write-ahead log is read: a newer program's last session may be in there. */
function refuseStrangersInLog({ raw }: OpenedForWriting, file: string): void {
  const version = schemaVersion(raw);
  const applicationId = raw.pragma('application_id', { simple: true });
  if (version > SCHEMA_VERSION) refuseStrangers({ is: 'newer', version }, file);
  if (applicationId !== APPLICATION_ID && version > 0) refuseStrangers({ is: 'foreign' }, file);
}

/** Brings an older database up to date, with a backup of how it was before. */
async function bringUpToDate(writing: OpenedForWriting, paths: DataPaths, now: Date, onStep: StepHook): Promise<void> {
  const version = schemaVersion(writing.raw);
  if (version > 0 && version < SCHEMA_VERSION) await makeBackup(writing.raw, paths, 'migration', now, onStep);
  migrate(writing);
}

/**
 * Opens the database of a data folder that is locked for this program: finishes what was interrupted, refuses what is
 * not ours or newer, moves away what is damaged, makes a new one only where there never was one.
 * @param mustExist whether the folder is known to have a database
 */
export async function openDatabase(paths: DataPaths, mustExist: boolean, now: Date, onStep: StepHook): Promise<OpenedDatabase> {
  let writing: OpenedForWriting | null = null;
  try {
    requireFolder(paths.folder);
    completeSettingAside(paths);
    completePlacement(paths);
    const identity = identify(paths.database);
    if (identity.is === 'absent' && (mustExist || listBackups(paths).length > 0)) return { ok: false, ...missingDatabase(paths) };
    if (identity.is === 'broken') return { ok: false, ...quarantine(paths, now, onStep) };
    refuseStrangers(identity, paths.database);
    const check = identity.is === 'ours' && needsCheck(paths.database);
    const onDamage = (): void => raiseSuspicion(paths.database);
    writing = openForWriting(paths.database, onStep, onDamage);
    refuseStrangersInLog(writing, paths.database);
    if (check && !passesCheck(writing.raw, paths.database)) {
      writing.close();
      return { ok: false, ...quarantine(paths, now, onStep) };
    }
    clearSuspicion(paths.database);
    await bringUpToDate(writing, paths, now, onStep);
    return { ok: true, writing, reading: openForReading(paths.database, onDamage) };
  } catch (thrown) {
    writing?.close();
    const error = asStorageError(thrown, paths.database);
    if (!(error instanceof StorageError)) throw error;
    if (error.code === 'damaged') return { ok: false, ...quarantine(paths, now, onStep, error) };
    return { ok: false, error, rescue: null };
  }
}
