import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, resolveAsset } from '../../../electron/main/assets.ts';

let folder = '';
beforeAll(() => {
  const parent = mkdtempSync(path.join(tmpdir(), 'fazhi-assets-'));
  folder = path.join(parent, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<p>');
  writeFileSync(path.join(folder, 'assets/a.js'), '1');
  writeFileSync(path.join(folder, 'secret.txt'), 'x');
  writeFileSync(path.join(parent, 'outside.js'), '1');
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

describe('the files of the window', () => {
  test('are found with their type', () => {
    expect(resolveAsset(folder, 'app://fazhi/index.html')).toEqual({ file: 'index.html', contentType: 'text/html; charset=utf-8', isPage: true });
    expect(resolveAsset(folder, 'app://fazhi/assets/a.js?v=1#x')).toMatchObject({ file: 'assets/a.js', isPage: false });
  });

  test.each([
    'app://fazhi/../outside.js',
    'app://fazhi/assets/../../outside.js',
    'app://fazhi/%2e%2e/outside.js',
    'app://fazhi/..%2foutside.js',
    'app://fazhi/..%5coutside.js',
    'app://fazhi//etc/passwd.js',
    'app://fazhi/secret.txt',
    'app://fazhi/missing.js',
    'app://fazhi/assets',
    'app://fazhi/',
  ])('%s is nothing of ours', (url) => {
    expect(resolveAsset(folder, url)).toBeNull();
  });
});

test('the policy allows nothing from outside and no script in the page', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self' 'nonce-abc'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
});
