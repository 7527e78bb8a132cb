import { parentPort, workerData } from 'node:worker_threads';
import { makeFileChecker, type CheckSettings } from './check-file.ts';
import type { WorkerReply, WorkerRequest } from './check-pool.ts';

/** Checks the files that the pool sends, one at a time in the order they come, and answers each with its outcome. */
const port = parentPort;
if (!port) throw new Error('check-worker runs as a worker of the check pool');
const settings: CheckSettings = workerData;
const checker = await makeFileChecker(settings);

function reply(message: WorkerReply): void {
  port!.postMessage(message);
}

async function answer(request: WorkerRequest): Promise<void> {
  if (request.kind === 'check') {
    reply({ kind: 'outcome', index: request.index, outcome: await checker.check(request.file) });
    return;
  }
  reply({ kind: 'timings', timings: [...checker.timings] });
  port!.close();
}

let previous = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  previous = previous.then(() => answer(request));
  // An unexpected error ends the run as it would in the main thread.
  previous.catch((error: unknown) => {
    setImmediate(() => {
      throw error;
    });
  });
});
