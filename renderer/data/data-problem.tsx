import { Button, Result, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { DataStatus } from '../../shared/api/calls/data-calls.ts';
import type { BackupRecord } from '../../shared/storage/backup-record.ts';
import { useCalls } from '../use-calls.ts';
import { api } from '../window-api.ts';
import { BackupList } from './backup-list.tsx';
import styles from './data.module.css';

/** Problems after which a backup in the same folder can take the data's place. */
const RESTORABLE = new Set(['damaged', 'database-missing']);

/** What keeps the data from being opened, where everything is, and what can be done. */
export function DataProblem({ status, onStatus }: { status: DataStatus; onStatus: (status: DataStatus) => void }) {
  const call = useCalls();
  const [backups, setBackups] = useState<readonly BackupRecord[]>([]);
  const canRestore = RESTORABLE.has(status.problem?.code ?? '');

  useEffect(() => {
    if (canRestore) void call(api.listBackups(null), '备份没有列出来').then((listed) => listed && setBackups(listed.value));
  }, [call, canRestore]);
  useEffect(() => api.onClosing(() => void api.tellClosing({ mayClose: true })), []);

  const choose = async (): Promise<void> => {
    const chosen = await call(api.chooseDataFolder(null), '没有改用这个文件夹');
    if (chosen?.value) onStatus(chosen.value);
  };
  const restore = async (fileName: string): Promise<void> => {
    const restored = await call(api.restoreBackup({ fileName }), '没有恢复');
    if (restored) onStatus(restored.value);
  };

  return (
    <section className={styles['problem']} aria-label="数据没有打开">
      <Result
        status="warning"
        title="数据没有打开"
        subTitle={<span className={styles['message']}>{status.problem?.message}</span>}
        extra={
          <Space wrap>
            <Button onClick={() => void call(api.showDataFolder(null), '没有打开文件夹')}>打开数据文件夹</Button>
            <Button onClick={() => void choose()}>换一个数据文件夹…</Button>
          </Space>
        }
      />
      {backups.length > 0 && (
        <div className={styles['rescue']}>
          <h2>从备份恢复</h2>
          <BackupList backups={backups} onRestore={(fileName) => void restore(fileName)} />
        </div>
      )}
    </section>
  );
}
