import type { Migration } from './migration.ts';

/**
 * The audit: rows are only ever added, each holding the hash of the one before. AUTOINCREMENT remembers the highest
 * number ever given, so that a chain cut off at its end is noticed too. No reference to a report: a purged one keeps
 * its trace here.
 */
export const audit: Migration = {
  number: 50,
  up: (tx) => {
    tx.script(`
      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        by TEXT NOT NULL,
        action TEXT NOT NULL,
        report_id TEXT,
        detail TEXT NOT NULL CHECK (json_valid(detail)),
        previous TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE INDEX audit_by_report ON audit (report_id);

      CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit never changes'); END;

      CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is never shortened'); END;
    `);
  },
};
