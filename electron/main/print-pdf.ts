import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { Copy } from '../../shared/api/calls/export-calls.ts';
import { failure, success, type Result } from '../../shared/api/result.ts';
import type { Report } from '../../shared/report/report.ts';
import { PAGE_NUMBER_TEMPLATE, printPage } from '../formats/html/print-page.ts';
import { WriteError } from '../services/write-error.ts';
import { writeWholeFile } from '../services/write-file.ts';
import { PAGE_ORIGIN, withMadePage } from './app-protocol.ts';

/** Prints a page of the program's own through the engine that shows its windows. */
async function print(html: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, devTools: false, webSecurity: true },
  });
  const name = `print-${randomUUID()}.html`;
  try {
    return await withMadePage(name, html, async () => {
      await window.loadURL(`${PAGE_ORIGIN}/${name}`);
      return window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: PAGE_NUMBER_TEMPLATE,
      });
    });
  } finally {
    window.destroy();
  }
}

/** Writes a report as a PDF file in the measures of GB/T 9704, with the fonts that are on this machine. */
export async function exportPdf(report: Report, copy: Copy, target: string): Promise<Result<null>> {
  try {
    await writeWholeFile(target, await print(printPage(report, copy)));
    return success(null);
  } catch (error) {
    if (error instanceof WriteError) return failure('not-saved', error.message);
    throw error;
  }
}
