import { Alert, App as AntApp, Button, Modal, Space } from 'antd';
import { useCallback, useState } from 'react';
import type { DataStatus } from '../../shared/api/calls/data-calls.ts';
import { useCalls } from '../use-calls.ts';
import { useLoaded } from '../use-loaded.ts';
import { api } from '../window-api.ts';
import { BackupList } from './backup-list.tsx';
import styles from './data.module.css';

interface Props {
  status: DataStatus;
  /** The data must not be exchanged under an open report. */
  isReportOpen: boolean;
  onStatus: (status: DataStatus) => void;
  onClose: () => void;
}

/** Where the data is, and its backups. */
export function DataDialog({ status, isReportOpen, onStatus, onClose }: Props) {
  const { message } = AntApp.useApp();
  const call = useCalls();
  const [isBusy, setIsBusy] = useState(false);

  const { value: backups, reload } = useLoaded(useCallback(() => call(api.listBackups(null), '备份没有列出来'), [call]));

  const backUp = async (): Promise<void> => {
    setIsBusy(true);
    const made = await call(api.backUp(null), '没有做成备份');
    setIsBusy(false);
    if (made) message.success('备份已做好，并已打开检查过');
    await reload();
  };
  const exchange = async (exchanging: ReturnType<typeof api.chooseDataFolder>, failed: string): Promise<void> => {
    setIsBusy(true);
    const done = await call(exchanging, failed);
    setIsBusy(false);
    if (!done?.value) return;
    onClose();
    onStatus(done.value);
  };

  return (
    <Modal open title="数据与备份" footer={null} width={640} onCancel={onClose}>
      <h3 className={styles['caption']}>数据文件夹</h3>
      <p className={styles['folder']}>{status.folder}</p>
      <Space wrap>
        <Button onClick={() => void call(api.showDataFolder(null), '没有打开文件夹')}>打开文件夹</Button>
        {!isReportOpen && (
          <Button disabled={isBusy} onClick={() => void exchange(api.chooseDataFolder(null), '没有移动')}>
            移到别处…
          </Button>
        )}
      </Space>
      <h3 className={styles['caption']}>备份</h3>
      <p className={styles['lead']}>每天第一次使用和每次退出时自动备份，做好后都打开检查过。重要时刻也可以手动备份一份。</p>
      <Button type="primary" loading={isBusy} onClick={() => void backUp()}>
        现在备份
      </Button>
      {isReportOpen ? (
        <Alert className={styles['hint'] ?? ''} type="info" title="要从备份恢复，请先返回报告列表。" />
      ) : (
        <BackupList backups={backups ?? []} onRestore={(fileName) => void exchange(api.restoreBackup({ fileName }), '没有恢复')} />
      )}
    </Modal>
  );
}
