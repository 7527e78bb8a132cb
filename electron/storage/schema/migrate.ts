import type { OpenedForWriting } from '../connection/connection.ts';
import { APPLICATION_ID, schemaVersion } from './identity.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/all.ts';

/**
 * Brings a database to a version of the schema, each migration in a transaction of its own: ended in between, the next
 * start goes on from there.
 * @param upTo number of the last migration to run
 */
export function migrate({ connection, raw }: OpenedForWriting, upTo = SCHEMA_VERSION): void {
  const from = schemaVersion(raw);
  for (const { number, up } of MIGRATIONS) {
    if (number <= from || number > upTo) continue;
    connection.transact('migrate', (tx) => {
      up(tx);
      // Pragmas take no parameters; both values are numbers of this program.
      raw.pragma(`application_id = ${APPLICATION_ID}`);
      raw.pragma(`user_version = ${number}`);
    });
  }
}
