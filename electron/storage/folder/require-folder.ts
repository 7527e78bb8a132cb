import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { onFile, StorageError } from '../base/storage-error.ts';
import { dataPaths } from './data-paths.ts';

/**
 * Makes sure that a data folder is there and can be written to; makes none.
 * @throws StorageError `folder-missing`, `read-only`
 */
export function requireFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StorageError(
      'folder-missing',
      `找不到数据文件夹“${folder}”。如果它在U盘、移动硬盘或网络盘上，请先接好再打开；如果已经移到别处，请重新指定数据文件夹。程序没有新建数据库，以免看起来像内容丢失。`,
    );
  }
  onFile(dataPaths(folder).database, () => accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK));
}
