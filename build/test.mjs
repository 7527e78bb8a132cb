import path from 'node:path';
import { appFolderStep } from './setup/app-folder.mjs';
import { bundles } from './setup/bundles.mjs';
import { electronRuntimeStep } from './setup/electron-runtime.mjs';
import { isModernNode, rerunOnModernNode } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { prepare, runMain } from './setup/step.mjs';
import { TEST_NEEDS, systemPackages } from './setup/system-packages.mjs';
import { TARGETS } from './bundle/targets.mjs';
import { runCheck, runPlaywright, runVitest } from './testing/runners.mjs';

const TESTING = path.join(import.meta.dirname, 'testing');

/** Every runner of `npm test`, in order of how soon it tells something. */
const RUNNERS = [
  { name: 'typecheck', run: () => runCheck('typecheck') },
  { name: 'lint', run: () => runCheck('lint') },
  { name: 'vitest', run: () => runVitest(path.join(TESTING, 'vitest.config.mjs')) },
  { name: 'playwright', run: () => runPlaywright(path.join(TESTING, 'playwright.config.mjs')) },
];

/** `npm test`: everything that can be checked; the last line of its output gives the sums. */
await runMain(async () => {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([
    systemPackages('安装测试所需的系统软件包', TEST_NEEDS),
    electronRuntimeStep,
    bundles(TARGETS.map((target) => target.name)),
    appFolderStep,
  ]);

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of RUNNERS) {
    process.stdout.write(`\n=== ${name} ===\n`);
    const { passed, failed, skipped } = await run();
    process.stdout.write(`${name}: passed ${passed}, failed ${failed}, skipped ${skipped.length}\n`);
    for (const test of skipped) process.stdout.write(`  skipped: ${test}\n`);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped.length;
  }
  const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skips}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
