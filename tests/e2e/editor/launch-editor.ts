import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronRuntime } from '../../../build/setup/electron-runtime.mjs';
import { readPackFolder } from '../../../electron/packs/read-pack-folder.ts';
import { environment } from '../launch.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Opens the window that holds nothing but the editor, with the national rules to check with.
 * @param app where `buildEditorApp` put it
 */
export async function launchEditor(app: string): Promise<{ program: ElectronApplication; page: Page }> {
  const read = await readPackFolder(path.join(ROOT, 'rules/packs/national'));
  if (!read.ok) throw new Error('The national pack is not valid.');
  const runtime = electronRuntime();
  if (!runtime) throw new Error('No Electron runtime; npm test puts one in place.');
  // Found through this, the driver holds the program's start until it listens.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist;
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = await _electron.launch({ args: [...root, '--disable-gpu', app], env: environment(path.join(app, 'config')) });
  const page = await program.firstWindow();
  await page.waitForFunction(() => 'harness' in globalThis);
  await page.evaluate((pack) => globalThis.harness.start(pack), read.pack);
  return { program, page };
}
