import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts a file's content on the disk for good. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts the names in a folder on the disk for good: a rename is lost in a power cut without it. */
export function syncFolder(folder: string): void {
  // Windows keeps names in its own journal and does not open folders as files.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
