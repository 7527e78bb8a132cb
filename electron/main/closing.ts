import type { BrowserWindow } from 'electron';

/** Milliseconds the page has to answer; then the window closes anyway, as a page that hangs never would. */
const PATIENCE = 5_000;

/**
 * Lets a window close only after it kept what was typed last.
 * @param ask asks the page to keep it
 * @returns to be called with the page's answer: whether the window may close
 */
export function closeAfterKeeping(window: BrowserWindow, ask: () => void): (mayClose: boolean) => void {
  let mayClose = false;
  let timer: NodeJS.Timeout | null = null;
  const answer = (may: boolean): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    mayClose = may;
    if (may && !window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    if (timer) return;
    timer = setTimeout(() => answer(true), PATIENCE);
    ask();
  });
  // A page that crashed has nothing left to keep.
  window.webContents.on('render-process-gone', () => {
    mayClose = true;
  });
  return answer;
}
