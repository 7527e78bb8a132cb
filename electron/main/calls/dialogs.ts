import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { READABLE_EXTENSIONS } from '../../formats/read-file.ts';

const IMPORT: OpenDialogOptions = {
  title: '导入报告',
  buttonLabel: '导入',
  properties: ['openFile'],
  filters: [
    // Dialogs want extensions without the dot.
    { name: '报告文件', extensions: READABLE_EXTENSIONS.map((extension) => extension.slice(1)) },
    { name: '所有文件', extensions: ['*'] },
  ],
};

const DATA_FOLDER: OpenDialogOptions = { title: '选择数据文件夹', buttonLabel: '选择', properties: ['openDirectory', 'createDirectory'] };

/** What the user sees the dialogs in front of. */
function focusedWindow(): BrowserWindow | null {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? null;
}

async function askForPath(options: OpenDialogOptions): Promise<string | null> {
  const window = focusedWindow();
  const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** @returns null when the user cancels, as with all dialogs here */
export function askWhatToImport(): Promise<string | null> {
  return askForPath(IMPORT);
}

export function askForDataFolder(): Promise<string | null> {
  return askForPath(DATA_FOLDER);
}

/** Asks before a file that is there is overwritten. */
export async function askWhereToSave(options: SaveDialogOptions): Promise<string | null> {
  const window = focusedWindow();
  const asking: SaveDialogOptions = { ...options, properties: ['showOverwriteConfirmation', 'createDirectory'] };
  const { canceled, filePath } = window ? await dialog.showSaveDialog(window, asking) : await dialog.showSaveDialog(asking);
  return canceled || !filePath ? null : filePath;
}
