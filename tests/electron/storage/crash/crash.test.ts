import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { FILE_STEPS, TRANSACTIONS, type WriteStep } from '../../../../electron/storage/base/write-steps.ts';
import { dataPaths } from '../../../../electron/storage/folder/data-paths.ts';
import { isSoundDatabase } from '../../../../electron/storage/schema/health.ts';
import { SCHEMA_VERSION } from '../../../../electron/storage/schema/migrations/all.ts';
import { closed, newFolder, opened } from '../support.ts';
import { randomNumbers } from './actions.ts';
import { runWriter, type WriterEnd } from './run-writer.ts';
import { EMPTY_WORLD, readWorld, type World } from './world.ts';

/** Kills at random moments; the long form is asked for with FAZHI_CRASH_KILLS=200. */
const KILLS = Number(process.env['FAZHI_CRASH_KILLS'] ?? 20);
/** How often each named step is tried. */
const ROUNDS = Math.max(1, Math.floor(KILLS / 50));

/**
 * Opens the store after its writer was killed and compares all that it holds with what was acknowledged: equal to it, or
 * to it with the one action that was under way.
 * @returns what it holds
 */
async function survived(folder: string, { done, trying, errors, refused }: WriterEnd): Promise<World> {
  expect(errors).toBe('');
  expect(refused).toBeNull();
  const { store, unrecovered } = await opened({ folder });
  expect(unrecovered).toEqual([]);
  const world = readWorld(store);
  const matchesTried = trying !== null && JSON.stringify(sorted(world)) === JSON.stringify(sorted(trying));
  expect(sorted(world)).toEqual(sorted(matchesTried ? trying : done));
  expect(store.read.verifyAudit()).toMatchObject({ intact: true, entries: world.audit.count });
  for (const [name, report] of Object.entries(world.reports)) {
    const word = /\d+词\d+/.exec(name)?.[0] ?? '';
    const hits = store.read.search(word).hits.map(({ report: id }) => store.read.record(id).title);
    expect(hits.includes(name), `${name} is found by its name`).toBe(!report.deleted);
  }
  for (const backup of store.backups().slice(0, 2)) expect(isSoundDatabase(backup.file), backup.fileName).toBe(true);
  await closed(store);
  expect(isSoundDatabase(store.paths.database)).toBe(true);
  return world;
}

/** With the keys of every record in order, so that equal worlds have equal JSON. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)).map(([key, part]) => [key, sorted(part)]));
}

describe('a program killed while it writes', () => {
  test(`loses nothing that was acknowledged, at ${KILLS} random moments`, { timeout: KILLS * 10_000 }, async () => {
    const folder = newFolder();
    const random = randomNumbers(KILLS);
    let world = EMPTY_WORLD;
    let actions = 0;
    for (let seed = 1; seed <= KILLS; seed += 1) {
      const end = await runWriter({ folder, seed, world, killAt: null }, random() ** 2 * 400);
      expect(end).toMatchObject({ errors: '', signal: 'SIGKILL', opened: true });
      world = await survived(folder, end);
      actions += end.actions;
    }
    expect(actions, 'the writers did write').toBeGreaterThan(KILLS);
  });

  const steps: WriteStep[] = [
    ...TRANSACTIONS.filter((name) => name !== 'migrate' && name !== 'index').flatMap((name): WriteStep[] => [`${name}:written`, `${name}:committed`]),
    ...FILE_STEPS.filter((name) => name.startsWith('backup:')),
  ];

  test('loses nothing that was acknowledged, at every step of every transaction and of a backup', { timeout: steps.length * ROUNDS * 10_000 }, async () => {
    const folder = newFolder();
    let world = EMPTY_WORLD;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, killAt] of steps.entries()) {
        const end = await runWriter({ folder, seed: 1_000 * (round + 1) + index, world, killAt }, null);
        expect(end, killAt).toMatchObject({ errors: '', signal: 'SIGKILL', opened: true });
        const after = await survived(folder, end);
        // What was committed is there though it was never acknowledged; what was only written is not.
        const expected = killAt.endsWith(':committed') ? end.trying : end.done;
        expect(sorted(after), killAt).toEqual(sorted(expected ?? after));
        world = after;
      }
    }
  });

  test.each(['migrate:written', 'migrate:committed'] as const)('makes its database at the next start: %s', async (killAt) => {
    const folder = newFolder();
    const end = await runWriter({ folder, seed: 1, world: EMPTY_WORLD, killAt }, null);
    expect(end).toMatchObject({ signal: 'SIGKILL', opened: false });
    expect(await survived(folder, end)).toEqual(EMPTY_WORLD);
    const db = new Database(dataPaths(folder).database);
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
  });

  test.each(['index:written', 'index:committed'] as const)('makes its search index at the next start: %s', async (killAt) => {
    const folder = newFolder();
    const first = await runWriter({ folder, seed: 1, world: EMPTY_WORLD, killAt: 'version:committed' }, null);
    const world = await survived(folder, first);
    const db = new Database(dataPaths(folder).database);
    db.exec('DELETE FROM search; DELETE FROM search_entry');
    db.close();
    const end = await runWriter({ folder, seed: 2, world, killAt }, null);
    expect(end).toMatchObject({ signal: 'SIGKILL', opened: false });
    expect(await survived(folder, end)).toEqual(world);
  });
});
