import { shell } from 'electron';
import { DATA_CALLS, type DataStatus } from '../../../shared/api/calls/data-calls.ts';
import { failure, success, type Result } from '../../../shared/api/result.ts';
import { answering } from '../answer.ts';
import type { FolderChoice } from '../store/store-messages.ts';
import type { Answers, CallContext } from './context.ts';
import { askForDataFolder } from './dialogs.ts';

/** The answers about the data folder. */
export function dataAnswers({ store, by, log }: CallContext, choice: FolderChoice): Answers<keyof typeof DATA_CALLS> {
  const calls = DATA_CALLS;
  let status: Result<DataStatus> | null = null;

  const opened = async (opening: Promise<Result<DataStatus>>): Promise<Result<DataStatus>> => {
    const result = await opening;
    if (result.ok) {
      status = result;
      // Not waited for: the window need not stand still for the day's backup.
      if (result.value.problem === null) void store.folder('backupDaily', null).then((backup) => backup.ok || log(backup.error.code));
    }
    return result;
  };

  return {
    dataStatus: answering(calls.dataStatus, () => (status ? Promise.resolve(status) : opened(store.folder('open', choice))), log),
    listBackups: answering(calls.listBackups, () => store.folder('backups', null), log),
    backUp: answering(calls.backUp, () => store.folder('backup', { kind: 'manual' }), log),
    restoreBackup: answering(calls.restoreBackup, ({ fileName }) => opened(store.folder('restore', { fileName, by })), log),
    chooseDataFolder: answering(calls.chooseDataFolder, async () => {
      const to = await askForDataFolder();
      return to === null ? success(null) : opened(store.folder('choose', { to }));
    }, log),
    showDataFolder: answering(calls.showDataFolder, async () => {
      const folder = status?.ok ? status.value.folder : choice.fallback;
      const problem = await shell.openPath(folder);
      return problem === '' ? success(null) : failure('not-shown', `打不开数据文件夹“${folder}”。请在文件管理器里打开它。`);
    }, log),
  };
}
