import { TARGETS, isFresh, make } from '../bundle/targets.mjs';
import { SetupError } from './errors.mjs';

/**
 * The step that brings products under dist/ up to date.
 * @param {readonly string[]} names
 * @returns {import('./step.mjs').Step}
 */
export function bundles(names) {
  const targets = TARGETS.filter((target) => names.includes(target.name));
  return {
    name: '构建程序',
    isDone: () => targets.every(isFresh),
    async install() {
      for (const target of targets) {
        if (isFresh(target)) continue;
        try {
          await make(target);
        } catch (error) {
          throw new SetupError(
            `构建 ${target.name} 失败：${error instanceof Error ? error.message : String(error)}`,
            '如果改过源代码，请先改正上面的错误；否则删除 dist 和 node_modules 后再试。',
          );
        }
      }
    },
  };
}
