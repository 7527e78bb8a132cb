import {
  CopyOutlined, DeleteOutlined, FolderOpenOutlined, InboxOutlined, MoreOutlined, RollbackOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Progress, Table, Tag, Tooltip, type MenuProps, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import type { ReportRecord } from '../../shared/storage/report-record.ts';
import { REPORT_STATE_NAMES, showMoment } from '../wording.ts';
import { DeadlineCell } from './deadline-cell.tsx';
import { reportName, shelfOf } from './shelves.ts';
import styles from './start-page.module.css';

/** What can be done with a report in the list. */
export type ReportAction = 'open' | 'duplicate' | 'archive' | 'unarchive' | 'delete' | 'undelete';

interface Props {
  reports: readonly ReportRecord[];
  /** Shown in place of reports when there are none. */
  nothing: React.ReactNode;
  /** Height of the rows together, in CSS pixels. */
  height: number;
  /** Narrow windows show fewer columns. */
  isNarrow: boolean;
  today: Date;
  /** Extra line under a report's name: where the words searched for stand. */
  below?: (report: ReportRecord) => React.ReactNode;
  onAction: (action: ReportAction, report: ReportRecord) => void;
}

const STATE_COLOURS = { draft: 'default', final: 'blue', exported: 'green' } as const;

function actionsOf(report: ReportRecord, onAction: Props['onAction']): MenuProps['items'] {
  const item = (key: ReportAction, label: string, icon: React.ReactNode, danger = false) => ({
    key, label, icon, danger, onClick: () => onAction(key, report),
  });
  if (shelfOf(report) === 'deleted') return [item('undelete', '恢复', <RollbackOutlined aria-hidden />)];
  return [
    item('open', '打开', <FolderOpenOutlined aria-hidden />),
    item('duplicate', '复制一份', <CopyOutlined aria-hidden />),
    shelfOf(report) === 'archived' ? item('unarchive', '取消归档', <RollbackOutlined aria-hidden />) : item('archive', '归档', <InboxOutlined aria-hidden />),
    { type: 'divider' },
    item('delete', '删除', <DeleteOutlined aria-hidden />, true),
  ];
}

/** The reports, as many as there are: only the rows in view exist. */
export function ReportTable({ reports, nothing, height, isNarrow, today, below, onAction }: Props) {
  const columns = useMemo((): TableColumnsType<ReportRecord> => {
    const name = {
      title: '报告', key: 'name', width: isNarrow ? 260 : 400,
      render: (_: unknown, report: ReportRecord) => (
        <div className={styles['name']}>
          {shelfOf(report) === 'deleted' ? (
            <span className={styles['title']}>{reportName(report)}</span>
          ) : (
            <button type="button" className={styles['titleButton']} title={reportName(report)} onClick={() => onAction('open', report)}>
              {reportName(report)}
            </button>
          )}
          <span className={styles['unit']}>{below?.(report) ?? report.unit}</span>
        </div>
      ),
    };
    const more = {
      title: '', key: 'more', width: 56,
      render: (_: unknown, report: ReportRecord) => (
        <Dropdown trigger={['click']} menu={{ items: actionsOf(report, onAction) ?? [] }}>
          <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={`“${reportName(report)}”的更多操作`} />
        </Dropdown>
      ),
    };
    const year = { title: '年度', key: 'year', width: 80, render: (_: unknown, { year: of }: ReportRecord) => of ?? '—' };
    const state = {
      title: '状态', key: 'state', width: 90,
      render: (_: unknown, { state: of }: ReportRecord) => <Tag color={STATE_COLOURS[of]}>{REPORT_STATE_NAMES[of]}</Tag>,
    };
    const errors = {
      title: '错误', key: 'errors', width: 80,
      render: (_: unknown, { standing }: ReportRecord) =>
        standing === null ? (
          <Tooltip title="打开后自动检查">
            <span className={styles['past']}>未检查</span>
          </Tooltip>
        ) : (
          <span className={standing.openErrors > 0 ? styles['errors'] : styles['good']}>{standing.openErrors}</span>
        ),
    };
    if (isNarrow) return [name, year, state, errors, more];
    return [
      name, year, state,
      {
        title: '完整度', key: 'completeness', width: 120,
        render: (_: unknown, report: ReportRecord) =>
          report.standing && (
            <Progress percent={report.standing.completeness} size="small" aria-label={`完整度 ${report.standing.completeness}%`} />
          ),
      },
      errors,
      { title: '距期限', key: 'deadlines', width: 180, render: (_: unknown, report: ReportRecord) => <DeadlineCell report={report} today={today} /> },
      { title: '最近编辑', key: 'edited', width: 150, render: (_: unknown, { editedAt }: ReportRecord) => showMoment(editedAt) },
      more,
    ];
  }, [below, isNarrow, onAction, today]);

  return (
    <Table<ReportRecord>
      virtual
      size="middle"
      rowKey="id"
      columns={columns}
      // A virtual table wants a mutable list, which it does not change.
      dataSource={[...reports]}
      pagination={false}
      scroll={{ x: columns.reduce((sum, { width }) => sum + Number(width), 0), y: height }}
      locale={{ emptyText: nothing }}
    />
  );
}
