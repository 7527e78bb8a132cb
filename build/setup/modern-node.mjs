import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BIN } from './paths.mjs';
import { SetupError } from './errors.mjs';

/** The first Node that runs TypeScript as it stands, which the build and the tests need. */
const MINIMUM = { major: 22, minor: 18 };

/** @returns {boolean} whether this process runs on a Node that is new enough */
export function isModernNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > MINIMUM.major || (major === MINIMUM.major && minor >= MINIMUM.minor);
}

/** Where no locale is set, Chromium cannot read file names in Chinese (a bare Debian has none). */
const hasLocale = process.platform !== 'linux' || ['LC_ALL', 'LC_CTYPE', 'LANG'].some((name) => process.env[name]);

/**
 * The environment for child processes: the project's own programs come first on PATH.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv() {
  return { ...process.env, ...(hasLocale ? {} : { LANG: 'C.UTF-8' }), PATH: [BIN, process.env['PATH']].join(path.delimiter) };
}

/**
 * Runs this command again under the Node that came with the dependencies, with the same arguments.
 * @returns {Promise<void>} sets this process's exit code to that of the new one
 */
export async function rerunOnModernNode() {
  const node = path.join(BIN, 'node');
  if (!existsSync(node)) {
    throw new SetupError(
      `本机的 Node.js 是 ${process.versions.node}，需要 ${MINIMUM.major}.${MINIMUM.minor} 或更新的版本`,
      '安装新版 Node.js（Linux x64 上依赖里自带，其他系统需要自己安装），再运行同一条命令。',
    );
  }
  process.exitCode = await runInherited(node, process.argv.slice(1));
}

/**
 * Runs a program on this terminal until it ends; a request to stop is passed on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code, 1 when a signal ended it
 */
export function runInherited(program, args, env = projectEnv()) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
