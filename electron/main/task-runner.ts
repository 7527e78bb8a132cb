import { Worker } from 'node:worker_threads';
import { failure } from '../../shared/api/result.ts';
import type { TaskName, TaskResult, Tasks } from './tasks.ts';

export type RunTask = <N extends TaskName>(name: N, input: Tasks[N]['input']) => Promise<TaskResult<N>>;

export interface TaskRunnerOptions {
  /** The built worker. */
  script: URL;
  /** Receives what went wrong inside, for the developer. */
  log: (error: unknown) => void;
  /** Milliseconds after which a task is stopped. */
  timeout?: number;
  /** Megabytes of heap a task may use. */
  heap?: number;
}

/**
 * Makes the function that runs tasks, each in a worker of its own, so that no file can make the window stand still or
 * bring the program down. A task that fails gives a failure; the function never rejects.
 */
export function makeTaskRunner({ script, log, timeout = 60_000, heap = 1_024 }: TaskRunnerOptions): RunTask {
  return <N extends TaskName>(name: N, input: Tasks[N]['input']) =>
    new Promise<TaskResult<N>>((resolve) => {
      const worker = new Worker(script, { workerData: { name, input }, resourceLimits: { maxOldGenerationSizeMb: heap } });
      const end = (result: TaskResult<N>): void => {
        clearTimeout(timer);
        resolve(result);
        void worker.terminate();
      };
      const timer = setTimeout(() => {
        end(failure('too-slow', `处理超过 ${timeout / 1000} 秒，已停止。文件可能过大或已损坏，请拆分后再试。`));
      }, timeout);
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
