import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { substituteNeeds } from './electron-runtime.mjs';
import { DIST, ROOT } from './paths.mjs';

/** What the program needs of the checkout. */
const PARTS = ['packs', 'sample', 'main', 'preload', 'renderer'];

/** @returns {string} the folder to start Electron with: the checkout, or its copy for the substitute runtime */
export function appFolder() {
  return substituteNeeds()?.home ?? ROOT;
}

/**
 * @param {string} home
 * @returns {boolean} whether the copy was made of the products as they are now
 */
function isFresh(home) {
  const stamps = path.join(home, 'dist/.stamps');
  return PARTS.every((part) => {
    const [copied, built] = [path.join(stamps, part), path.join(DIST, '.stamps', part)];
    return existsSync(copied) && existsSync(built) && readFileSync(copied, 'utf8') === readFileSync(built, 'utf8');
  });
}

/**
 * The step that copies the built program to where the substitute runtime finds its own better-sqlite3.
 * @type {import('./step.mjs').Step}
 */
export const appFolderStep = {
  name: '准备程序目录',
  isDone() {
    const needs = substituteNeeds();
    return needs === null || isFresh(needs.home);
  },
  install() {
    const home = appFolder();
    mkdirSync(home, { recursive: true });
    // Emptied, not removed: the folder may be in use as a working directory.
    for (const name of readdirSync(home)) rmSync(path.join(home, name), { recursive: true });
    cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'));
    for (const part of PARTS) cpSync(path.join(DIST, part), path.join(home, 'dist', part), { recursive: true });
    // Last, so that an interrupted copy is made again.
    for (const part of PARTS) cpSync(path.join(DIST, '.stamps', part), path.join(home, 'dist/.stamps', part));
    return Promise.resolve();
  },
};
