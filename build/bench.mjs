import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundles } from './setup/bundles.mjs';
import { isModernNode, rerunOnModernNode } from './setup/modern-node.mjs';
import { nodeModules } from './setup/node-modules.mjs';
import { ROOT } from './setup/paths.mjs';
import { prepare, runMain } from './setup/step.mjs';

/** `npm run bench [name …]`: runs the benchmarks under tests/bench one after another, or those named. */
await runMain(async () => {
  await prepare([nodeModules]);
  if (!isModernNode()) return rerunOnModernNode();
  await prepare([bundles(['packs', 'cli'])]);
  const folder = path.join(ROOT, 'tests/bench');
  const wanted = process.argv.slice(2);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).sort()) {
    if (wanted.length > 0 && !wanted.includes(file.replace('.bench.ts', ''))) continue;
    await import(pathToFileURL(path.join(folder, file)).href);
  }
});
