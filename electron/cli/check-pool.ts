import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { makeFileChecker, type CheckSettings, type FileOutcome } from './check-file.ts';

export type WorkerRequest = { kind: 'check'; index: number; file: string } | { kind: 'end' };
export type WorkerReply = { kind: 'outcome'; index: number; outcome: FileOutcome } | { kind: 'timings'; timings: [string, number][] };

/** Below this many files, starting workers costs more than it saves. */
const WORTH_WORKERS = 24;
/** Files sent to a worker ahead of its answers, so that it never waits. */
const AHEAD = 4;

/** Hands out outcomes in the order of the files, however they come in. */
class InOrder {
  #waiting = new Map<number, FileOutcome>();
  #next = 0;
  readonly #deliver: (outcome: FileOutcome) => void;

  constructor(deliver: (outcome: FileOutcome) => void) {
    this.#deliver = deliver;
  }

  take(index: number, outcome: FileOutcome): void {
    this.#waiting.set(index, outcome);
    for (let ready = this.#waiting.get(this.#next); ready; ready = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#deliver(ready);
    }
  }
}

/**
 * Checks files, on all cores when there are many.
 * @param deliver receives the outcomes in the order of the files
 * @returns milliseconds each rule took, over all files; empty unless the settings ask for it
 * @throws UsageError as `makeFileChecker`
 */
export async function checkFiles(
  files: readonly string[], settings: CheckSettings, workerScript: URL, deliver: (outcome: FileOutcome) => void,
): Promise<Map<string, number>> {
  const count = Math.min(availableParallelism(), Math.ceil(files.length / WORTH_WORKERS));
  if (files.length < WORTH_WORKERS || count < 2) {
    const checker = await makeFileChecker(settings);
    for (const file of files) deliver(await checker.check(file));
    return new Map(checker.timings);
  }
  // What is wrong with the settings is said once, here, and not by every worker.
  await makeFileChecker(settings);
  const order = new InOrder(deliver);
  const timings = new Map<string, number>();
  let next = 0;
  await Promise.all(Array.from({ length: count }, () => new Promise<void>((resolve, reject) => {
    const worker = new Worker(workerScript, { workerData: settings });
    const sendNext = (): void => {
      const request: WorkerRequest = next < files.length ? { kind: 'check', index: next, file: files[next]! } : { kind: 'end' };
      next += 1;
      worker.postMessage(request);
    };
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'outcome') {
        order.take(reply.index, reply.outcome);
        sendNext();
        return;
      }
      for (const [rule, milliseconds] of reply.timings) timings.set(rule, (timings.get(rule) ?? 0) + milliseconds);
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
    for (let sent = 0; sent < AHEAD; sent += 1) sendNext();
  })));
  return timings;
}
