import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { longReport } from './long-report.ts';

/** Times `check` over a folder of many reports, as a whole process: start, reading, checking and output included. */
const REPORTS = 1_000;
const LENGTH = 5_000;

async function checkFolder(folder: string): Promise<{ seconds: number; lines: number }> {
  const cli = join(import.meta.dirname, '../../dist/cli/fazhi.js');
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'check', '--format', 'jsonl', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { seconds: (performance.now() - start) / 1000, lines };
}

const folder = await mkdtemp(join(tmpdir(), 'fazhi-bench-'));
try {
  const long = longReport(LENGTH * 40);
  for (let index = 0; index < REPORTS; index += 1) {
    // Every report is another stretch of text, so that nothing is read from a cache.
    const start = (index * 997) % (long.length - LENGTH);
    await writeFile(join(folder, `${String(index).padStart(4, '0')}.txt`), long.slice(start, start + LENGTH));
  }
  const { seconds, lines } = await checkFolder(folder);
  if (lines !== REPORTS) throw new Error(`${lines} results for ${REPORTS} reports`);
  console.log(`\n${REPORTS} 份 ${LENGTH} 字的报告，${availableParallelism()} 核：${seconds.toFixed(1)} 秒，每秒 ${(REPORTS / seconds).toFixed(0)} 份`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
