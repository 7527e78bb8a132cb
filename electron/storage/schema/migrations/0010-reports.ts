import type { Migration } from './migration.ts';

/**
 * Reports as the list shows them, and their texts. A text is named by its SHA-256, so that a report and its versions
 * share what is equal and damage is noticed when it is read; `json` is deflated.
 */
export const reports: Migration = {
  number: 10,
  up: (tx) => {
    tx.script(`
      CREATE TABLE content (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        json BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER content_never_changes BEFORE UPDATE ON content
      BEGIN SELECT RAISE(ABORT, 'content never changes'); END;

      CREATE TABLE report (
        id TEXT PRIMARY KEY,
        unit TEXT NOT NULL,
        unit_kind TEXT NOT NULL,
        region TEXT NOT NULL,
        year INTEGER,
        title TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'exported')),
        created_at TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        archived_at TEXT,
        deleted_at TEXT,
        completeness INTEGER CHECK (completeness BETWEEN 0 AND 100),
        open_errors INTEGER CHECK (open_errors >= 0),
        revision INTEGER NOT NULL,
        content_hash TEXT NOT NULL REFERENCES content (hash),
        content_revision INTEGER NOT NULL CHECK (content_revision <= revision)
      ) STRICT;

      CREATE INDEX report_by_content ON report (content_hash);
    `);
  },
};
