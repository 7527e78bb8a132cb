import { Worker } from 'node:worker_threads';
import { failure } from '../../shared/api/result.ts';
import type { TaskName, TaskResult, Tasks } from './tasks.ts';

/** A hostile file may take this much of the machine and no more. */
const BOUNDS = { timeoutMs: 60_000, heapMegabytes: 1_024 };

/**
 * Runs a task in a worker of its own, so that no file can make the window stand still or bring the program down.
 * @param script the built worker
 * @param log receives what went wrong inside, for the developer
 */
export function runTask<N extends TaskName>(
  script: URL,
  name: N,
  input: Tasks[N]['input'],
  log: (error: unknown) => void,
): Promise<TaskResult<N>> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: { name, input },
      resourceLimits: { maxOldGenerationSizeMb: BOUNDS.heapMegabytes },
    });
    const end = (result: TaskResult<N>): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end(failure('too-slow', `处理超过 ${BOUNDS.timeoutMs / 1000} 秒，已停止。文件可能过大或已损坏，请拆分后再试。`));
    }, BOUNDS.timeoutMs);
    worker.once('message', end);
    worker.once('error', (error) => {
      log(error);
      end(failure('task-failed', '处理这份文件时程序内部出错，操作没有完成。请换一份文件再试；如果仍然出错，请把出错日志交给维护人员。'));
    });
    worker.once('exit', (code) => {
      end(failure('task-ended', `处理中途停止（代码 ${code}），操作没有完成，请再试一次。`));
    });
  });
}
