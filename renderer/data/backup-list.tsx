import { Button, Empty, Popconfirm, Tag } from 'antd';
import type { BackupKind, BackupRecord } from '../../shared/storage/backup-record.ts';
import { showMoment } from '../wording.ts';
import styles from './data.module.css';

const KIND_NAMES: Record<BackupKind, string> = { daily: '每日', exit: '退出时', manual: '手动', migration: '升级前' };

/** Bytes as people read them. */
function showSize(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;
}

interface Props {
  backups: readonly BackupRecord[];
  onRestore: (fileName: string) => void;
}

/** Backups, each of which was opened and checked after it was made. */
export function BackupList({ backups, onRestore }: Props) {
  if (backups.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有备份" />;
  return (
    <ul className={styles['backups']} data-testid="backups">
      {backups.map(({ fileName, at, kind, bytes }) => (
        <li key={fileName}>
          <span className={styles['grow']}>
            {showMoment(at)}
            <span className={styles['note']}>{fileName}</span>
          </span>
          <Tag>{KIND_NAMES[kind]}</Tag>
          <span className={styles['size']}>{showSize(bytes)}</span>
          <Popconfirm
            title={`恢复到 ${showMoment(at)} 的样子？`}
            description="现在的数据会原样移到一旁保存，不会删除。"
            okText="恢复"
            cancelText="取消"
            onConfirm={() => onRestore(fileName)}
          >
            <Button size="small">恢复…</Button>
          </Popconfirm>
        </li>
      ))}
    </ul>
  );
}
