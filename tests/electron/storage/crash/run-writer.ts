import { spawn } from 'node:child_process';
import path from 'node:path';
import type { World } from './world.ts';
import type { WriterMessage, WriterOrder } from './writer.ts';

/** How a writer ended. */
export interface WriterEnd {
  signal: NodeJS.Signals | null;
  opened: boolean;
  /** What the store held after the last action that returned. */
  done: World;
  /** What it would hold after the action that was under way, if any. */
  trying: World | null;
  /** How many actions returned. */
  actions: number;
  refused: string | null;
  errors: string;
}

/** Longest life of a writer, ms; one that meets its step ends by itself. */
const LIMIT = 30_000;

/**
 * Starts a writer and waits for its end.
 * @param killAfter milliseconds after it has opened the store, or null when it ends by itself
 */
export function runWriter(order: WriterOrder, killAfter: number | null): Promise<WriterEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', path.join(import.meta.dirname, 'writer.ts')], { stdio: ['pipe', 'pipe', 'pipe'] });
    const end: WriterEnd = { signal: null, opened: false, done: order.world, trying: null, actions: 0, refused: null, errors: '' };
    let unread = '';
    const kill = (): void => void child.kill('SIGKILL');
    const limit = setTimeout(kill, LIMIT);

    const onMessage = (message: WriterMessage): void => {
      if (message.says === 'opened') {
        end.opened = true;
        if (killAfter !== null) setTimeout(kill, killAfter);
      } else if (message.says === 'trying') {
        end.trying = message.next;
      } else if (message.says === 'refused') {
        end.refused = message.code;
      } else if (end.trying) {
        end.done = end.trying;
        end.trying = null;
        end.actions += 1;
      }
    };
    child.stdout.on('data', (data) => {
      const lines = (unread + String(data)).split('\n');
      unread = lines.pop() ?? '';
      for (const line of lines) onMessage(JSON.parse(line));
    });
    child.stderr.on('data', (data) => {
      end.errors += String(data);
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(limit);
      resolve({ ...end, signal });
    });
    child.stdin.end(JSON.stringify(order));
  });
}
