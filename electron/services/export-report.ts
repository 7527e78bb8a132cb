import type { Finding } from '../../shared/finding/finding.ts';
import type { Report } from '../../shared/report/report.ts';
import type { ExportOptions } from '../formats/docx/write/export-docx.ts';
import type { CopyKind } from '../formats/profiles/profile.ts';
import { writeWholeFile } from './write-file.ts';

/** A file that is read on Windows needs its carriage returns and, for older editors, its byte order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Exports a report as a Word file.
 * @param options what else goes into it
 * @throws WriteError when it cannot be written; an existing file is then untouched
 */
export async function exportReport(report: Report, copy: CopyKind, target: string, options: Omit<ExportOptions, 'copy'> = {}): Promise<void> {
  const { exportDocx } = await import('../formats/docx/write/export-docx.ts');
  await writeWholeFile(target, await exportDocx(report, { ...options, copy }));
}

/**
 * Exports a report as plain text to paste into a web page's editor.
 * @throws WriteError as `exportReport`
 */
export async function exportText(report: Report, target: string): Promise<void> {
  const { reportText } = await import('../formats/text/write-text.ts');
  await writeWholeFile(target, BYTE_ORDER_MARK + reportText(report).replaceAll('\n', '\r\n'));
}

/**
 * Exports what was found in a report as a 自查表, a Word file.
 * @throws WriteError as `exportReport`
 */
export async function exportChecklist(
  report: Report, findings: readonly Finding[], target: string, options: Pick<ExportOptions, 'profile'> = {},
): Promise<void> {
  const { checkReportDocx } = await import('../formats/docx/write/check-report.ts');
  await writeWholeFile(target, await checkReportDocx(report, findings, options));
}
