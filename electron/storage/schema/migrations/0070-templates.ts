import type { Migration } from './migration.ts';

/** Skeletons of the office's own to begin reports from. */
export const templates: Migration = {
  number: 70,
  up: (tx) => {
    tx.script(`
      CREATE TABLE template (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        unit_kind TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        report TEXT NOT NULL CHECK (json_valid(report))
      ) STRICT;
    `);
  },
};
