import type { Migration } from './migration.ts';

/** The unit's set-up (one row) and preferences. */
export const office: Migration = {
  number: 60,
  up: (tx) => {
    tx.script(`
      CREATE TABLE office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        profile TEXT NOT NULL CHECK (json_valid(profile))
      ) STRICT;

      CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
