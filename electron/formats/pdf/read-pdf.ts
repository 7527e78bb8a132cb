import { Worker } from 'node:worker_threads';
import type { SourceText } from '../../../rules/reading/source.ts';
import { READ_LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import type { PdfReply } from './pdf-worker.ts';

/** The worker lies beside this module, as source and as the build makes it. */
const SCRIPT = new URL(`./pdf-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Megabytes of heap for one PDF. */
const HEAP = 512;

/**
 * Reads the text of a PDF, in a worker: the library lets some errors of damaged files escape, which end the thread they
 * happen in, and may go round in circles, where only ending the thread helps.
 * @throws ReadError `encrypted`, `no-text` (scanned), `broken` (damaged, or text without an encoding), `too-large`
 *   (pages, text, memory, or the time they take)
 */
export function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const reading = afterOthers(queue, bytes);
  queue = reading.catch(() => null);
  return reading;
}

async function afterOthers(others: Promise<unknown>, bytes: Uint8Array): Promise<SourceText> {
  await others;
  return readNext(bytes);
}

/** One PDF is read at a time. */
let queue: Promise<unknown> = Promise.resolve();

/** A worker that has read a PDF and is fit for another. */
let idle: Worker | null = null;

async function readNext(bytes: Uint8Array): Promise<SourceText> {
  const used = idle;
  idle = null;
  if (used) {
    const outcome = await ask(used, bytes);
    // What ended a used worker may be left over from the file before.
    if (outcome !== 'ended') return finish(outcome, used);
  }
  const fresh = await start();
  const outcome = await ask(fresh, bytes);
  if (outcome === 'ended') throw broken();
  return finish(outcome, fresh);
}

function finish(outcome: PdfReply | 'too-slow', worker: Worker): SourceText {
  if (outcome === 'too-slow') {
    void worker.terminate();
    throw new ReadError('too-large', '这份 PDF 文件过于复杂，读取时间太长，已经停止。请使用报告的 Word 原件（.docx）再试。');
  }
  idle = worker;
  if (outcome.kind === 'text') return outcome.source;
  throw outcome.kind === 'refused' ? new ReadError(outcome.code, outcome.message) : broken();
}

/** Starts a worker and waits until it listens. It does not keep the program from ending. */
function start(): Promise<Worker> {
  const worker = new Worker(SCRIPT, { resourceLimits: { maxOldGenerationSizeMb: HEAP } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      // An error between two files ends the worker; the next file finds it so.
      worker.on('error', () => {
        if (idle === worker) idle = null;
      });
      worker.unref();
      resolve(worker);
    });
  });
}

function ask(worker: Worker, bytes: Uint8Array): Promise<PdfReply | 'too-slow' | 'ended'> {
  return new Promise((resolve) => {
    const end = (outcome: PdfReply | 'too-slow' | 'ended'): void => {
      clearTimeout(timer);
      worker.off('message', end);
      worker.off('exit', onExit);
      worker.unref();
      resolve(outcome);
    };
    const onExit = (): void => end('ended');
    const timer = setTimeout(() => end('too-slow'), READ_LIMITS.pdfMilliseconds);
    worker.ref();
    worker.on('message', end);
    worker.on('exit', onExit);
    worker.postMessage(bytes, []);
  });
}

function broken(): ReadError {
  return new ReadError('broken', '这份 PDF 文件已损坏，无法读取。请重新取得这个文件，或使用报告的 Word 原件（.docx）再试。');
}
