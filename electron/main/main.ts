import { userInfo } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, session, type WebContents } from 'electron';
import type { Pack } from '../../rules/packs/pack.ts';
import { makeLog } from '../logging/log-file.ts';
import { readNationalPack } from '../packs/compiled-pack.ts';
import { dataPaths } from '../storage/folder/data-paths.ts';
import { PAGE_URL, registerScheme, serveWindow } from './app-protocol.ts';
import { dataAnswers } from './calls/data-answers.ts';
import { exportAnswers } from './calls/export-answers.ts';
import { libraryAnswers } from './calls/library-answers.ts';
import { reportAnswers } from './calls/report-answers.ts';
import { windowAnswers } from './calls/window-answers.ts';
import { closeAfterKeeping } from './closing.ts';
import { disconnectChromium, hardenContents, hardenSession } from './hardening.ts';
import { bindCalls, sendClosing, sendMenuCommand } from './ipc.ts';
import { installContextMenu, installMenu } from './menu.ts';
import { startStore, type StoreClient } from './store/store-client.ts';
import { makeTaskRunner } from './task-runner.ts';
import { openMainWindow } from './window.ts';

/** The build puts these beside each other. */
const WINDOW_FOLDER = path.join(import.meta.dirname, '../renderer');
const PACKS_FOLDER = path.join(import.meta.dirname, '../packs');

/** The window that shows the program's page; pages being printed have windows of their own. */
function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.webContents.getURL() === PAGE_URL);
}

function focusWindow(): void {
  const window = mainWindow();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Who acts: the account at the PC. */
function accountName(): string {
  try {
    return userInfo().username.slice(0, 100) || '本机用户';
  } catch {
    // Accounts without an entry in the system's list have no name to ask for.
    return '本机用户';
  }
}

/** The data has to be closed before the program ends: that folds the journal and makes the backup on exit. */
function closeStoreOnQuit(store: StoreClient): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const close = async (): Promise<void> => {
      await store.folder('close', null);
      isClosed = true;
      app.quit();
    };
    void close();
  });
}

function start(): void {
  const choice = { pointer: path.join(app.getPath('userData'), 'data-folder.json'), fallback: path.join(app.getPath('userData'), 'data') };
  const writeLog = makeLog({ folder: dataPaths(choice.fallback).logs });
  const log = (error: unknown): void => writeLog.error('main', error);
  const store = startStore({ script: new URL('store-worker.js', import.meta.url), log });
  const work = makeTaskRunner({ script: new URL('report-worker.js', import.meta.url), log });
  let pack: Promise<Pack> | null = null;
  const context = {
    store, work, log,
    by: accountName(),
    pack: () => (pack ??= readNationalPack(PACKS_FOLDER)),
  };
  closeStoreOnQuit(store);

  hardenSession(session.defaultSession);
  serveWindow(session.defaultSession, WINDOW_FOLDER);
  const menu = installMenu((command) => {
    const window = mainWindow();
    if (window) sendMenuCommand(window.webContents, command);
  });

  let closing: ((mayClose: boolean) => void) | null = null;
  const answers = {
    ...libraryAnswers(context),
    ...reportAnswers(context),
    ...exportAnswers(context),
    ...dataAnswers(context, choice),
    ...windowAnswers({ reportOpen: menu.setReportOpen, closing: (mayClose) => closing?.(mayClose) }, log),
  };
  let ours: WebContents | null = null;
  bindCalls(answers, (contents) => contents === ours);
  const window = openMainWindow();
  ours = window.webContents;
  closing = closeAfterKeeping(window, () => sendClosing(window.webContents));
  installContextMenu(window.webContents);
}

app.setName('法治年报');
// One data folder in plain letters: some tools of administrators cannot handle others. `--user-data-dir` names another.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), 'fazhi-report'));

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
