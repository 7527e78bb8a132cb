import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Runs the application folder named on the command line, as the default application of a complete Electron does. The
 * substitute runtime comes without one. `-r <module>` loads a module first: test drivers hold the start with it.
 */
const args = process.argv.slice(1);
const modules = args.filter((_argument, index) => args[index - 1] === '-r');
const folder = args.find((argument, index) => !argument.startsWith('-') && args[index - 1] !== '-r');
if (!folder) throw new Error('usage: electron [-r <module>] <application folder>');
for (const module of modules) createRequire(import.meta.url)(module);

const home = path.resolve(folder);
const { main } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
await import(pathToFileURL(path.join(home, main)).href);
