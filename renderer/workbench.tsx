import { InboxOutlined } from '@ant-design/icons';
import { Alert, App as AntApp, Button, Spin } from 'antd';
import { useCallback, useEffect } from 'react';
import type { Copy } from '../shared/api/contract.ts';
import type { CallError } from '../shared/api/result.ts';
import { EmptyState } from './empty-state.tsx';
import { ReportPage } from './report/report-page.tsx';
import { useExport } from './use-export.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useReport } from './use-report.ts';
import { api } from './window-api.ts';
import styles from './workbench.module.css';

/** What is in the window: the open report, or how to open one. */
export function Workbench() {
  const { report, isOpening, error, openFile, openDropped, openSample, dismissError } = useReport();
  const { notification } = AntApp.useApp();

  const showExported = useCallback(
    (fileName: string) => {
      notification.success({
        title: '已导出 Word 文件',
        description: fileName,
        actions: (
          <Button size="small" onClick={() => void api.showExport()}>
            在文件夹中显示
          </Button>
        ),
      });
    },
    [notification],
  );
  const showExportError = useCallback(
    ({ message }: CallError) => notification.error({ title: '没有导出', description: message, duration: 0 }),
    [notification],
  );
  const { isExporting, exportWord } = useExport({ done: showExported, failed: showExportError });

  const isOver = useFileDrop(useCallback((file: File) => void openDropped(file), [openDropped]));
  const exportOpen = useCallback((copy: Copy) => void (report && exportWord(report.id, copy)), [report, exportWord]);

  useEffect(
    () =>
      api.onMenuCommand((command) => {
        if (command === 'open') void openFile();
        else if (command === 'sample') void openSample();
        else if (command === 'exportSubmission') exportOpen('submission');
        else if (command === 'exportPublic') exportOpen('public');
      }),
    [openFile, openSample, exportOpen],
  );

  return (
    <main className={styles['workbench']}>
      {error && (
        <Alert banner type="error" title={error.message} closable={{ onClose: dismissError, 'aria-label': '关闭' }} data-testid="open-error" />
      )}
      {report ? (
        <ReportPage key={report.id} report={report} isExporting={isExporting} onOpen={() => void openFile()} onExport={exportOpen} />
      ) : (
        <EmptyState onOpen={() => void openFile()} onSample={() => void openSample()} />
      )}
      {isOpening && <Spin fullscreen description="正在读取和检查……" delay={150} />}
      {isOver && (
        <div className={styles['dropTarget']}>
          <InboxOutlined className={styles['dropIcon']} />
          松开鼠标，打开这份报告
        </div>
      )}
    </main>
  );
}
