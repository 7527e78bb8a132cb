import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { WindowApi } from '../../shared/api/window-api.ts';
import { electronCommand, environment, expect, test } from './launch.ts';

// Put into the page by the preload script.
declare const fazhi: WindowApi;

test('the window has no Node and only the named functions', async ({ window }) => {
  const globals = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  expect(await window.evaluate(() => Object.keys(fazhi).toSorted())).toEqual([
    'exportWord', 'onMenuCommand', 'openDroppedFile', 'openReportFile', 'openSample', 'showExport',
  ]);
});

test('every page is isolated and sandboxed', async ({ window, program }) => {
  await expect(window.locator('main')).toBeVisible();
  const preferences = await program.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it, its type declarations do not.
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
      return typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    contextIsolation: true, sandbox: true, nodeIntegration: false,
    nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false,
  });
});

test('no request leaves the program', async ({ window, program }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('x');
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('The test server has no port.');
  const url = `http://127.0.0.1:${listening.port}/`;

  // From the page, where the policy stands in the way, and from a session call, where only the request filter does.
  const fromPage = await window.evaluate(async (address) => {
    const attempts = await Promise.allSettled([
      fetch(address),
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', reject);
        image.src = address;
      }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket(address.replace('http', 'ws'));
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      }),
    ]);
    return attempts.map((attempt) => attempt.status);
  }, url);
  expect(fromPage).toEqual(['rejected', 'rejected', 'rejected']);

  const fromMain = await program.evaluate(
    ({ session }, address) => session.defaultSession.fetch(address).then(() => 'answered', (error: Error) => error.message),
    url,
  );
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(requests).toBe(0);
  server.close();
});

test('refuses windows, navigation, frames and permissions', async ({ window, program }) => {
  await expect(window.locator('main')).toBeVisible();
  expect(await window.evaluate(() => globalThis.open('https://example.invalid/') === null)).toBe(true);
  await window.evaluate(() => globalThis.location.assign('https://example.invalid/'));
  await window.evaluate(() => globalThis.location.assign('data:text/html,x'));
  await window.evaluate(() => globalThis.location.assign('file:///etc/passwd'));
  const permissions = await window.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied'),
    await navigator.clipboard.readText().then(() => 'granted', () => 'denied'),
  ]);
  expect(permissions).toEqual(['denied', 'denied', 'denied']);
  expect(window.url()).toBe('app://fazhi/index.html');
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page cannot run text as code or turn it into markup', async ({ window }) => {
  const attempt = (code: string): Promise<string> =>
    // In a turn of its own: what a debugger evaluates directly is exempt from the page's policy.
    window.evaluate<string>(`new Promise((resolve) => setTimeout(() => {
      try { ${code}; resolve('done'); } catch (error) { resolve(error.name); }
    }))`);
  expect(await attempt('eval("1 + 1")')).toBe('EvalError');
  expect(await attempt('new Function("return 1")')).toBe('EvalError');
  expect(await attempt('document.body.innerHTML = "<img src=x>"')).toBe('TypeError');
  expect(await attempt('document.createElement("p").textContent = "<b>"')).toBe('done');
});

test('malformed messages are refused and harm nothing', async ({ window }) => {
  const messages = ['undefined', '1', '"x"', '[]', '{}', '{ id: "x", copy: "public" }', '{ id: crypto.randomUUID(), copy: "other" }'];
  for (const message of messages) {
    const result = await window.evaluate<unknown>(`fazhi.exportWord(${message})`);
    expect(result, message).toMatchObject({ ok: false, error: { code: 'bad-message' } });
  }
  await expect(window.getByRole('button', { name: '打开报告' })).toBeVisible();
});

test('a second start hands over to the first and ends', async ({ window, folder, program }) => {
  await expect(window.locator('main')).toBeVisible();
  const { binary, args } = electronCommand();
  const second = spawn(binary, args, { env: environment(folder), stdio: 'ignore' });
  const code = await new Promise((resolve) => { second.once('exit', resolve); });
  expect(code).toBe(0);
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the menu is Chinese throughout', async ({ window, program }) => {
  await expect(window.locator('main')).toBeVisible();
  const labels = await program.evaluate(({ Menu }) => {
    const collect = (menu: Electron.Menu): string[] =>
      menu.items.flatMap((item) => [...(item.type === 'separator' ? [] : [item.label]), ...(item.submenu ? collect(item.submenu) : [])]);
    const menu = Menu.getApplicationMenu();
    return menu ? collect(menu) : [];
  });
  expect(labels.length).toBeGreaterThan(10);
  for (const label of labels) expect(label).toMatch(/[\u4e00-\u9fff]/);
});
