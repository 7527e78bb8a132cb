import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runInherited } from '../setup/modern-node.mjs';
import { BIN, CACHE } from '../setup/paths.mjs';

/**
 * What a runner did. A skip carries its reason where the runner keeps it.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Outcome
 */

/**
 * @param {string} bin name under node_modules/.bin
 * @param {readonly string[]} args
 */
function runBin(bin, args) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return runInherited(path.join(BIN, bin + suffix), args);
}

/**
 * A check that passes or fails as a whole, such as the type checker.
 * @param {string} bin
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export async function runCheck(bin, args) {
  const ok = (await runBin(bin, args)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}

/**
 * A test runner's exit code counts beside its report: a crash, an error outside of tests or a run without any test is
 * a failure even when no test failed.
 * @param {number} exitCode
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function withExitCode(exitCode, outcome) {
  const ran = outcome.passed + outcome.failed > 0;
  const unexplained = outcome.failed === 0 && (exitCode !== 0 || !ran);
  return unexplained ? { ...outcome, failed: 1 } : outcome;
}

/**
 * @template T
 * @param {string} name of the report file
 * @param {(file: string) => Promise<number>} run writes the report to `file`, gives the exit code
 * @param {(report: T) => Outcome} count
 * @returns {Promise<Outcome>}
 */
async function runWithReport(name, run, count) {
  const file = path.join(CACHE, 'reports', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const exitCode = await run(file);
  try {
    return withExitCode(exitCode, count(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    process.stderr.write(`${name}: no usable report: ${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/**
 * The parts of vitest's JSON report that are read.
 * @typedef {{ status: string, assertionResults: { status: string, fullName: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 */

/** @param {VitestReport} report @returns {Outcome} */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  /** @param {string} status */
  const having = (status) => tests.filter((test) => test.status === status);
  // A file that fails to load has no tests of its own to fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return {
    passed: having('passed').length,
    failed: having('failed').length + brokenFiles.length,
    skipped: skipped.map((test) => test.fullName),
  };
}

/** @param {string} config @returns {Promise<Outcome>} */
export function runVitest(config) {
  return runWithReport(
    'vitest',
    (file) => runBin('vitest', ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    countVitest,
  );
}
