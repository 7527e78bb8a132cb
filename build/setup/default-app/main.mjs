import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * Runs the application folder named on the command line, as the default application of a complete Electron does. The
 * substitute runtime comes without one.
 */
const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!folder) throw new Error('usage: electron <application folder>');
const home = path.resolve(folder);
const { main } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
await import(pathToFileURL(path.join(home, main)).href);
