import { parentPort } from 'node:worker_threads';
import type { SourceText } from '../../../rules/reading/source.ts';
import { ReadError, type ReadErrorCode } from '../read-error.ts';
import { pdfText } from './pdf-text.ts';

/** What the worker says: that it listens, what a PDF says, or why it is refused. */
export type PdfReply =
  | { kind: 'ready' }
  | { kind: 'text'; source: SourceText }
  | { kind: 'refused'; code: ReadErrorCode; message: string };

async function answer(bytes: Uint8Array): Promise<PdfReply> {
  try {
    return { kind: 'text', source: await pdfText(bytes) };
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'refused', code: error.code, message: error.message };
    throw error;
  }
}

function send(reply: PdfReply): void {
  parentPort?.postMessage(reply, []);
}

parentPort?.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then(send);
});
send({ kind: 'ready' });
