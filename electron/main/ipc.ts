import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_NAMES, type CallName } from '../../shared/api/call-names.ts';
import { failure } from '../../shared/api/result.ts';
import { callChannel, CLOSING_CHANNEL, MENU_CHANNEL, type MenuCommand } from '../../shared/api/window-api.ts';
import type { Answer } from './answer.ts';
import { PAGE_URL } from './app-protocol.ts';

/** Whether a message comes from the top frame of the program's own page in a window of ours. */
function isTrusted(event: IpcMainInvokeEvent, isOurs: (contents: WebContents) => boolean): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && frame.url === PAGE_URL && isOurs(event.sender);
}

/**
 * Binds every call of the contract to its answer.
 * @param isOurs tells the program's own windows from anything else
 */
export function bindCalls(answers: Record<CallName, Answer>, isOurs: (contents: WebContents) => boolean): void {
  for (const name of CALL_NAMES) {
    ipcMain.handle(callChannel(name), (event, ...args: unknown[]) =>
      isTrusted(event, isOurs) && args.length === 1
        ? answers[name](args[0])
        : failure('refused', '这个请求不是来自本程序的窗口，已拒绝。'),
    );
  }
}

/** Passes a menu command on to the window. */
export function sendMenuCommand(contents: WebContents, command: MenuCommand): void {
  contents.send(MENU_CHANNEL, command);
}

/** Asks the window to keep what is unsaved. */
export function sendClosing(contents: WebContents): void {
  contents.send(CLOSING_CHANNEL, null);
}
