import { SearchOutlined } from '@ant-design/icons';
import { Empty, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { LedgerEntry } from '../../../rules/facts/figures/ledger.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { SEVERITY_NAMES } from '../../../shared/finding/finding-names.ts';
import type { Place } from '../../../shared/report/place.ts';
import { besideLastYear, showChange, showValue } from './ledger.ts';
import { Label } from '../label.tsx';
import styles from './panels.module.css';

interface Props {
  ledger: readonly LedgerEntry[];
  year: number | null;
  /** Of last year's report; empty when there is none. */
  earlier: readonly LedgerEntry[];
  earlierYear: number | null;
  /** What is wrong with figures. */
  findings: readonly Finding[];
  onShow: (place: Place) => void;
}

const SEVERITY_COLOURS = { error: 'red', warning: 'gold', info: 'blue' } as const;

/** All figures of the report: what contradicts itself first, then each figure with last year's beside it. */
export function LedgerPanel({ ledger, year, earlier, earlierYear, findings, onShow }: Props) {
  const [filter, setFilter] = useState('');
  const lines = useMemo(() => besideLastYear(ledger, year, earlier, earlierYear), [ledger, year, earlier, earlierYear]);
  const shown = lines.filter(({ entry }) => `${entry.indicator}${entry.unit}`.includes(filter.trim()));
  if (ledger.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="正文里还没有数据" />;
  return (
    <div className={styles['panel']} data-testid="ledger">
      {findings.length > 0 && (
        <>
          <h3 className={styles['caption']}>需要核对</h3>
          <ul className={styles['rows']}>
            {findings.map((finding) => (
              <li key={finding.fingerprint} className={styles['row']}>
                <div className={styles['rowHead']}>
                  <Label color={SEVERITY_COLOURS[finding.severity]}>{SEVERITY_NAMES[finding.severity]}</Label>
                  <button type="button" className={styles['cellButton']} onClick={() => onShow(finding.place)}>
                    {finding.message}
                  </button>
                </div>
              </li>
            ))}
          </ul>
          <h3 className={styles['caption']}>全部数据</h3>
        </>
      )}
      <div className={styles['bar']}>
        <Input
          size="small"
          prefix={<SearchOutlined aria-hidden />}
          placeholder="按指标筛选"
          aria-label="按指标筛选"
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>指标</th>
            <th className={styles['number']}>数值</th>
            {earlier.length > 0 && <th className={styles['number']}>上年与增减</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ entry, earlier: before }) => (
            <tr key={`${entry.place.block}-${entry.place.start}-${entry.place.end}`}>
              <td>
                <button type="button" className={styles['cellButton']} onClick={() => onShow(entry.place)}>
                  {entry.indicator || '（没有写明指标）'}
                </button>
                {entry.period !== '' && entry.period !== String(year) && <span className={styles['note']}>{entry.period}</span>}
                {entry.group && <span className={styles['note']}>{entry.group.role === 'total' ? '合计' : '其中'}</span>}
              </td>
              <td className={styles['number']}>
                {entry.approximate && '约 '}
                {showValue(entry.value)} {entry.unit}
              </td>
              {earlier.length > 0 && (
                <td className={styles['number']}>
                  {before === null ? '—' : showValue(before)}
                  {before !== null && <span className={styles['note']}>{showChange(entry.value, before, entry.unit)}</span>}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
