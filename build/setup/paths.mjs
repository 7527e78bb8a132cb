import path from 'node:path';

/** The checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..');
export const NODE_MODULES = path.join(ROOT, 'node_modules');
export const BIN = path.join(NODE_MODULES, '.bin');
/** What set-up fetches and tools remember; safe to delete. */
export const CACHE = path.join(ROOT, '.cache');
/** What the build makes; safe to delete. */
export const DIST = path.join(ROOT, 'dist');
