import { defineConfig } from 'vite';
import { ROOT } from '../setup/paths.mjs';

/** The main process and its workers, for the Node of the oldest supported Electron. */
export default defineConfig({
  root: ROOT,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'electron/main/main.ts', 'report-worker': 'electron/main/report-worker.ts', 'pdf-worker': 'electron/formats/pdf/pdf-worker.ts', 'store-worker': 'electron/main/store/store-worker.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
