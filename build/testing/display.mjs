import { spawn } from 'node:child_process';

/**
 * Runs `work` with a display of its own, so that windows neither depend on nor disturb the one in use. Systems other
 * than Linux have no such thing and show the windows.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux') return work();
  // With -displayfd the server chooses a free number itself and writes it to the given descriptor when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const before = process.env['DISPLAY'];
  try {
    const number = await new Promise((resolve, reject) => {
      server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
    });
    process.env['DISPLAY'] = `:${number}`;
    return await work();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    server.kill();
  }
}
