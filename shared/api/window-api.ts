import type { CallInput, CallName, CallOutput } from './contract.ts';
import type { Result } from './result.ts';

/** What the application menu asks the window to do. */
export const MENU_COMMANDS = ['open', 'sample', 'exportSubmission', 'exportPublic', 'nextFinding', 'previousFinding'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What the preload script puts at the window's disposal, as `window.fazhi`. */
export interface WindowApi {
  openReportFile(): Promise<Result<CallOutput<'openReportFile'>>>;
  /** @param file from a drop event; a file that the page made up itself has no path and is refused */
  openDroppedFile(file: File): Promise<Result<CallOutput<'openDroppedFile'>>>;
  openSample(): Promise<Result<CallOutput<'openSample'>>>;
  exportWord(input: CallInput<'exportWord'>): Promise<Result<CallOutput<'exportWord'>>>;
  showExport(): Promise<Result<CallOutput<'showExport'>>>;
  /** @returns a function that ends the subscription */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
}

/** Names of the messages on the wire; known to main and preload only. */
export function callChannel(name: CallName): string {
  return `fazhi:${name}`;
}
export const MENU_CHANNEL = 'fazhi:menu';
