import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import type { DataStatus } from '../../../shared/api/calls/data-calls.ts';
import { failure, success, type Result } from '../../../shared/api/result.ts';
import { listBackups } from '../../storage/backup/backup-files.ts';
import { restoreBackup } from '../../storage/maintenance/restore-backup.ts';
import { chooseDataFolder, chosenDataFolder } from '../../storage/folder/chosen-folder.ts';
import { dataPaths } from '../../storage/folder/data-paths.ts';
import { inspectDataFolder, moveDataFolder } from '../../storage/maintenance/move-data-folder.ts';
import { openStore, type OpenResult, type Store } from '../../storage/store.ts';
import { StorageError } from '../../storage/base/storage-error.ts';
import type { FolderChoice, FolderOrder, StoreAnswer, StoreCall, StoreRequest } from './store-messages.ts';

/** The store lives here, on a thread of its own: it reads and writes synchronously. */
let store: Store | null = null;
let choice: FolderChoice | null = null;
let folder = '';

/** What the user has to know of the start, in sentences. */
function noticesOf(opened: Extract<OpenResult, { ok: true }>): string[] {
  const { recovered, unrecovered } = opened;
  const titles = recovered.map(({ record }) => `“${record.title || record.unit || '没有标题的报告'}”`);
  return [
    ...(titles.length > 0 ? [`上次没有正常退出。${titles.join('、')}当时还没有整理的修改已经全部找回，请打开看一看最后写的内容。`] : []),
    ...unrecovered.map(({ error }) => error.message),
  ];
}

async function open(where: string): Promise<DataStatus> {
  folder = where;
  const opened = await openStore({ folder: where });
  if (!opened.ok) return { folder: where, problem: { code: opened.error.code, message: opened.error.message }, notices: [] };
  store = opened.store;
  return { folder: where, problem: null, notices: noticesOf(opened) };
}

/** Where to look for the data is itself something that can be in a bad way. */
async function openChosen(): Promise<DataStatus> {
  if (!choice) throw new Error('The store was never told where its folder is.');
  try {
    return await open(chosenDataFolder(choice.pointer, choice.fallback).folder);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { folder: choice.fallback, problem: { code: error.code, message: error.message }, notices: [] };
  }
}

async function choose(to: string): Promise<DataStatus> {
  if (!choice) throw new Error('The store was never told where its folder is.');
  const use = inspectDataFolder(to);
  const hadData = store !== null;
  await close();
  try {
    if (use === 'free' && hadData) await moveDataFolder({ from: folder, to, pointer: choice.pointer });
    else chooseDataFolder(choice.pointer, to);
  } catch (error) {
    // Not moved: the data goes on being used where it is.
    await openChosen();
    throw error;
  }
  return openChosen();
}

async function close(): Promise<void> {
  const closing = store;
  store = null;
  await closing?.close();
}

async function onFolder(order: FolderOrder): Promise<Result<unknown>> {
  switch (order.name) {
    case 'open':
      await close();
      choice = order.input;
      return success(await openChosen());
    case 'choose':
      return success(await choose(order.input.to));
    case 'restore': {
      await close();
      const backup = path.join(dataPaths(folder).backups, path.basename(order.input.fileName));
      try {
        restoreBackup({ folder, backup, by: order.input.by });
      } catch (error) {
        // Not restored: what was there goes on being used.
        await open(folder);
        throw error;
      }
      return success(await open(folder));
    }
    case 'close':
      await close();
      return success(null);
    case 'backups':
      // Asked for as well when the data cannot be opened: then a backup is the way out.
      return success(listBackups(dataPaths(folder)));
    case 'backup':
      return success(await requireStore().backup(order.input.kind));
    case 'backupDaily':
      await requireStore().backupDaily();
      return success(null);
  }
}

function requireStore(): Store {
  if (!store) throw new StorageError('database-missing', '数据没有打开，操作没有执行。请先按窗口里的提示处理数据文件夹的问题。');
  return store;
}

function onStore({ part, method, args }: StoreCall): unknown {
  const half: object = requireStore()[part];
  const call: unknown = Reflect.get(half, method);
  if (typeof call !== 'function') throw new TypeError(`The store has no ${part}.${method}`);
  return Reflect.apply(call, half, args);
}

async function answer({ number, order }: StoreRequest): Promise<StoreAnswer> {
  try {
    return { number, result: order.part === 'folder' ? await onFolder(order) : success(onStore(order)) };
  } catch (error) {
    if (error instanceof StorageError) return { number, result: failure(error.code, error.message) };
    return {
      number,
      result: failure('internal', '保存数据的部分出错，操作没有完成。已保存的内容没有受影响，请再试一次；如果仍然出错，请把出错日志交给维护人员。'),
      fault: error,
    };
  }
}

const port = parentPort;
if (!port) throw new Error('The store runs in a worker.');
/** One after the other, so that a restore never meets a write. */
let last: Promise<unknown> = Promise.resolve();
port.on('message', (request: StoreRequest) => {
  last = last.then(async () => port.postMessage(await answer(request), []));
});
