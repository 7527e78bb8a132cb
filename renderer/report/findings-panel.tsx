import { Empty, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import { SEVERITIES, type Finding, type Severity } from '../../shared/finding/finding.ts';
import { SEVERITY_NAMES } from '../../shared/finding/finding-names.ts';
import { FindingItem } from './finding-item.tsx';
import styles from './findings-panel.module.css';
import { countBySeverity, groupFindings } from './group-findings.ts';

interface Props {
  report: CheckedReport;
  active: Finding | null;
  onSelect: (finding: Finding) => void;
}

type Filter = Severity | 'all';

/** All findings by part of the report. */
export function FindingsPanel({ report, active, onSelect }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const counts = useMemo(() => countBySeverity(report.findings), [report]);
  const groups = useMemo(
    () => groupFindings({ ...report, findings: report.findings.filter(({ severity }) => filter === 'all' || severity === filter) }),
    [report, filter],
  );

  const filters = [
    { value: 'all' as const, label: `全部 ${report.findings.length}` },
    ...SEVERITIES.map((severity) => ({ value: severity, label: `${SEVERITY_NAMES[severity]} ${counts[severity]}` })),
  ];

  return (
    <div>
      <div className={styles['bar']}>
        <Segmented<Filter> block options={filters} value={filter} onChange={setFilter} />
      </div>
      {groups.length === 0 && (
        <Empty
          className={styles['nothing'] ?? ''}
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={report.findings.length === 0 ? '没有发现问题' : '没有这一类问题'}
        />
      )}
      {groups.map((group) => (
        <section key={group.key} aria-label={group.title}>
          <h2 className={styles['group']}>
            <span className={styles['groupTitle']}>{group.title}</span>
            <span className={styles['count']}>{group.findings.length}</span>
          </h2>
          <ul className={styles['list']} data-testid="findings">
            {group.findings.map((finding) => (
              <li key={finding.fingerprint}>
                <FindingItem finding={finding} isActive={finding === active} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
