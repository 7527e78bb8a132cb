import type { Migration } from './migration.ts';

/**
 * Full-text search. The index holds no text of its own; an entry gets a new row with every edit, so that rows in
 * descending order are reports from the most recently edited. Reports without an entry are indexed when the store opens.
 */
export const search: Migration = {
  number: 80,
  up: (tx) => {
    tx.script(`
      CREATE VIRTUAL TABLE search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61');

      CREATE TABLE search_entry (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        report_id TEXT NOT NULL UNIQUE REFERENCES report (id)
      ) STRICT;
    `);
  },
};
