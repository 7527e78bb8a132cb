import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundles } from './bundles.mjs';
import { isModernNode, rerunOnModernNode } from './modern-node.mjs';
import { nodeModules } from './node-modules.mjs';
import { CACHE, DIST } from './paths.mjs';
import { prepare } from './step.mjs';

/**
 * Runs the command line in this process: a second one would cost as much as the command itself.
 * @param {readonly string[]} args
 */
export async function runCli(args) {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([bundles(['packs', 'sample', 'cli'])]);
  module.enableCompileCache(path.join(CACHE, 'compile'));
  process.argv.splice(2, Infinity, ...args);
  await import(pathToFileURL(path.join(DIST, 'cli/fazhi.js')).href);
}
