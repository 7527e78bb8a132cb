import type { Migration } from './migration.ts';

/** Findings that a person decided not to follow. A revoked one stays; a finding is ignored at most once at a time. */
export const ignores: Migration = {
  number: 40,
  up: (tx) => {
    tx.script(`
      CREATE TABLE ignore (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        report_id TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
        fingerprint TEXT NOT NULL,
        rule TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        by TEXT NOT NULL,
        at TEXT NOT NULL,
        revoked_by TEXT,
        revoked_at TEXT,
        CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
      ) STRICT;

      CREATE UNIQUE INDEX ignore_in_force ON ignore (report_id, fingerprint) WHERE revoked_at IS NULL;
      CREATE INDEX ignore_by_report ON ignore (report_id);

      CREATE TRIGGER ignore_goes_with_its_report BEFORE DELETE ON ignore
      WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.report_id)
      BEGIN SELECT RAISE(ABORT, 'an ignore goes only with its report'); END;
    `);
  },
};
