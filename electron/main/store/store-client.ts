import { Worker } from 'node:worker_threads';
import { failure, type Result } from '../../../shared/api/result.ts';
import type { StoreReader } from '../../storage/store-reader.ts';
import type { StoreWriter } from '../../storage/store-writer.ts';
import type { FolderOrderName, FolderOrders, StoreAnswer } from './store-messages.ts';

/** The store as the main process sees it: every call is answered later, never rejects, and runs in the order made. */
export interface StoreClient {
  folder<N extends FolderOrderName>(name: N, input: FolderOrders[N]['input']): Promise<Result<FolderOrders[N]['output']>>;
  read<M extends keyof StoreReader>(method: M, ...args: Parameters<StoreReader[M]>): Promise<Result<ReturnType<StoreReader[M]>>>;
  write<M extends keyof StoreWriter>(method: M, ...args: Parameters<StoreWriter[M]>): Promise<Result<ReturnType<StoreWriter[M]>>>;
}

export interface StoreClientOptions {
  /** The built worker. */
  script: URL;
  /** Receives what went wrong inside; holds no report text. */
  log: (error: unknown) => void;
}

/** The worker answers each order with what its type says; the contract checks it once more on the way to the window. */
type Received = Omit<StoreAnswer, 'result'> & { result: Result<never> };

function ended(): Result<never> {
  return failure('store-ended', '保存数据的部分意外停止，这次操作没有完成。此前保存的内容完好。请复制窗口里还没有保存的文字，然后重新启动程序。');
}

/** Starts the store's worker. */
export function startStore({ script, log }: StoreClientOptions): StoreClient {
  const worker = new Worker(script);
  const waiting = new Map<number, (result: Result<never>) => void>();
  let numbers = 0;
  let hasEnded = false;

  worker.on('message', ({ number, result, fault }: Received) => {
    if (fault !== undefined) log(fault);
    waiting.get(number)?.(result);
    waiting.delete(number);
  });
  worker.on('error', log);
  worker.on('exit', () => {
    hasEnded = true;
    for (const end of waiting.values()) end(ended());
    waiting.clear();
  });

  /** @param order a `StoreRequest`'s, as the functions below make it */
  const ask = (order: object): Promise<Result<never>> =>
    new Promise((resolve) => {
      if (hasEnded) return resolve(ended());
      numbers += 1;
      waiting.set(numbers, resolve);
      worker.postMessage({ number: numbers, order }, []);
    });

  return {
    folder: (name, input) => ask({ part: 'folder', name, input }),
    read: (method, ...args) => ask({ part: 'read', method, args }),
    write: (method, ...args) => ask({ part: 'write', method, args }),
  };
}
