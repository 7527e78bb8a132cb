import { ArrowLeftOutlined, CheckCircleOutlined, CloseCircleOutlined, ExclamationCircleOutlined, ExportOutlined } from '@ant-design/icons';
import { Button, Select, Tag, Tooltip } from 'antd';
import { verdictOf, type Verdict } from '../../shared/finding/verdict.ts';
import type { ReportMeta } from '../../shared/report/report.ts';
import { REPORT_STATES, type ReportState } from '../../shared/storage/report-record.ts';
import { REPORT_STATE_NAMES, VERDICT_NAMES } from '../wording.ts';
import type { Checked } from './checked.ts';
import { countBySeverity } from './findings/group-findings.ts';
import styles from './report-header.module.css';

interface Props {
  meta: ReportMeta;
  state: ReportState;
  /** Null before the first check. */
  checked: Checked | null;
  onBack: () => void;
  onState: (state: ReportState) => void;
  onExport: () => void;
}

const VERDICT_LOOKS: Record<Verdict, { color: string; icon: React.ReactNode }> = {
  pass: { color: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  revise: { color: 'warning', icon: <ExclamationCircleOutlined aria-hidden /> },
  fail: { color: 'error', icon: <CloseCircleOutlined aria-hidden /> },
};

/** What report is open, how it fares, and what can be done with it. */
export function ReportHeader({ meta, state, checked, onBack, onState, onExport }: Props) {
  const facts = [meta.unit || '没有写明单位', meta.year === null ? '没有写明年度' : `${meta.year} 年度`];
  const counts = checked && countBySeverity(checked.findings);
  const verdict = counts && verdictOf(counts.error, counts.warning);
  return (
    <header className={styles['header']}>
      <Tooltip title="返回报告列表（Ctrl+L）">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label="返回报告列表" onClick={onBack} />
      </Tooltip>
      <div className={styles['identity']}>
        <h1 className={styles['title']} title={meta.title} data-testid="report-title">
          {meta.title || '（没有标题）'}
        </h1>
        <div className={styles['facts']} data-testid="facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
      {verdict && (
        <Tooltip title="有错误为“不通过”，只有警告为“修改后通过”，没有错误和警告为“通过”">
          <Tag {...VERDICT_LOOKS[verdict]} data-testid="verdict" className={styles['verdict'] ?? ''}>
            {VERDICT_NAMES[verdict]}
          </Tag>
        </Tooltip>
      )}
      <Select<ReportState>
        className={styles['state'] ?? ''}
        aria-label="报告状态"
        value={state}
        onChange={onState}
        options={REPORT_STATES.map((value) => ({ value, label: REPORT_STATE_NAMES[value] }))}
      />
      <Button type="primary" icon={<ExportOutlined aria-hidden />} onClick={onExport}>
        导出…
      </Button>
    </header>
  );
}
