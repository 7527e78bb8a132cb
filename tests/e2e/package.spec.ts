import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { chromium } from '@playwright/test';
import { environment, expect, test } from './launch.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const UNPACKED = path.join(ROOT, 'out/linux-unpacked');

// The program is packaged on the system it is for; this is the one the tests can count on.
if (process.platform === 'linux') {
  test('the packaged program is closed to debuggers of Node, starts, and reads the sample report', async ({ folder }) => {
    test.setTimeout(180_000);
    execFileSync(process.execPath, [path.join(ROOT, 'build/package.mjs')], { stdio: 'pipe' });

    const fuses = await getCurrentFuseWire(path.join(UNPACKED, 'fazhi-report'));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
    });

    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    // Chromium chooses the port and writes it into the data folder.
    const program = spawn(path.join(UNPACKED, 'fazhi-report'), [...sandbox, '--disable-gpu', '--remote-debugging-port=0'], {
      env: environment(folder),
      stdio: 'inherit',
    });
    try {
      const portFile = path.join(folder, 'fazhi-report/DevToolsActivePort');
      await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
      const address = `http://127.0.0.1:${readFileSync(portFile, 'utf8').split('\n')[0]}`;
      // A driver that connects before the window is there may wait for it in vain.
      await expect.poll(async () => (await (await fetch(`${address}/json/list`)).text()).includes('"type": "page"'), { timeout: 60_000 }).toBe(true);
      const browser = await chromium.connectOverCDP(address);
      await expect.poll(() => browser.contexts()[0]?.pages().length).toBe(1);
      const page = browser.contexts()[0]?.pages()[0];
      // The database with its addon came along: what is set up is kept, the sample is read, kept and checked.
      await page?.getByLabel('单位全称').fill('青山县水务局');
      await page?.getByRole('button', { name: '开始使用' }).click();
      await page?.getByRole('button', { name: '试用示例报告' }).click();
      await expect.poll(() => page?.getByTestId('findings').getByRole('button').count()).toBeGreaterThan(0);
      await browser.close();
    } finally {
      program.kill();
    }
  });
}
