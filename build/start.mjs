import { appFolder, appFolderStep } from './setup/app-folder.mjs';
import { bundles } from './setup/bundles.mjs';
import { runCli } from './setup/cli.mjs';
import { electronRuntime, electronRuntimeStep } from './setup/electron-runtime.mjs';
import { isModernNode, rerunOnModernNode, runInherited } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { prepare, runMain } from './setup/step.mjs';
import { WINDOW_NEEDS, systemPackages } from './setup/system-packages.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function openWindow() {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([
    systemPackages('安装窗口所需的系统软件包', WINDOW_NEEDS),
    electronRuntimeStep,
    bundles(['packs', 'sample', 'main', 'preload', 'renderer']),
    appFolderStep,
  ]);
  const runtime = electronRuntime();
  if (!runtime) throw new Error('The Electron runtime vanished after it was put in place.');
  // Chromium refuses its sandbox to root, and only to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  process.exitCode = await runInherited(runtime.binary, [...sandbox, appFolder(), ...process.argv.slice(2)]);
}

/** `npm start`: the window where there is a display, else the main job on the built-in sample report. */
await runMain(() => (hasDisplay ? openWindow() : runCli(['demo', ...process.argv.slice(2)])));
