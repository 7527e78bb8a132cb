import type { Copy } from '../../shared/api/calls/export-calls.ts';
import type { Result } from '../../shared/api/result.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Report } from '../../shared/report/report.ts';
import type { Standing } from '../../shared/storage/report-record.ts';

/** A report that was read from a file and checked once, for the list. */
export interface ReadInReport {
  report: Report;
  standing: Standing;
}

/** Work on one report that is done off the main thread, each piece in a worker of its own, and what it results in. */
export interface Tasks {
  readFile: { input: { path: string }; output: ReadInReport };
  readSample: { input: null; output: ReadInReport };
  /** Begins a report with an earlier one. */
  renew: { input: { earlier: Report; year: number }; output: Report };
  exportWord: { input: { report: Report; copy: Copy; path: string }; output: null };
  exportText: { input: { report: Report; path: string }; output: null };
  /** 自查表 of what was found. */
  exportChecklist: { input: { report: Report; findings: readonly Finding[]; path: string }; output: null };
}

export type TaskName = keyof Tasks;

/** What a worker is started with. */
export type TaskOrder = { [N in TaskName]: { name: N; input: Tasks[N]['input'] } }[TaskName];

export type TaskResult<N extends TaskName> = Result<Tasks[N]['output']>;
