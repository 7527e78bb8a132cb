import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Report } from '../../shared/report/report.ts';
import { writeError } from './write-error.ts';

/**
 * Exports a report as a Word file. The file appears whole or not at all: it is written beside the target first.
 * @throws WriteError when it cannot be written; an existing file is then untouched
 */
export async function exportReport(report: Report, copy: 'submission' | 'public', target: string): Promise<void> {
  const { exportDocx } = await import('../formats/docx/write/export-docx.ts');
  const bytes = await exportDocx(report, { copy });
  const path = resolve(target);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    // What failed was the writing; that the draft cannot be removed either adds nothing.
    await rm(draft, { force: true }).catch(() => undefined);
    throw writeError(target, error);
  }
}
