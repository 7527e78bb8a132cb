import { writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Builds the window that holds nothing but the editor.
 * @param folder where the program for Electron is put
 */
export async function buildEditorApp(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'app'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: { target: 'chrome130', outDir: path.join(folder, 'page'), emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4_000 },
  });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: { main: path.join(import.meta.dirname, 'app/main.ts') }, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'editor-window', type: 'module', main: 'main.js' }));
}
