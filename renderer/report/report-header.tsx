import { CheckCircleOutlined, CloseCircleOutlined, DownOutlined, ExclamationCircleOutlined, ExportOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space, Tag, Tooltip } from 'antd';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import type { Copy } from '../../shared/api/contract.ts';
import type { Verdict } from '../../shared/check-output/check-output.ts';
import { COPY_NAMES, VERDICT_NAMES } from '../wording.ts';
import styles from './report-header.module.css';

interface Props {
  report: CheckedReport;
  isExporting: boolean;
  onOpen: () => void;
  onExport: (copy: Copy) => void;
}

const VERDICT_LOOKS: Record<Verdict, { color: string; icon: React.ReactNode }> = {
  pass: { color: 'success', icon: <CheckCircleOutlined /> },
  revise: { color: 'warning', icon: <ExclamationCircleOutlined /> },
  fail: { color: 'error', icon: <CloseCircleOutlined /> },
};

const COPIES: readonly Copy[] = ['submission', 'public'];

/** What report is open, how it fares, and what can be done with it. */
export function ReportHeader({ report, isExporting, onOpen, onExport }: Props) {
  const { meta } = report.report;
  const facts = [meta.unit || '未识别出单位', meta.year === null ? '未识别出年度' : `${meta.year} 年度`, report.fileName];
  const exports = COPIES.map((copy) => ({ key: copy, label: `导出${COPY_NAMES[copy]}…`, onClick: () => onExport(copy) }));
  return (
    <header className={styles['header']}>
      <div className={styles['identity']}>
        <h1 className={styles['title']} title={meta.title}>
          {meta.title || '（没有标题）'}
        </h1>
        <div className={styles['facts']} data-testid="facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
      <Tooltip title="有错误为“不通过”，只有警告为“修改后通过”，没有错误和警告为“通过”">
        <Tag {...VERDICT_LOOKS[report.verdict]} data-testid="verdict" className={styles['verdict'] ?? ''}>
          {VERDICT_NAMES[report.verdict]}
        </Tag>
      </Tooltip>
      <Space>
        <Button icon={<FolderOpenOutlined />} onClick={onOpen}>
          打开
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{ items: exports }}
        >
          <Button type="primary" icon={<ExportOutlined />} loading={isExporting}>
            导出 Word
            <DownOutlined />
          </Button>
        </Dropdown>
      </Space>
    </header>
  );
}
