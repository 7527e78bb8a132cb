import type { Transaction } from '../../connection/connection.ts';

/** One change of the schema. Once released, a migration is never edited: the next change is a migration of its own. */
export interface Migration {
  /** A multiple of ten; the database's `user_version` once it is done. */
  number: number;
  up: (tx: Transaction) => void;
}
