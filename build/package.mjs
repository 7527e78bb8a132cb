import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { TARGETS } from './bundle/targets.mjs';
import { bundles } from './setup/bundles.mjs';
import { electronRuntime, electronRuntimeStep, substituteNeeds } from './setup/electron-runtime.mjs';
import { isModernNode, rerunOnModernNode } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { NODE_MODULES, ROOT } from './setup/paths.mjs';
import { prepare, runMain } from './setup/step.mjs';

/** The database; the other two belong to the version that serves the substitute runtime. */
const DATABASE_PACKAGES = ['better-sqlite3', 'bindings', 'file-uri-to-path'];
const DATABASE_FILES = ['package.json', 'LICENSE*', '*.js', 'lib/**', `prebuilds/${process.platform}-${process.arch}.node`, 'build/Release/*.node'];

/** `npm run package`: the program as a folder to copy and run, under out/, from the Electron runtime at hand. */
await runMain(async () => {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([electronRuntimeStep, bundles(TARGETS.map((target) => target.name))]);
  const runtime = electronRuntime();
  if (!runtime) throw new Error('The Electron runtime vanished after it was put in place.');
  const { build } = await import('electron-builder');
  const modules = substituteNeeds()?.modules ?? NODE_MODULES;
  await build({
    projectDir: ROOT,
    publish: 'never',
    dir: true,
    config: {
      extends: './electron-builder.yml',
      electronDist: runtime.dist,
      files: DATABASE_PACKAGES.filter((name) => existsSync(path.join(modules, name))).map((name) => ({
        from: path.join(modules, name),
        to: `node_modules/${name}`,
        filter: DATABASE_FILES,
      })),
      // The runtime's own default application has no place beside ours.
      afterPack: ({ appOutDir }) => rm(path.join(appOutDir, 'resources/default_app.asar'), { force: true }),
    },
  });
});
