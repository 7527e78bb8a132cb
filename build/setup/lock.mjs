import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE } from './paths.mjs';
import { SetupError, errorCode } from './errors.mjs';
import { report } from './progress.mjs';

const LOCK = path.join(CACHE, 'setup.lock');
/** Longer than the longest set-up; an older lock belongs to a process id that was given out again. */
const STALE_MS = 30 * 60_000;

/** @returns {boolean} whether the lock is now ours */
function tryLock() {
  mkdirSync(CACHE, { recursive: true });
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @returns {boolean} whether the process that made the lock is gone */
function isAbandoned() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > STALE_MS) return true;
    const owner = Number(readFileSync(LOCK, 'utf8'));
    // The file is empty for the instant between its making and its writing.
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ESRCH') return true;
    if (code === 'ENOENT' || code === 'EPERM') return false;
    throw error;
  }
}

function release() {
  rmSync(LOCK, { force: true });
}

/**
 * Runs `work` while no other process sets up this checkout.
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  const deadline = Date.now() + STALE_MS;
  for (let waited = false; !tryLock(); waited = true) {
    if (isAbandoned()) {
      release();
      continue;
    }
    if (!waited) report('另一个进程正在准备同一目录，等它完成……');
    if (Date.now() > deadline) {
      throw new SetupError('等待另一个准备进程超时', `确认没有其他命令在运行后删除 ${LOCK}，再试一次。`);
    }
    await sleep(200);
  }
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
