import { Form, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { BeginningChoice } from '../../shared/api/calls/library-calls.ts';
import { likelyReportYear } from '../../shared/report/deadlines.ts';
import type { ReportRecord } from '../../shared/storage/report-record.ts';
import { reportName, shelfOf } from './shelves.ts';
import styles from './start-page.module.css';

interface Props {
  /** To take over from. */
  reports: readonly ReportRecord[];
  today: Date;
  onBegin: (choice: BeginningChoice) => void;
  onCancel: () => void;
}

/** Asks what a new report is about and what it begins with. */
export function NewReportDialog({ reports, today, onBegin, onCancel }: Props) {
  const [year, setYear] = useState(() => likelyReportYear(today));
  const earlier = reports.filter((report) => shelfOf(report) !== 'deleted' && report.year !== null && report.year < year);
  const [chosenWay, setWay] = useState<'skeleton' | 'lastYear' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const source = earlier.find(({ id }) => id === chosen) ?? earlier.find((report) => report.year === year - 1) ?? earlier[0];
  // Most offices start from the report they wrote the year before.
  const way = source ? (chosenWay ?? 'lastYear') : 'skeleton';

  return (
    <Modal
      open
      centered
      title="新建报告"
      okText="新建"
      cancelText="取消"
      onCancel={onCancel}
      onOk={() => onBegin(way === 'lastYear' && source ? { from: 'lastYear', id: source.id, year } : { from: 'skeleton', year })}
    >
      <Form layout="vertical">
        <Form.Item label="报告年度" htmlFor="report-year" extra={`报告 ${year} 年的工作，应在 ${year + 1} 年3月1日之前报送、4月1日之前公开。`}>
          <InputNumber id="report-year" min={1949} max={2200} precision={0} value={year} onChange={(value) => value !== null && setYear(value)} />
        </Form.Item>
        <Form.Item label="从哪里开始">
          <Radio.Group className={styles['ways'] ?? ''} value={way} onChange={(event: { target: { value?: unknown } }) => setWay(event.target.value === 'lastYear' ? 'lastYear' : 'skeleton')}>
            <Radio className={styles['way'] ?? ''} value="lastYear" disabled={!source}>
              沿用往年的报告
              <small>{source ? '结构和固定的表述照搬，年份顺延；数据、日期和会议名称留空，逐处更新。' : `这里还没有 ${year} 年以前的报告。`}</small>
            </Radio>
            <Radio className={styles['way'] ?? ''} value="skeleton">
              从提纲写起
              <small>四项规定内容齐备，举措部分按《法治政府建设实施纲要》的八个体系分列，按本单位类别措辞。</small>
            </Radio>
          </Radio.Group>
        </Form.Item>
        {way === 'lastYear' && source && (
          <Form.Item label="沿用哪一份" htmlFor="report-source">
            <Select
              id="report-source"
              showSearch={{ optionFilterProp: 'label' }}
              value={source.id}
              onChange={setChosen}
              options={earlier.map((report) => ({ value: report.id, label: `${report.year ?? ''}　${reportName(report)}` }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
