import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { appFolder } from '../../build/setup/app-folder.mjs';
import { electronRuntime } from '../../build/setup/electron-runtime.mjs';

/** The running program with a data folder of its own, which is gone after the test. */
interface Program {
  folder: string;
  program: ElectronApplication;
  window: Page;
  /** What the page complained about: errors, and violations of its policy. */
  complaints: string[];
}

/** The Electron at hand. `--no-sandbox` only where Chromium demands it: for root. */
export function electronCommand(): { dist: string; binary: string; args: string[] } {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('No Electron runtime; npm test puts one in place.');
  return { ...runtime, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', appFolder()] };
}

/** The environment of a program whose settings are in `folder`. */
export function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(inherited), XDG_CONFIG_HOME: folder };
}

export const test = base.extend<Program>({
  folder: async ({ browserName }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), `fazhi-${browserName}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  program: async ({ folder }, use) => {
    const { dist, args } = electronCommand();
    // Found through this, the driver holds the program's start until it listens; given a path it would race with it.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dist;
    const program = await _electron.launch({ args, env: environment(folder) });
    await use(program);
    await program.close();
  },
  window: async ({ program }, use) => {
    const window = await program.firstWindow();
    await window.waitForURL('app://fazhi/index.html');
    await use(window);
  },
  complaints: async ({ window }, use) => {
    const complaints: string[] = [];
    window.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    window.on('pageerror', (error) => complaints.push(error.message));
    // Once more from the start, so that nothing said while loading is missed.
    await window.reload();
    await use(complaints);
  },
});

export { expect } from '@playwright/test';
