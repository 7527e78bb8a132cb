import path from 'node:path';
import { appFolderStep } from './setup/app-folder.mjs';
import { bundles } from './setup/bundles.mjs';
import { electronRuntimeStep } from './setup/electron-runtime.mjs';
import { isModernNode, rerunOnModernNode } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { CACHE } from './setup/paths.mjs';
import { prepare, runMain } from './setup/step.mjs';
import { TEST_NEEDS, systemPackages } from './setup/system-packages.mjs';
import { runPlaywright } from './testing/runners.mjs';

/** `npm run screenshots`: pictures of every screen in both themes. */
await runMain(async () => {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([
    systemPackages('安装测试所需的系统软件包', TEST_NEEDS),
    electronRuntimeStep,
    bundles(['packs', 'sample', 'main', 'preload', 'renderer']),
    appFolderStep,
  ]);
  const { failed } = await runPlaywright(path.join(import.meta.dirname, 'testing/playwright.config.mjs'), ['screens.spec']);
  process.stdout.write(`${path.join(CACHE, 'screenshots')}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});
