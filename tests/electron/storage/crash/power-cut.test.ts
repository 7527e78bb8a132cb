import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataPaths } from '../../../../electron/storage/folder/data-paths.ts';
import { closed, newFolder, opened } from '../support.ts';
import { chooseAction, randomNumbers } from './actions.ts';
import { EMPTY_WORLD, readWorld, type World } from './world.ts';

/** Cuts tried; each opens a database. */
const CUTS = 40;

describe('a power cut', () => {
  test('that lets only a part of the log reach the disk leaves the state after a whole action', { timeout: 60_000 }, async () => {
    const random = randomNumbers(7);
    const folder = newFolder();
    const { store } = await opened({ folder });
    const { database } = store.paths;
    const log = `${database}-wal`;
    const size = (): number => (existsSync(log) ? statSync(log).size : 0);
    // What the log holds at which length; every action is one commit at its end.
    const states: { length: number; world: World }[] = [{ length: size(), world: EMPTY_WORLD }];
    let world = EMPTY_WORLD;
    for (let n = 0; n < 40; n += 1) {
      const action = chooseAction(world, random, `7词${n}`);
      action.perform(store);
      world = action.next;
      states.push({ length: size(), world });
    }
    const [pages, frames] = [readFileSync(database), readFileSync(log)];
    expect(frames.length, 'the log was not written back meanwhile').toBe(states.at(-1)?.length);
    for (let cut = 0; cut < CUTS; cut += 1) {
      const length = Math.floor(random() * (frames.length + 1));
      // What did not reach the disk is missing or, where blocks were already given to the file, noise.
      const tail = Buffer.alloc(cut % 2 === 0 ? 0 : Math.min(5_000, frames.length - length), 0x6b);
      const after = dataPaths(newFolder());
      writeFileSync(after.database, pages);
      writeFileSync(`${after.database}-wal`, Buffer.concat([frames.subarray(0, length), tail]));
      const again = await opened({ folder: after.folder });
      const expected = states.findLast((state) => state.length <= length)?.world ?? EMPTY_WORLD;
      expect(readWorld(again.store), `cut at ${length}`).toEqual(expected);
      expect(again.store.read.verifyAudit()).toMatchObject({ intact: true, entries: expected.audit.count });
      await closed(again.store);
    }
  });
});
