import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallInput, CallName, CallOutput } from '../../shared/api/contract.ts';
import { failure, type Result } from '../../shared/api/result.ts';
import { callChannel, MENU_CHANNEL, MENU_COMMANDS, type WindowApi } from '../../shared/api/window-api.ts';

function call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  return ipcRenderer.invoke(callChannel(name), input);
}

const api: WindowApi = {
  openReportFile: () => call('openReportFile', null),
  openDroppedFile: async (file) => {
    const path = webUtils.getPathForFile(file);
    return path ? call('openDroppedFile', { path }) : failure('not-a-file', '拖进来的不是磁盘上的文件。请从文件夹里把报告文件拖进来。');
  },
  openSample: () => call('openSample', null),
  exportWord: (input) => call('exportWord', input),
  showExport: () => call('showExport', null),
  onMenuCommand: (listener) => {
    const receive = (_event: Electron.IpcRendererEvent, name: unknown): void => {
      const command = MENU_COMMANDS.find((known) => known === name);
      if (command) listener(command);
    };
    ipcRenderer.on(MENU_CHANNEL, receive);
    return () => ipcRenderer.off(MENU_CHANNEL, receive);
  },
};

contextBridge.exposeInMainWorld('fazhi', api);
