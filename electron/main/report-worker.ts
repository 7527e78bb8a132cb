import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { failure, success, type Result } from '../../shared/api/result.ts';
import { analyse } from '../../rules/analysis/analysis.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import { completeness } from '../../rules/facts/passages/completeness.ts';
import { ReadError } from '../formats/read-error.ts';
import { readReport } from '../formats/read-report.ts';
import { nationalEngine } from '../packs/compiled-pack.ts';
import { renewedReport } from '../services/beginnings/renewal.ts';
import { exportChecklist, exportReport, exportText } from '../services/export-report.ts';
import { WriteError } from '../services/write-error.ts';
import type { ReadInReport, TaskOrder, TaskName, TaskResult } from './tasks.ts';

/** The build puts this worker, the packs and the sample report beside each other. */
const BUILT = path.join(import.meta.dirname, '..');
const SAMPLE_FILE = path.join(BUILT, 'sample/sample-report.txt');

async function readIn(file: string): Promise<ReadInReport> {
  const { report } = await readReport(file);
  const analysis = analyse(report);
  const { findings } = runRules(analysis, await nationalEngine(path.join(BUILT, 'packs')));
  return {
    report,
    standing: { completeness: completeness(analysis), openErrors: findings.filter(({ severity }) => severity === 'error').length },
  };
}

async function carryOut(order: TaskOrder): Promise<TaskResult<TaskName>> {
  switch (order.name) {
    case 'readFile':
      return success(await readIn(order.input.path));
    case 'readSample':
      return success(await readIn(SAMPLE_FILE));
    case 'renew':
      return success(renewedReport(order.input.earlier, order.input.year));
    case 'exportWord':
      await exportReport(order.input.report, order.input.copy, order.input.path);
      return success(null);
    case 'exportText':
      await exportText(order.input.report, order.input.path);
      return success(null);
    case 'exportChecklist':
      await exportChecklist(order.input.report, order.input.findings, order.input.path);
      return success(null);
  }
}

/** What the user is told of a failure; what was not foreseen ends the worker and is logged by the main process. */
function explain(error: unknown): Result<never> {
  if (error instanceof ReadError) return failure(error.code, error.message);
  if (error instanceof WriteError) return failure('not-saved', error.message);
  throw error;
}

const order: TaskOrder = workerData;
const result = await carryOut(order).catch(explain);
// Nothing is handed over, everything copied.
parentPort?.postMessage(result, []);
