import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from './command.mjs';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { SetupError, errorCode } from './errors.mjs';

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile
 */

/**
 * @param {string} file
 * @returns {Lockfile | null} null when there is none
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Whether what npm says it installed is what the lockfile asks for. npm writes its record as the last act of an
 * installation, so an interrupted one does not count.
 */
function isInstalled() {
  const installed = readLockfile(path.join(NODE_MODULES, '.package-lock.json'));
  const wanted = readLockfile(path.join(ROOT, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted.packages).every(([name, { version, optional }]) => {
    const there = installed.packages[name];
    // Optional packages are those of other systems; the root package ('') is not in npm's record.
    return name === '' || (there ? there.version === version : optional === true);
  });
}

/** @type {import('./step.mjs').Step} */
export const nodeModules = {
  name: '安装 npm 依赖',
  isDone: isInstalled,
  async install() {
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const result = await runNpm(args, { timeoutMs: 15 * 60_000, cwd: ROOT });
    if (result.ok && isInstalled()) return;
    throw new SetupError(
      `npm ci 没有成功。它的输出：\n${result.output}`,
      '检查网络；单位内网请先用 npm config set registry 指向本单位的 npm 镜像，再运行同一条命令。',
    );
  },
};
