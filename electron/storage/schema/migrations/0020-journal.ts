import type { Migration } from './migration.ts';

/** The edit journal: what changed since a report's text was last written whole, one entry for each revision. */
export const journal: Migration = {
  number: 20,
  up: (tx) => {
    tx.script(`
      CREATE TABLE journal (
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        at TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change)),
        PRIMARY KEY (report_id, revision)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
