import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks } from '../../rules/checks/index.ts';
import { armPack, type Engine } from '../../rules/engine/run-rules.ts';
import { isCompiledPack } from '../../rules/packs/compiled-pack.ts';
import type { Pack } from '../../rules/packs/pack.ts';

/** Name of the national pack under the folder of built packs: one JSON file, validated when it was built. */
export const NATIONAL_PACK_FILE = 'national.json';

/**
 * Loads the national pack as the build made it.
 * @param packsFolder folder of built packs
 * @throws Error when the file is missing or was made by another version of the program
 */
export async function readNationalPack(packsFolder: string): Promise<Pack> {
  const pack: unknown = JSON.parse(await readFile(join(packsFolder, NATIONAL_PACK_FILE), 'utf8'));
  if (!isCompiledPack(pack)) throw new Error(`${NATIONAL_PACK_FILE} was not built by this version of the program`);
  return pack;
}

/** The engine with the national pack. */
export async function nationalEngine(packsFolder: string): Promise<Engine> {
  return armPack(await readNationalPack(packsFolder), checks);
}
