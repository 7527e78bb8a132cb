import { defineConfig } from 'vite';
import { ROOT } from '../setup/paths.mjs';

/** The preload script: one CommonJS file, all that a sandboxed preload can load. */
export default defineConfig({
  root: ROOT,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});
