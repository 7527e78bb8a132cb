import type { CallName } from './call-names.ts';
import type { CallInput, CallOutput } from './contract.ts';
import type { Result } from './result.ts';

/** What the application menu asks the window to do. */
export const MENU_COMMANDS = [
  'newReport', 'importReport', 'goToList', 'nameVersion', 'export', 'unit', 'data', 'searchAll', 'shortcuts',
  // Those of the editor (renderer/editor/commands/editor-commands.ts).
  'level1', 'level2', 'level3', 'level4', 'body', 'listItem', 'promote', 'demote', 'toggleRunIn', 'renumber',
  'insertTable', 'insertRowAbove', 'insertRowBelow', 'insertColumnLeft', 'insertColumnRight', 'deleteRow', 'deleteColumn', 'deleteTable',
  'mergeCells', 'splitCell', 'toggleHeaderRow',
  'find', 'replace', 'findNext', 'findPrevious', 'nextFinding', 'previousFinding', 'applyFix', 'zoomIn', 'zoomOut', 'zoomReset', 'zoomFit',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** The calls of the contract, each as a function of its name; the one for dropped files takes the file itself. */
export type CallFunctions = {
  [N in Exclude<CallName, 'importDroppedReport'>]: (input: CallInput<N>) => Promise<Result<CallOutput<N>>>;
};

/** What the preload script puts at the window's disposal, as `window.fazhi`. */
export interface WindowApi extends CallFunctions {
  /** @param file from a drop event; a file that the page made up itself has no path and is refused */
  importDroppedReport(file: File): Promise<Result<CallOutput<'importDroppedReport'>>>;
  /** @returns a function that ends the subscription */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Called when the window is about to close, which waits for `tellClosing`, so that what was typed last is kept.
   * @returns a function that ends the subscription
   */
  onClosing(listener: () => void): () => void;
}

/** Names of the messages on the wire; known to main and preload only. */
export function callChannel(name: CallName): string {
  return `fazhi:${name}`;
}
export const MENU_CHANNEL = 'fazhi:menu';
export const CLOSING_CHANNEL = 'fazhi:closing';
