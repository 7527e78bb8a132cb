import { join } from 'node:path';
import { readPackFolder } from '../../electron/packs/read-pack-folder.ts';
import { checkSource, type CheckedSource } from '../../electron/services/check-source.ts';
import { checks } from '../../rules/checks/index.ts';
import { armPack, type Engine, type RunOptions } from '../../rules/engine/run-rules.ts';
import { describeProblem } from '../../rules/packs/load-pack.ts';
import type { Pack } from '../../rules/packs/pack.ts';
import { recognise } from '../../rules/reading/recognise.ts';
import type { SourceReport } from '../../rules/reading/source.ts';
import { plainSource } from '../../rules/reading/source-lines.ts';

/** Folder of the national pack. */
export const NATIONAL_FOLDER = join(import.meta.dirname, '../../rules/packs/national');

/** The national pack, loaded from its YAML; a problem in it fails the test that asks. */
export async function nationalPack(): Promise<Pack> {
  const result = await readPackFolder(NATIONAL_FOLDER);
  if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
  return result.pack;
}

let engine: Promise<Engine> | undefined;

/** The engine with the national pack; loaded once for each test file. */
export function nationalEngine(): Promise<Engine> {
  engine ??= nationalPack().then((pack) => armPack(pack, checks));
  return engine;
}

export function readText(text: string): SourceReport {
  return recognise(plainSource(text));
}

/** Checks a plain text as the command line does. */
export async function checkText(text: string, options: RunOptions = {}): Promise<CheckedSource> {
  return checkSource(readText(text), await nationalEngine(), 'report.txt', options);
}
