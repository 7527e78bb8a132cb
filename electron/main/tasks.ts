import type { CheckedReport } from '../../shared/api/checked-report.ts';
import type { Copy } from '../../shared/api/contract.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Report } from '../../shared/report/report.ts';

/** Work that is done off the main thread, each piece in a worker of its own, and what it results in. */
export interface Tasks {
  checkFile: { input: { path: string }; output: CheckedReport };
  checkSample: { input: null; output: CheckedReport };
  exportWord: { input: { report: Report; copy: Copy; path: string }; output: null };
}

export type TaskName = keyof Tasks;

/** What a worker is started with. */
export type TaskOrder = { [N in TaskName]: { name: N; input: Tasks[N]['input'] } }[TaskName];

export type TaskResult<N extends TaskName> = Result<Tasks[N]['output']>;
