import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { DIST, NODE_MODULES, ROOT } from '../setup/paths.mjs';

/**
 * One product under dist/.
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} sources files and folders it is made from, relative to the checkout
 * @property {() => Promise<void>} make
 */

/** @param {string} config file in this folder */
function viteTarget(config) {
  return async () => {
    const { build } = await import('vite');
    await build({ configFile: path.join(import.meta.dirname, config), logLevel: 'warn' });
  };
}

/** The national pack as one JSON file, and the sample report. */
async function makePacks() {
  const { compileNationalPack } = await import('../../electron/packs/compile-packs.ts');
  await compileNationalPack(path.join(ROOT, 'rules/packs/national'), path.join(DIST, 'packs'));
  cpSync(path.join(ROOT, 'electron/sample'), path.join(DIST, 'sample'), { recursive: true });
}

/** What every product depends on besides its sources. */
const COMMON_SOURCES = ['package-lock.json', 'build/bundle', 'shared', 'rules'];

/** The sample report, for the command line and the window. */
async function copySample() {
  await cp(path.join(ROOT, 'electron/sample'), path.join(DIST, 'sample'), { recursive: true });
}

/** The character maps by which PDF files without their Chinese fonts are read. */
async function copyCharacterMaps() {
  await cp(path.join(NODE_MODULES, 'pdfjs-dist/cmaps'), path.join(DIST, 'cmaps'), { recursive: true });
}

/** All products, in the order in which they are made. @type {readonly Target[]} */
export const TARGETS = [
  { name: 'packs', sources: [...COMMON_SOURCES, 'electron/packs', 'electron/sample'], make: makePacks },
  { name: 'sample', sources: ['electron/sample'], make: copySample },
  { name: 'cmaps', sources: ['package-lock.json'], make: copyCharacterMaps },
  { name: 'cli', sources: [...COMMON_SOURCES, 'electron'], make: viteTarget('cli.config.mjs') },
  { name: 'main', sources: [...COMMON_SOURCES, 'electron'], make: viteTarget('main.config.mjs') },
  { name: 'preload', sources: [...COMMON_SOURCES, 'electron/preload'], make: viteTarget('preload.config.mjs') },
  { name: 'renderer', sources: [...COMMON_SOURCES, 'renderer'], make: viteTarget('renderer.config.mjs') },
];

/**
 * Identifies a state of the sources by path, size and time of change, without reading them: it runs at every start.
 * @param {readonly string[]} sources
 */
function fingerprint(sources) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const add = (relative) => {
    const file = path.join(ROOT, relative);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(relative, name));
    } else {
      hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const source of sources) add(source);
  return hash.digest('hex');
}

/** @param {Target} target */
function stampFile(target) {
  return path.join(DIST, '.stamps', target.name);
}

/**
 * @param {Target} target
 * @returns {boolean} whether the product was made from the sources as they are now
 */
export function isFresh(target) {
  const stamp = stampFile(target);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(target.sources);
}

/**
 * Makes a product. Sources that change meanwhile leave it stale, so that the next start makes it again.
 * @param {Target} target
 */
export async function make(target) {
  const stamp = stampFile(target);
  rmSync(stamp, { force: true });
  const made = fingerprint(target.sources);
  await target.make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
}
