import path from 'node:path';
import { afterEach } from 'vitest';
import { noSteps } from '../../../../electron/storage/base/write-steps.ts';
import { ignoreDamage, openForWriting, type OpenedForWriting, type Transaction } from '../../../../electron/storage/connection/connection.ts';
import { migrate } from '../../../../electron/storage/schema/migrate.ts';
import { newFolder } from '../support.ts';

let open: OpenedForWriting[] = [];
afterEach(() => {
  for (const { close } of open) close();
  open = [];
});

export interface SchemaAt {
  /** Runs statements on the database. */
  exec: (sql: string) => void;
  all: (sql: string) => unknown[];
  /** Runs the migrations up to a number. */
  migrateTo: (number: number) => void;
}

/** A database whose last migration is the one given, 0 for none. */
export function schemaAt(number: number): SchemaAt {
  const opened = openForWriting(path.join(newFolder(), 'test.db'), noSteps, ignoreDamage);
  open.push(opened);
  migrate(opened, number);
  return {
    exec: (sql) => opened.connection.transact('migrate', (tx: Transaction) => tx.script(sql)),
    all: (sql) => opened.raw.prepare(sql).all(),
    migrateTo: (to) => migrate(opened, to),
  };
}

export const HASH = 'a'.repeat(64);

/** A report as the schema has held it from migration 10 on. */
export const ONE_REPORT = `
  INSERT INTO content (hash, json) VALUES ('${HASH}', x'00');
  INSERT INTO report (id, unit, unit_kind, region, title, state, created_at, edited_at, revision, content_hash, content_revision)
  VALUES ('r1', '某局', '政府部门', '某市', '标题', 'draft', '2026', '2026', 0, '${HASH}', 0);`;
