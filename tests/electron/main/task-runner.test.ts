import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTaskRunner } from '../../../electron/main/task-runner.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fazhi-tasks-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `readFile` on a worker with the given code; gives the outcome and what was logged. */
async function runOn(code: string, options: { timeout?: number; heap?: number } = {}) {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  const logged: unknown[] = [];
  const run = makeTaskRunner({ script: pathToFileURL(file), log: (error) => logged.push(error), ...options });
  return { result: await run('readFile', { path: '报告.txt' }), logged };
}

describe('running a task', () => {
  test('hands over name and input and gives back what the worker says', async () => {
    const { result } = await runOn('parentPort.postMessage({ ok: false, error: { code: workerData.name, message: workerData.input.path } });');
    expect(result).toEqual({ ok: false, error: { code: 'readFile', message: '报告.txt' } });
  });

  test('a worker that throws is a failure and is logged', async () => {
    const { result, logged } = await runOn("throw new Error('bad file');");
    expect(result).toMatchObject({ ok: false, error: { code: 'task-failed' } });
    expect(logged).toMatchObject([{ message: 'bad file' }]);
  });

  test('a worker that never ends is stopped', async () => {
    const { result } = await runOn('for (;;);', { timeout: 300 });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-slow' } });
  });

  test('a worker that eats memory is stopped, and this process lives on', async () => {
    const { result } = await runOn('const all = []; for (;;) all.push(new Array(1e5).fill({}));', { heap: 32 });
    expect(result).toMatchObject({ ok: false, error: { code: 'task-failed' } });
  });

  test('a worker that ends without a word is a failure', async () => {
    const { result } = await runOn('process.exit(3);');
    expect(result).toMatchObject({ ok: false, error: { code: 'task-ended' } });
  });
});
