import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import { failure, success, type Result } from '../../shared/api/result.ts';
import { ReadError } from '../formats/read-error.ts';
import { readReport } from '../formats/read-report.ts';
import { nationalEngine } from '../packs/compiled-pack.ts';
import { checkSource } from '../services/check-source.ts';
import { exportReport } from '../services/export-report.ts';
import { WriteError } from '../services/write-error.ts';
import { toCheckedReport } from './checked-report.ts';
import type { TaskOrder } from './tasks.ts';

/** The build puts this worker, the packs and the sample report beside each other. */
const BUILT = path.join(import.meta.dirname, '..');
const SAMPLE = { file: path.join(BUILT, 'sample/sample-report.txt'), name: '示例报告' };

async function check(file: string, name: string): Promise<Result<CheckedReport>> {
  const source = await readReport(file);
  const engine = await nationalEngine(path.join(BUILT, 'packs'));
  return success(toCheckedReport(checkSource(source, engine, name), name));
}

async function carryOut(order: TaskOrder): Promise<Result<CheckedReport | null>> {
  switch (order.name) {
    case 'checkFile':
      return check(order.input.path, path.basename(order.input.path));
    case 'checkSample':
      return check(SAMPLE.file, SAMPLE.name);
    case 'exportWord':
      await exportReport(order.input.report, order.input.copy, order.input.path);
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
