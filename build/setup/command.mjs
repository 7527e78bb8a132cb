import { spawn } from 'node:child_process';

/** How much of a failed command's output is shown. */
const TAIL_CHARS = 4_000;

/**
 * @typedef {object} CommandResult
 * @property {boolean} ok
 * @property {string} output the last part of stdout and stderr together
 */

/**
 * Runs a program without a terminal and keeps its output, so that progress lines stay readable and stdout clean.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<CommandResult>} never rejects: a program that cannot start counts as failed
 */
export function runCommand(program, args, { timeoutMs, cwd, env }) {
  return new Promise((resolve) => {
    let output = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output = (output + chunk.toString()).slice(-TAIL_CHARS);
    };
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on('close', (code, signal) => {
      if (signal) output += `\n${program}: ${signal}（限时 ${timeoutMs / 1000} 秒）`;
      resolve({ ok: code === 0, output: output.trim() });
    });
  });
}

/**
 * Runs the npm that started this command, or the one on PATH.
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, cwd: string }} options
 * @returns {Promise<CommandResult>}
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  if (npm) return runCommand(process.execPath, [npm, ...args], options);
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
