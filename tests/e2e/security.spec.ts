import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { CALL_NAMES } from '../../shared/api/call-names.ts';
import type { WindowApi } from '../../shared/api/window-api.ts';
import { electronCommand, environment, expect, test } from './launch.ts';
import { backToList, openSample, rows, setUpOffice } from './support/desk.ts';

// Put into the page by the preload script.
declare const fazhi: WindowApi;

test('the window has no Node and only the named functions', async ({ window }) => {
  const globals = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  expect(await window.evaluate(() => Object.keys(fazhi).toSorted())).toEqual([...CALL_NAMES, 'onClosing', 'onMenuCommand'].toSorted());
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

/** Malformed messages to each call; FAZHI_LONG_TESTS asks for the long form. */
const MESSAGES = process.env['FAZHI_LONG_TESTS'] === '1' ? 10_000 : 200;

test('malformed messages to every call are refused and harm nothing', async ({ window }) => {
  test.setTimeout(600_000);
  await setUpOffice(window);
  await openSample(window);
  await backToList(window);
  // The one call that takes a file instead of a message.
  const names = CALL_NAMES.filter((name) => name !== 'importDroppedReport');
  const answers = await window.evaluate(
    async ({ calls, count }) => {
      let seed = 1;
      const random = (below: number): number => {
        // xorshift32: the same messages in every run.
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return (seed >>> 0) % below;
      };
      const keys = ['id', 'report', 'path', 'copy', 'format', 'findings', 'query', '__proto__', 'constructor', 'revision', 'after', 'change', 'version', 'year', 'from', 'name'];
      const junk = (depth: number): unknown => {
        switch (random(depth > 0 ? 11 : 8)) {
          case 0: return undefined;
          case 1: return random(2) === 0;
          case 2: return [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53][random(6)];
          case 3: return ['', 'x', '../../etc/passwd', "'; DROP TABLE report; --", '\u0000', '法'.repeat(5_000)][random(6)];
          case 4: return crypto.randomUUID();
          case 5: return new Date(Number.NaN);
          case 6: return 10n ** 20n;
          case 7: return new Uint8Array(random(64));
          case 8: return Array.from({ length: random(6) }, () => junk(depth - 1));
          case 9: return new Map([[junk(0), junk(depth - 1)]]);
          default: {
            // A key that no call knows makes every object malformed.
            const made: Record<string, unknown> = { ['无此项']: 1 };
            for (let index = random(6); index > 0; index -= 1) made[keys[random(keys.length)] ?? ''] = junk(depth - 1);
            return made;
          }
        }
      };
      const codes: Record<string, string[]> = {};
      for (const name of calls) {
        const call: unknown = Reflect.get(fazhi, name);
        if (typeof call !== 'function') throw new TypeError(name);
        const seen = new Set<string>();
        for (let sent = 0; sent < count; sent += 100) {
          const batch = Array.from({ length: Math.min(100, count - sent) }, (): Promise<unknown> => Reflect.apply(call, fazhi, [junk(3)]));
          for (const answer of await Promise.all(batch)) {
            const error: unknown = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
            seen.add(typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'accepted');
          }
        }
        codes[name] = [...seen];
      }
      return codes;
    },
    { calls: names, count: MESSAGES },
  );
  expect(answers).toEqual(Object.fromEntries(names.map((name) => [name, ['bad-message']])));
  await expect(rows(window)).toHaveCount(1);
  await rows(window).first().getByRole('button').first().click();
  await expect(window.getByTestId('verdict')).toBeVisible();
});

test('a message without a file, or with more than one argument, is refused', async ({ window, program }) => {
  await expect(window.locator('main')).toBeVisible();
  expect(await window.evaluate(() => fazhi.importDroppedReport(new File(['x'], 'x.txt')))).toMatchObject({ ok: false, error: { code: 'not-a-file' } });
  const answer = await program.evaluate(
    ({ ipcMain }) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      const handler: unknown = handlers instanceof Map ? handlers.get('fazhi:listReports') : null;
      if (typeof handler !== 'function') return null;
      // A message from anywhere but the top frame of the program's page.
      return Reflect.apply(handler, null, [{ senderFrame: null, sender: {} }, null]);
    },
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
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
