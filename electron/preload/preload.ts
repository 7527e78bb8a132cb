import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_NAMES } from '../../shared/api/call-names.ts';
import { failure } from '../../shared/api/result.ts';
import { callChannel, CLOSING_CHANNEL, MENU_CHANNEL, MENU_COMMANDS, type WindowApi } from '../../shared/api/window-api.ts';

function listen(channel: string, receive: (message: unknown) => void): () => void {
  const listener = (_event: Electron.IpcRendererEvent, message: unknown): void => receive(message);
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.off(channel, listener);
}

const calls = Object.fromEntries(CALL_NAMES.map((name) => [name, (input: unknown) => ipcRenderer.invoke(callChannel(name), input)]));

const others: Pick<WindowApi, 'importDroppedReport' | 'onMenuCommand' | 'onClosing'> = {
  importDroppedReport: async (file) => {
    const path = webUtils.getPathForFile(file);
    return path
      ? ipcRenderer.invoke(callChannel('importDroppedReport'), { path })
      : failure('not-a-file', '拖进来的不是磁盘上的文件。请从文件夹里把报告文件拖进来。');
  },
  onMenuCommand: (listener) =>
    listen(MENU_CHANNEL, (name) => {
      const command = MENU_COMMANDS.find((known) => known === name);
      if (command) listener(command);
    }),
  onClosing: (listener) => listen(CLOSING_CHANNEL, () => listener()),
};

contextBridge.exposeInMainWorld('fazhi', { ...calls, ...others });
