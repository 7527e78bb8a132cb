import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writeError } from './write-error.ts';

/**
 * Writes a file so that it appears whole or not at all: it is written beside the target first and synced.
 * @throws WriteError when it cannot be written; an existing file is then untouched
 */
export async function writeWholeFile(target: string, content: string | Uint8Array): Promise<void> {
  const path = resolve(target);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    // What failed was the writing; that the draft cannot be removed either adds nothing.
    await rm(draft, { force: true }).catch(() => undefined);
    throw writeError(target, error);
  }
}
