import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks } from '../../rules/checks/index.ts';
import { loadPack, type LoadResult, type PackSource } from '../../rules/packs/load-pack.ts';
import type { Pack } from '../../rules/packs/pack.ts';

/** Bounds of a pack folder: a pack is a handful of text files. */
const MOST_FILES = 200;

async function sourcesIn(folder: string, prefix: string): Promise<PackSource[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const sources: PackSource[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST_FILES)) {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory() && prefix === '' && entry.name === 'samples') sources.push(...(await sourcesIn(folder, name)));
    else if (entry.isFile() && /\.(?:ya?ml|txt)$/.test(entry.name)) sources.push({ name, text: await readFile(join(folder, name), 'utf8') });
  }
  return sources;
}

/**
 * Reads a pack from its folder.
 * @param base the pack it may extend
 * @returns the pack, or its problems; a folder that cannot be read is a problem too
 */
export async function readPackFolder(folder: string, base?: Pack): Promise<LoadResult> {
  let sources: PackSource[];
  try {
    sources = await sourcesIn(folder, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? '文件夹不存在' : '文件夹无法读取';
    return { ok: false, problems: [{ file: folder, line: 0, field: '', message: `${reason}，请检查路径` }] };
  }
  return loadPack(sources, checks, base);
}
