import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { asStorageError, onFile, StorageError } from '../base/storage-error.ts';
import { syncFile, syncFolder } from './sync-folder.ts';

const chosenSchema = z.strictObject({ dataFolder: z.string().min(1).max(4_096) });

export interface DataFolder {
  folder: string;
  /** Whether the user chose it: then there is a database in it, and its absence means that something is wrong. */
  chosen: boolean;
}

/**
 * Which data folder to use.
 * @param pointer the file that remembers the user's choice, outside of any data folder
 * @param fallback the folder to use as long as none was chosen; made when it is not there
 * @throws StorageError `io` when the file is there and cannot be understood: guessing would show an empty list
 */
export function chosenDataFolder(pointer: string, fallback: string): DataFolder {
  return onFile(pointer, () => {
    if (existsSync(pointer)) return { folder: readPointer(pointer), chosen: true };
    mkdirSync(fallback, { recursive: true });
    return { folder: fallback, chosen: false };
  });
}

function readPointer(pointer: string): string {
  try {
    return chosenSchema.parse(JSON.parse(readFileSync(pointer, 'utf8'))).dataFolder;
  } catch (error) {
    const known = asStorageError(error, pointer);
    if (known instanceof StorageError) throw known;
    throw new StorageError(
      'io',
      `记录数据文件夹位置的文件“${pointer}”无法读懂，程序不知道数据在哪里，因此没有打开。数据没有改动。请重新指定数据文件夹。`,
      { cause: error },
    );
  }
}

/** Remembers a folder that holds a database; after a power cut either the former or the new one is known. */
export function chooseDataFolder(pointer: string, folder: string): void {
  onFile(pointer, () => {
    mkdirSync(path.dirname(pointer), { recursive: true });
    const partial = `${pointer}.partial`;
    writeFileSync(partial, JSON.stringify(chosenSchema.parse({ dataFolder: folder })));
    syncFile(partial);
    renameSync(partial, pointer);
    syncFolder(path.dirname(pointer));
  });
}
