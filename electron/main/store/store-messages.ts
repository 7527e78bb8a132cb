import type { DataStatus } from '../../../shared/api/calls/data-calls.ts';
import type { Result } from '../../../shared/api/result.ts';
import type { BackupKind, BackupRecord } from '../../../shared/storage/backup-record.ts';
import type { StoreReader } from '../../storage/store-reader.ts';
import type { StoreWriter } from '../../storage/store-writer.ts';

/** How the data folder is found. */
export interface FolderChoice {
  /** The file that remembers the user's choice. */
  pointer: string;
  /** The folder as long as none was chosen. */
  fallback: string;
}

/** Work on the data folder as a whole. */
export interface FolderOrders {
  /**
   * Opens the store of the folder that `pointer` remembers, else of `fallback`; what stands in the way is part of the
   * status.
   */
  open: { input: FolderChoice; output: DataStatus };
  /** Goes on with the data in another folder; a folder without data gets those of the open one. */
  choose: { input: { to: string }; output: DataStatus };
  backups: { input: null; output: BackupRecord[] };
  backup: { input: { kind: BackupKind }; output: BackupRecord };
  backupDaily: { input: null; output: null };
  /** Puts a backup of the open folder in the place of its database and opens it. */
  restore: { input: { fileName: string; by: string }; output: DataStatus };
  close: { input: null; output: null };
}
export type FolderOrderName = keyof FolderOrders;

/** A call of the store's reading or writing half, by its name. */
export type StoreCall =
  | { part: 'read'; method: keyof StoreReader; args: unknown[] }
  | { part: 'write'; method: keyof StoreWriter; args: unknown[] };

export type FolderOrder = { [N in FolderOrderName]: { part: 'folder'; name: N; input: FolderOrders[N]['input'] } }[FolderOrderName];

/** What the main process sends to the store's worker. */
export interface StoreRequest {
  number: number;
  order: StoreCall | FolderOrder;
}

/** What comes back. */
export interface StoreAnswer {
  number: number;
  result: Result<unknown>;
  /** What went wrong inside, for the log. */
  fault?: unknown;
}
