import path from 'node:path';
import { BrowserWindow, dialog, shell, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import { CALLS, type CallName, type Copy } from '../../shared/api/contract.ts';
import { failure, success, type Result } from '../../shared/api/result.ts';
import { READABLE_EXTENSIONS } from '../formats/read-file.ts';
import { answering, type Answer } from './answer.ts';
import { makeTaskRunner } from './task-runner.ts';

const OPEN_DIALOG: OpenDialogOptions = {
  title: '打开报告',
  buttonLabel: '打开',
  properties: ['openFile'],
  filters: [
    // Dialogs want extensions without the dot.
    { name: '报告文件', extensions: READABLE_EXTENSIONS.map((extension) => extension.slice(1)) },
    { name: '所有文件', extensions: ['*'] },
  ],
};

const COPY_NAMES: Record<Copy, string> = { submission: '报送版', public: '公开版' };

/** Characters that Windows or Linux do not allow in a file name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

/** What the user sees the dialogs in front of. */
function focusedWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

async function askWhatToOpen(): Promise<string | null> {
  const window = focusedWindow();
  const { filePaths } = window ? await dialog.showOpenDialog(window, OPEN_DIALOG) : await dialog.showOpenDialog(OPEN_DIALOG);
  return filePaths[0] ?? null;
}

async function askWhereToSave(options: SaveDialogOptions): Promise<string | null> {
  const window = focusedWindow();
  const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return canceled || !filePath ? null : filePath;
}

/**
 * The answers to all calls of the window.
 * @param log receives what went wrong inside
 */
export function makeAnswers(log: (error: unknown) => void): Record<CallName, Answer> {
  let current: CheckedReport | null = null;
  let exported: string | null = null;

  const work = makeTaskRunner({ script: new URL('report-worker.js', import.meta.url), log });

  const open = async (checking: Promise<Result<CheckedReport>>): Promise<Result<CheckedReport>> => {
    const result = await checking;
    if (result.ok) current = result.value;
    return result;
  };

  return {
    openReportFile: answering(CALLS.openReportFile, async () => {
      const file = await askWhatToOpen();
      return file === null ? success(null) : open(work('checkFile', { path: file }));
    }, log),

    openDroppedFile: answering(CALLS.openDroppedFile, ({ path: file }) => open(work('checkFile', { path: file })), log),

    openSample: answering(CALLS.openSample, () => open(work('checkSample', null)), log),

    exportWord: answering(CALLS.exportWord, async ({ id, copy }) => {
      if (current?.id !== id) return failure('not-open', '这份报告已经不是当前打开的报告，请重新打开后再导出。');
      const { report, fileName } = current;
      const name = report.meta.title || path.parse(fileName).name;
      const file = await askWhereToSave({
        title: `导出${COPY_NAMES[copy]}`,
        buttonLabel: '导出',
        defaultPath: `${name.replaceAll(NOT_IN_FILE_NAMES, '')}（${COPY_NAMES[copy]}）.docx`,
        filters: [{ name: 'Word 文档', extensions: ['docx'] }],
      });
      if (file === null) return success(null);
      const result = await work('exportWord', { report, copy, path: file });
      if (!result.ok) return result;
      exported = file;
      return success({ fileName: path.basename(file) });
    }, log),

    showExport: answering(CALLS.showExport, () => {
      if (exported === null) return Promise.resolve(failure('nothing-exported', '还没有导出过文件。'));
      shell.showItemInFolder(exported);
      return Promise.resolve(success(null));
    }, log),
  };
}
