/**
 * A program that writes to a store until it is killed: at the step it was told, or from outside. Before each action it tells
 * what the store has to hold afterwards, and after the call has returned, that it has.
 */
import { readFileSync, writeSync } from 'node:fs';
import type { WriteStep } from '../../../../electron/storage/base/write-steps.ts';
import { openStore } from '../../../../electron/storage/store.ts';
import { chooseAction, randomNumbers } from './actions.ts';
import type { World } from './world.ts';

export interface WriterOrder {
  folder: string;
  seed: number;
  /** What the store holds now. */
  world: World;
  /** Where to end, or null to go on until killed. */
  killAt: WriteStep | null;
}

export type WriterMessage = { says: 'opened' } | { says: 'trying'; next: World } | { says: 'done' } | { says: 'refused'; code: string };

function tell(message: WriterMessage): void {
  // Synchronous: what is told is told before the next thing happens.
  writeSync(1, `${JSON.stringify(message)}\n`);
}

const order: WriterOrder = JSON.parse(readFileSync(0, 'utf8'));
const random = randomNumbers(order.seed);

function endThere(step: WriteStep): void {
  if (step === order.killAt) process.kill(process.pid, 'SIGKILL');
}

async function open() {
  const opened = await openStore({ folder: order.folder, onStep: endThere });
  if (!opened.ok) {
    tell({ says: 'refused', code: opened.error.code });
    process.exit(1);
  }
  return opened.store;
}

let store = await open();
tell({ says: 'opened' });
let world = order.world;
let backup: Promise<unknown> = Promise.resolve();
for (let n = 0; ; n += 1) {
  const luck = random();
  if (luck < 0.01) {
    await backup;
    await store.close();
    store = await open();
  } else if (luck < 0.03) {
    backup = store.backup('manual');
  }
  const { next, perform } = chooseAction(world, random, `${order.seed}词${n}`);
  tell({ says: 'trying', next });
  perform(store);
  tell({ says: 'done' });
  world = next;
  // Lets a running backup go on between two writes.
  await new Promise(setImmediate);
}
