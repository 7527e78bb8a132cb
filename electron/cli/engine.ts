import { resolve } from 'node:path';
import { checks } from '../../rules/checks/index.ts';
import { armPack, type Engine } from '../../rules/engine/run-rules.ts';
import { readNationalPack } from '../packs/compiled-pack.ts';
import { UsageError } from './usage.ts';

/**
 * The engine for a command: the national pack, or a local pack on top of it.
 * @param packsFolder folder of built packs
 * @param localPack folder of a local pack, as given by the user
 * @throws UsageError that lists what is wrong with the local pack
 */
export async function engineFor(packsFolder: string, localPack: string | undefined): Promise<Engine> {
  const national = await readNationalPack(packsFolder);
  if (localPack === undefined) return armPack(national, checks);
  const [{ readPackFolder }, { describeProblem }] = await Promise.all([
    import('../packs/read-pack-folder.ts'),
    import('../../rules/packs/load-pack.ts'),
  ]);
  const result = await readPackFolder(resolve(localPack), national);
  if (!result.ok) throw new UsageError(`规则包“${localPack}”不能使用：\n${result.problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
  return armPack(result.pack, checks);
}
