import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Badge } from 'antd';
import { useMemo } from 'react';
import type { CheckedReport } from '../../shared/api/checked-report.ts';
import { MANDATORY_KINDS } from '../../shared/finding/finding.ts';
import { SECTION_NAMES, SECTION_SHORT_NAMES } from '../../shared/finding/section-names.ts';
import { blockText } from '../../shared/report/block-text.ts';
import { contentState, countBySeverity, groupFindings, type ContentState } from './group-findings.ts';
import { Label } from './label.tsx';
import styles from './outline-panel.module.css';

interface Props {
  report: CheckedReport;
  onGo: (block: string) => void;
}

const STATES: Record<ContentState['how'], { name: string; icon: React.ReactNode }> = {
  own: { name: '独立成节', icon: <CheckCircleFilled className={styles['good']} /> },
  merged: { name: '与其他内容合为一节', icon: <InfoCircleFilled className={styles['fair']} /> },
  nested: { name: '写在其他节里面', icon: <InfoCircleFilled className={styles['fair']} /> },
  missing: { name: '没有找到', icon: <CloseCircleFilled className={styles['bad']} /> },
};

/** The four mandatory contents and where they are, then the report's sections. */
export function OutlinePanel({ report, onGo }: Props) {
  const { sections } = report;
  const groups = useMemo(() => new Map(groupFindings(report).map((group) => [group.key, countBySeverity(group.findings)])), [report]);
  return (
    <div className={styles['panel']}>
      <h2 className={styles['caption']}>规定内容</h2>
      <ul className={styles['list']} data-testid="contents">
        {MANDATORY_KINDS.map((kind) => {
          const { how, block } = contentState(sections, kind);
          const { name, icon } = STATES[how];
          return (
            <li key={kind}>
              <button type="button" className={styles['row']} disabled={block === null} onClick={() => block !== null && onGo(block)}>
                {icon}
                <span className={styles['grow']}>
                  {SECTION_NAMES[kind]}
                  <span className={styles['note']}>{name}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>

      <h2 className={styles['caption']}>大纲</h2>
      {sections.length === 0 && <p className={styles['nothing']}>没有识别出一级标题。</p>}
      <ul className={styles['list']} data-testid="outline">
        {sections.map((section) => {
          const heading = report.report.blocks[section.from];
          const counts = groups.get(section.block);
          return (
            <li key={section.block}>
              <button type="button" className={styles['row']} onClick={() => onGo(section.block)}>
                <span className={styles['grow']}>
                  {heading ? blockText(heading) : ''}
                  <span className={styles['tags']}>
                    <Label color={section.kind === 'other' ? 'default' : 'blue'}>
                      {SECTION_SHORT_NAMES[section.kind]}
                    </Label>
                    {section.contains.map((content) => (
                      <Label key={content.kind} color="gold">
                        含{SECTION_SHORT_NAMES[content.kind]}
                      </Label>
                    ))}
                  </span>
                </span>
                {counts && (
                  <Badge
                    count={counts.error + counts.warning + counts.info}
                    color={counts.error > 0 ? 'red' : counts.warning > 0 ? 'gold' : 'blue'}
                    size="small"
                    title={`错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}`}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
