import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectEnv, runInherited } from '../setup/modern-node.mjs';
import { BIN, CACHE } from '../setup/paths.mjs';
import { withDisplay } from './display.mjs';

/**
 * What a runner did. A skip carries its reason where the runner keeps it.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Outcome
 */

/**
 * @param {string} bin name under node_modules/.bin
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runBin(bin, args, env) {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return runInherited(path.join(BIN, bin + suffix), args, env);
}

/**
 * A check that passes or fails as a whole, such as the type checker.
 * @param {string} script of package.json
 * @returns {Promise<Outcome>}
 */
export async function runCheck(script) {
  const npm = process.env['npm_execpath'];
  const ok = (npm ? await runInherited(process.execPath, [npm, 'run', '-s', script]) : await runInherited('npm', ['run', '-s', script])) === 0;
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

/**
 * The parts of Playwright's JSON report that are read.
 * @typedef {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[] }} PlaywrightReport
 */

/** @param {PlaywrightSuite} suite @returns {PlaywrightSpec[]} */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @param {PlaywrightReport} report @returns {Outcome} */
export function countPlaywright(report) {
  const tests = report.suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const skipped = tests.filter((test) => test.status === 'skipped');
  const passed = tests.filter((test) => test.status === 'expected');
  return {
    passed: passed.length,
    // A test that passed only at the second try has failed once.
    failed: tests.length - passed.length - skipped.length,
    skipped: skipped.map(({ title, annotations }) => [title, ...annotations.map((note) => note.description ?? note.type)].join(': ')),
  };
}

/**
 * @param {string} config
 * @param {readonly string[]} [files] parts of file names; all files when there are none
 * @returns {Promise<Outcome>}
 */
export function runPlaywright(config, files = []) {
  return runWithReport(
    'playwright',
    (file) => withDisplay(() => runBin('playwright', ['test', '--config', config, ...files], { ...projectEnv(), PLAYWRIGHT_JSON_OUTPUT_FILE: file })),
    countPlaywright,
  );
}
