import type { BackupKind, BackupRecord } from '../../shared/storage/backup-record.ts';
import { isDailyBackupDue } from './backup/backup-due.ts';
import { listBackups } from './backup/backup-files.ts';
import { makeBackup } from './backup/make-backup.ts';
import { asStorageError, StorageError } from './base/storage-error.ts';
import { noSteps, type StepHook } from './base/write-steps.ts';
import { lockFolder } from './connection/instance-lock.ts';
import type { Rescue } from './damage/quarantine.ts';
import { dataPaths, type DataPaths } from './folder/data-paths.ts';
import { requireFolder } from './folder/require-folder.ts';
import { openDatabase, type OpenedDatabase } from './open-database.ts';
import { foldAll, type Recovered, type Unrecovered } from './reports/recovery.ts';
import { indexMissing } from './search/search-index.ts';
import { makeReader, type StoreReader } from './store-reader.ts';
import { makeWriter, type StoreWriter } from './store-writer.ts';

/**
 * Everything the program keeps, in one data folder. Meant to live in a worker or a process of its own: reading and writing
 * are synchronous.
 */
export interface Store {
  readonly paths: DataPaths;
  readonly read: StoreReader;
  readonly write: StoreWriter;
  /** Newest first. */
  backups(): BackupRecord[];
  /** Makes a backup and checks it; reading and writing go on meanwhile. One after the other when called twice. */
  backup(kind: BackupKind): Promise<BackupRecord>;
  /** Makes the day's backup when it is due. */
  backupDaily(): Promise<BackupRecord | null>;
  /**
   * Waits for a running backup, folds every journal, makes a backup when anything was written since the last, closes. Rejects
   * when that backup could not be made; the data is whole and closed then, too.
   */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The data folder, absolute; has to be there. */
  folder: string;
  /** Makes the absence of a database an error; for a folder that is known to have one. */
  mustExist?: boolean;
  now?: () => Date;
  onStep?: StepHook;
}

export type OpenResult =
  | {
      ok: true;
      store: Store;
      /** What a crash had left in the journal, for the user to be told. */
      recovered: Recovered[];
      unrecovered: Unrecovered[];
    }
  /** `rescue` says what there is to go on with after `damaged` and `database-missing`. */
  | { ok: false; error: StorageError; rescue: Rescue | null };

type OpenDatabase = Extract<OpenedDatabase, { ok: true }>;

function storeOn({ writing, reading }: OpenDatabase, paths: DataPaths, release: () => void, now: () => Date, onStep: StepHook): Store {
  const { connection } = writing;
  // Nothing yet: what opening recovered from the journal is to be in a backup, too.
  let backedUp = 0;
  let lastBackup: Promise<unknown> = Promise.resolve();

  const backup = (kind: BackupKind): Promise<BackupRecord> => {
    const next = lastBackup.then(async () => {
      const writes = connection.writes();
      const made = await makeBackup(writing.raw, paths, kind, now(), onStep);
      backedUp = writes;
      return made;
    });
    // A backup that failed tells its own caller; the next one is to be tried all the same.
    lastBackup = next.catch(() => null);
    return next;
  };

  return {
    paths,
    read: makeReader(reading.connection),
    write: makeWriter(connection, now),
    backups: () => listBackups(paths),
    backup,
    backupDaily: async () => (isDailyBackupDue(listBackups(paths), now()) ? backup('daily') : null),
    close: async () => {
      await lastBackup;
      try {
        foldAll(connection, reading.connection);
        if (connection.writes() > backedUp) await backup('exit');
      } finally {
        release();
      }
    },
  };
}

/**
 * Opens the store of a data folder, and makes it when the folder has none. What a crash left is recovered; a damaged
 * database is moved to a folder of its own and the newest good backup named; a newer or foreign one is not touched.
 */
export async function openStore({ folder, mustExist = false, now = () => new Date(), onStep = noSteps }: StoreOptions): Promise<OpenResult> {
  const paths = dataPaths(folder);
  /** Lets go of what the store holds, the last taken first. */
  const releases: (() => void)[] = [];
  const release = (): void => {
    for (const letGo of releases) letGo();
  };
  try {
    requireFolder(folder);
    releases.unshift(lockFolder(paths));
    const opened = await openDatabase(paths, mustExist, now(), onStep);
    if (!opened.ok) {
      release();
      return opened;
    }
    releases.unshift(opened.reading.close, opened.writing.close);
    const { connection } = opened.writing;
    indexMissing(connection, opened.reading.connection);
    const folded = foldAll(connection, opened.reading.connection);
    return { ok: true, store: storeOn(opened, paths, release, now, onStep), ...folded };
  } catch (thrown) {
    release();
    const error = asStorageError(thrown, paths.database);
    if (error instanceof StorageError) return { ok: false, error, rescue: null };
    throw error;
  }
}
