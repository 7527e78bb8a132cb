import { withLock } from './lock.mjs';
import { SetupError } from './errors.mjs';
import { report } from './progress.mjs';

/**
 * One thing that must be in place before a command can run.
 * @typedef {object} Step
 * @property {string} name What it is, for progress lines (Chinese).
 * @property {() => boolean} isDone A check quick enough for every start.
 * @property {() => Promise<void>} install Puts it in place; throws a SetupError that says what to do.
 */

/**
 * Puts every step in place, in order. Does nothing but the quick checks when all is there; otherwise only one process
 * at a time installs in this checkout.
 * @param {readonly Step[]} steps
 */
export async function prepare(steps) {
  if (steps.every((step) => step.isDone())) return;
  await withLock(async () => {
    for (const step of steps) {
      if (step.isDone()) continue;
      report(`${step.name}……`);
      const began = Date.now();
      await step.install();
      report(`${step.name}：完成（${((Date.now() - began) / 1000).toFixed(1)} 秒）`);
    }
  });
}

/**
 * Runs a command's main function; a set-up failure is shown as a sentence and ends the process with code 2.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`\n[准备] 失败：${error.message}\n[准备] 怎么办：${error.advice}\n`);
    process.exitCode = 2;
  }
}
