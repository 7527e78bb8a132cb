import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { PAGE_URL, registerScheme, serveWindow } from '../../../../electron/main/app-protocol.ts';

/** A window with the editor and nothing else, served under the same scheme and policy as the program's own. */
async function openEditorWindow(): Promise<void> {
  serveWindow(session.defaultSession, path.join(import.meta.dirname, 'page'));
  const window = new BrowserWindow({
    width: 1200,
    height: 860,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  });
  window.setMenu(null);
  await window.loadURL(PAGE_URL);
}

registerScheme();
// Not awaited: Electron is ready only after this module has run.
void app.whenReady().then(openEditorWindow);
