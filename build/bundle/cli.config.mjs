import { defineConfig } from 'vite';
import { ROOT } from '../setup/paths.mjs';

/**
 * The command line: one small entry that starts at once, heavy parts (Word, PDF) as chunks loaded when they are used.
 * Dependencies are bundled because reading hundreds of small files would cost more than the command itself.
 */
export default defineConfig({
  root: ROOT,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'dist/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { fazhi: 'electron/cli/main.ts', 'check-worker': 'electron/cli/check-worker.ts', 'pdf-worker': 'electron/formats/pdf/pdf-worker.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
