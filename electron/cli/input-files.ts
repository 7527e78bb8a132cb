import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { READABLE_EXTENSIONS } from '../formats/read-file.ts';

/** Document files that are not read; in a folder they are named as unreadable instead of passed over. */
const OTHER_DOCUMENTS = ['.odt', '.ott', '.mht', '.mhtml'];
const DOCUMENTS = new Set([...READABLE_EXTENSIONS, ...OTHER_DOCUMENTS]);
/** A folder deeper than this is not a folder of reports. */
const DEEPEST = 32;

function isPassedOver(name: string): boolean {
  // Hidden files, and the owner files that Word and WPS leave beside an open document.
  return name.startsWith('.') || name.startsWith('~$');
}

async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isPassedOver(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) files.push(...(await filesBelow(path, depth + 1)));
    else if (entry.isFile() && DOCUMENTS.has(extname(entry.name).toLowerCase())) files.push(path);
  }
  return files;
}

/**
 * The files that a command line names: files as given, folders with every document below them, in code unit order.
 * A path that does not exist is passed on, for the reader to say so.
 */
export async function inputFiles(paths: readonly string[]): Promise<{ files: string[]; fromFolder: boolean }> {
  const files: string[] = [];
  let fromFolder = false;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) {
      fromFolder = true;
      files.push(...(await filesBelow(path, 0)));
    } else files.push(path);
  }
  return { files, fromFolder };
}
