import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronRuntime } from '../../build/setup/electron-runtime.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The running program with a data folder of its own, which is gone after the test. */
interface Program {
  folder: string;
  program: ElectronApplication;
  window: Page;
  /** What the page complained about: errors, and violations of its policy. */
  complaints: string[];
}

/**
 * Starts the program as `npm start` does.
 * @param folder home of its settings and a place for the test's files
 */
export function launch(folder: string): Promise<ElectronApplication> {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('No Electron runtime; npm test puts one in place.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath: runtime.binary,
    args: [...sandbox, '--disable-gpu', ROOT],
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
}

export const test = base.extend<Program>({
  folder: async ({ browserName }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), `fazhi-${browserName}-`));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  program: async ({ folder }, use) => {
    const program = await launch(folder);
    await use(program);
    await program.close();
  },
  window: async ({ program }, use) => {
    await use(await program.firstWindow());
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
