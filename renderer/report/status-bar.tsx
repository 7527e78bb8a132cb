import { CheckCircleOutlined, CloudSyncOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { SaveState } from './saving/keeper.ts';
import styles from './report-desk.module.css';

const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

interface Props {
  save: SaveState;
  /** Further facts, from left to right. */
  facts: readonly string[];
}

/** Whether everything is kept, and the measures of the report. */
export function StatusBar({ save, facts }: Props) {
  return (
    <footer className={styles['status']}>
      <span role="status" className={save.is === 'failed' ? styles['failed'] : ''} data-testid="save-state" data-state={save.is}>
        {save.is === 'saved' && (
          <>
            <CheckCircleOutlined aria-hidden /> 已保存　{CLOCK.format(new Date(save.at))}
          </>
        )}
        {save.is === 'saving' && (
          <>
            <CloudSyncOutlined aria-hidden /> 正在保存……
          </>
        )}
        {save.is === 'failed' && (
          <Tooltip title={save.message}>
            <span>
              <ExclamationCircleFilled aria-hidden /> 没有保存成，正在重试：{save.message}
            </span>
          </Tooltip>
        )}
      </span>
      <span className={styles['facts']}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </footer>
  );
}
