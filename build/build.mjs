import { TARGETS } from './bundle/targets.mjs';
import { bundles } from './setup/bundles.mjs';
import { isModernNode, rerunOnModernNode } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { prepare, runMain } from './setup/step.mjs';

/** `npm run build`: makes every product that is out of date. */
await runMain(async () => {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([bundles(TARGETS.map((target) => target.name))]);
});
