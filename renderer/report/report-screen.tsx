import { Button, Result, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { OpenedReport } from '../../shared/api/calls/report-calls.ts';
import type { CallError } from '../../shared/api/result.ts';
import { api } from '../window-api.ts';
import { ReportDesk } from './report-desk.tsx';
import { useRules } from './use-rules.ts';

interface Props {
  id: string;
  onClose: () => void;
}

/** Opens a report. */
export function ReportScreen({ id, onClose }: Props) {
  const [opened, setOpened] = useState<OpenedReport | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const rules = useRules();

  useEffect(() => {
    let isCurrent = true;
    const open = async (): Promise<void> => {
      const result = await api.openReport({ id });
      if (!isCurrent) return;
      if (result.ok) setOpened(result.value);
      else setError(result.error);
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [id]);
  // Nothing is unsaved before the desk is there.
  useEffect(() => (opened ? undefined : api.onClosing(() => void api.tellClosing({ mayClose: true }))), [opened]);

  if (error) return <Result status="warning" title="报告没有打开" subTitle={error.message} extra={<Button onClick={onClose}>返回报告列表</Button>} />;
  if (!opened || !rules) return <Spin fullscreen description="正在打开报告……" delay={150} />;
  return <ReportDesk opened={opened} rules={rules} onClose={onClose} />;
}
