import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { DIST, ROOT } from '../setup/paths.mjs';

/** The window. */
export default defineConfig({
  root: path.join(ROOT, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: path.join(DIST, 'renderer'),
    emptyOutDir: true,
    // The files come from the disk next door; a polyfill or a warning about their size would serve nobody.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
  },
});
