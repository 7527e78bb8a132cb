import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { registerScheme, serveWindow } from './app-protocol.ts';
import { makeAnswers } from './calls.ts';
import { disconnectChromium, hardenContents, hardenSession } from './hardening.ts';
import { bindCalls, sendMenuCommand } from './ipc.ts';
import { installMenu } from './menu.ts';
import { openMainWindow } from './window.ts';

const WINDOW_FOLDER = path.join(import.meta.dirname, '../renderer');

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function logError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function start(): void {
  hardenSession(session.defaultSession);
  serveWindow(session.defaultSession, WINDOW_FOLDER);
  bindCalls(makeAnswers(logError), (contents) => BrowserWindow.fromWebContents(contents) !== null);
  installMenu((command) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window) sendMenuCommand(window.webContents, command);
  });
  openMainWindow();
}

app.setName('法治年报');
// One data folder in plain letters: some tools of administrators cannot handle others.
app.setPath('userData', path.join(app.getPath('appData'), 'fazhi-report'));

if (app.requestSingleInstanceLock()) {
  registerScheme();
  disconnectChromium();
  hardenContents();
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}
