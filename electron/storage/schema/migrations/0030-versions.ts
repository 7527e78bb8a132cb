import type { Migration } from './migration.ts';

/** Snapshots of a report's text. They never change, and go only together with their report. */
export const versions: Migration = {
  number: 30,
  up: (tx) => {
    tx.script(`
      CREATE TABLE version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('named', 'before-restore', 'export')),
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        content_hash TEXT NOT NULL REFERENCES content (hash)
      ) STRICT;

      CREATE INDEX version_by_report ON version (report_id);
      CREATE INDEX version_by_content ON version (content_hash);

      CREATE TRIGGER version_never_changes BEFORE UPDATE ON version
      BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

      CREATE TRIGGER version_goes_with_its_report BEFORE DELETE ON version
      WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.report_id)
      BEGIN SELECT RAISE(ABORT, 'a version goes only with its report'); END;
    `);
  },
};
