import Database from 'better-sqlite3';
import { asStorageError, onFile, StorageError } from '../base/storage-error.ts';
import type { StepHook, TransactionName } from '../base/write-steps.ts';

type Parameter = string | number | null | Buffer;

/** Reads; has no way to write. Errors are `StorageError`s where disk or file are the cause. */
export interface ReadConnection {
  /** Of the database, absolute. */
  readonly file: string;
  /** Every row, typed as the caller knows it from the schema: SQLite has no types that could be checked. */
  all<Row>(sql: string, ...parameters: Parameter[]): Row[];
  /** Rows one by one; nothing else may use the connection meanwhile. */
  each<Row>(sql: string, ...parameters: Parameter[]): IterableIterator<Row>;
}

/** Reads and writes within one transaction. */
export interface Transaction extends ReadConnection {
  /** @returns the number of rows changed and the id of the row inserted */
  run(sql: string, ...parameters: Parameter[]): { changes: number; id: number };
  /** Statements without parameters, for schemas. */
  script(sql: string): void;
}

/** Writes in transactions only. */
export interface WriteConnection {
  readonly file: string;
  /** Commits what `work` wrote when it returns; the commit is on disk when this returns. Undoes it when `work` throws. */
  transact<T>(name: TransactionName, work: (tx: Transaction) => T): T;
  /** Rows written since it was opened. */
  writes(): number;
}

/** Milliseconds to wait for another program's short lock, such as a virus scanner's. */
const BUSY_TIMEOUT = 3_000;

/** Is told when the database itself turns out to be damaged. */
export type DamageHook = () => void;

export const ignoreDamage: DamageHook = () => {};

/** Runs statements; what goes wrong is thrown as `asStorageError` says. */
function guard(file: string, onDamage: DamageHook): <T>(work: () => T) => T {
  return (work) => {
    try {
      return work();
    } catch (thrown) {
      const error = asStorageError(thrown, file);
      // A StorageError that comes by was told of where it arose, or is about one report and not about the file.
      if (error !== thrown && error instanceof StorageError && error.code === 'damaged') onDamage();
      throw error;
    }
  };
}

type Guard = ReturnType<typeof guard>;

function reading(db: Database.Database, file: string, guarded: Guard): ReadConnection {
  return {
    file,
    all: <Row>(sql: string, ...parameters: Parameter[]) => guarded(() => db.prepare<Parameter[], Row>(sql).all(...parameters)),
    *each<Row>(sql: string, ...parameters: Parameter[]) {
      const rows = guarded(() => db.prepare<Parameter[], Row>(sql).iterate(...parameters));
      try {
        for (let next = guarded(() => rows.next()); !next.done; next = guarded(() => rows.next())) yield next.value;
      } finally {
        // Frees the connection when the caller stops early.
        rows.return?.();
      }
    },
  };
}

function protect(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  // A hostile database file may carry views and triggers that call functions.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

/** Makes a connection and sets it up; does not leave it open when that fails. */
function connect(file: string, options: Database.Options, setUp: (db: Database.Database) => void): Database.Database {
  const db = new Database(file, { timeout: BUSY_TIMEOUT, ...options });
  try {
    protect(db);
    setUp(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export interface OpenedForReading {
  connection: ReadConnection;
  /** For what only SQLite's own interface offers: pragmas. */
  raw: Database.Database;
  close: () => void;
}

/** Opens a database that cannot be written through this connection. */
export function openForReading(file: string, onDamage: DamageHook): OpenedForReading {
  const raw = onFile(file, () => connect(file, { readonly: true, fileMustExist: true }, () => {}));
  return { connection: reading(raw, file, guard(file, onDamage)), raw, close: () => raw.close() };
}

export interface OpenedForWriting {
  connection: WriteConnection;
  /** For what only SQLite's own interface offers: pragmas and the online backup. */
  raw: Database.Database;
  close: () => void;
}

function beDurable(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // On macOS an ordinary sync stops at the drive's cache.
  db.pragma('fullfsync = ON');
}

/** Opens a database for writing, creating it when it is not there. Every commit is synced to disk. */
export function openForWriting(file: string, onStep: StepHook, onDamage: DamageHook): OpenedForWriting {
  const raw = onFile(file, () => connect(file, {}, beDurable));
  const guarded = guard(file, onDamage);
  const tx: Transaction = {
    ...reading(raw, file, guarded),
    run: (sql, ...parameters) =>
      guarded(() => {
        const { changes, lastInsertRowid } = raw.prepare(sql).run(...parameters);
        return { changes, id: Number(lastInsertRowid) };
      }),
    script: (sql) => guarded(() => raw.exec(sql)),
  };
  const connection: WriteConnection = {
    file,
    transact: (name, work) =>
      guarded(() => {
        const write = raw.transaction(() => {
          const value = work(tx);
          onStep(`${name}:written`);
          return value;
        });
        // Takes the write lock at once, so that what `work` reads cannot change before it writes.
        const result = write.immediate();
        onStep(`${name}:committed`);
        return result;
      }),
    writes: () => Number(raw.prepare('SELECT total_changes()').pluck().get()),
  };
  return { connection, raw, close: () => raw.close() };
}
