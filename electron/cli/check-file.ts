import { CHECK_SCHEMA, type UnreadableFile } from '../../shared/check-output/check-output.ts';
import type { Engine, RunOptions } from '../../rules/engine/run-rules.ts';
import type { SourceReport } from '../../rules/reading/source.ts';
import { ReadError } from '../formats/read-error.ts';
import { readReport } from '../formats/read-report.ts';
import { checkSource, type CheckedSource } from '../services/check-source.ts';

/** What became of one file. */
export type FileOutcome =
  | { ok: true; source: SourceReport; checked: CheckedSource }
  | { ok: false; unreadable: UnreadableFile };

/** Reads and checks one file; a file that cannot be read is an outcome, not an exception. */
export async function checkFile(file: string, engine: Engine, options: RunOptions): Promise<FileOutcome> {
  try {
    const source = await readReport(file);
    return { ok: true, source, checked: checkSource(source, engine, file, options) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { ok: false, unreadable: { schema: CHECK_SCHEMA, file, error: { code: error.code, message: error.message } } };
  }
}
