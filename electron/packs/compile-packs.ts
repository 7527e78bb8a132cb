import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem } from '../../rules/packs/load-pack.ts';
import { NATIONAL_PACK_FILE } from './compiled-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

/**
 * Validates the national pack and writes it as one JSON file, so that no YAML is parsed when the program starts.
 * @param from folder of the pack's YAML files
 * @param to folder of built packs
 * @throws Error that lists every problem with file and line
 */
export async function compileNationalPack(from: string, to: string): Promise<void> {
  const result = await readPackFolder(from);
  if (!result.ok) throw new Error(`规则包有误：\n${result.problems.map(describeProblem).join('\n')}`);
  await mkdir(to, { recursive: true });
  await writeFile(join(to, NATIONAL_PACK_FILE), JSON.stringify(result.pack));
}
