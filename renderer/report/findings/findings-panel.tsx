import { Button, Collapse, Empty, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { SEVERITIES, type Finding, type Severity } from '../../../shared/finding/finding.ts';
import { SEVERITY_NAMES } from '../../../shared/finding/finding-names.ts';
import { showMoment } from '../../wording.ts';
import type { Checked } from '../checked.ts';
import { FindingItem, type FindingActions } from './finding-item.tsx';
import styles from './findings-panel.module.css';
import { countBySeverity, groupFindings } from './group-findings.ts';

interface Props {
  checked: Checked;
  active: Finding | null;
  actions: FindingActions;
  onRevoke: (ignore: number) => void;
}

type Filter = Severity | 'all';

/** All findings by part of the report, and those that were ignored. */
export function FindingsPanel({ checked, active, actions, onRevoke }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const { findings, ignored } = checked;
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const fixable = useMemo(() => {
    const byRule = new Map<string, number>();
    for (const { rule, fix } of findings) if (fix) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    return byRule;
  }, [findings]);
  const groups = useMemo(
    () => groupFindings({ ...checked, findings: findings.filter(({ severity }) => filter === 'all' || severity === filter) }),
    [checked, findings, filter],
  );

  const filters = [
    { value: 'all' as const, label: `全部 ${findings.length}` },
    ...SEVERITIES.map((severity) => ({ value: severity, label: `${SEVERITY_NAMES[severity]} ${counts[severity]}` })),
  ];

  return (
    <div>
      <div className={styles['bar']}>
        <Segmented<Filter> block size="small" options={filters} value={filter} onChange={setFilter} />
      </div>
      {groups.length === 0 && (
        <Empty
          className={styles['nothing'] ?? ''}
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={findings.length === 0 ? '没有发现问题' : '没有这一类问题'}
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
              <FindingItem
                key={finding.fingerprint}
                finding={finding}
                isActive={finding.fingerprint === active?.fingerprint}
                fixable={fixable.get(finding.rule) ?? 0}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ))}
      {ignored.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'ignored',
              label: `已忽略 ${ignored.length} 个问题`,
              children: (
                <ul className={styles['ignored']} data-testid="ignored">
                  {ignored.map(({ finding, ignore }) => (
                    <li key={finding.fingerprint}>
                      <span className={styles['grow']}>
                        {finding.message}
                        <span className={styles['reason']}>
                          理由：{ignore.reason}（{ignore.by}，{showMoment(ignore.at)}）
                        </span>
                      </span>
                      <Button size="small" onClick={() => onRevoke(ignore.id)}>
                        取消忽略
                      </Button>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
