import { CheckCircleFilled, CloseCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { MANDATORY_KINDS } from '../../../shared/finding/finding.ts';
import { SECTION_NAMES, SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import type { Checked } from '../checked.ts';
import { contentState, countBySeverity, groupFindings, type ContentState } from '../findings/group-findings.ts';
import styles from './outline-panel.module.css';
import { SectionRow } from './section-row.tsx';

interface Props {
  checked: Checked;
  /** Heading of the section that is being written. */
  current: string | null;
  onGo: (block: string) => void;
  /** Moves a section in front of another, or with null to the end. */
  onMove: (section: string, before: string | null) => void;
}

const STATES: Record<ContentState['how'], { name: string; icon: React.ReactNode }> = {
  own: { name: '独立成节', icon: <CheckCircleFilled className={styles['good']} aria-hidden /> },
  merged: { name: '合写在其他节', icon: <InfoCircleFilled className={styles['fair']} aria-hidden /> },
  nested: { name: '写在其他节里', icon: <InfoCircleFilled className={styles['fair']} aria-hidden /> },
  missing: { name: '没有找到', icon: <CloseCircleFilled className={styles['bad']} aria-hidden /> },
};

/** The four mandatory contents and where they are, then the report's sections. */
export function OutlinePanel({ checked, current, onGo, onMove }: Props) {
  const { sections, report } = checked;
  const groups = useMemo(() => new Map(groupFindings(checked).map((group) => [group.key, countBySeverity(group.findings)])), [checked]);
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);

  /** Puts a section before the one that is at `index` now; behind the last one at the end. */
  const move = (section: string, index: number): void => onMove(section, sections[index]?.block ?? null);
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };

  return (
    <div className={styles['panel']}>
      <h2 className={styles['caption']}>规定内容</h2>
      <ul className={styles['list']} data-testid="contents">
        {MANDATORY_KINDS.map((kind) => {
          const { how, block } = contentState(sections, kind);
          const { name, icon } = STATES[how];
          return (
            <li key={kind}>
              <button
                type="button"
                className={[styles['row'], styles['content']].join(' ')}
                title={SECTION_NAMES[kind]}
                disabled={block === null}
                onClick={() => block !== null && onGo(block)}
              >
                {icon}
                <span className={styles['grow']}>{SECTION_SHORT_NAMES[kind]}</span>
                <span className={styles['note']}>{name}</span>
              </button>
            </li>
          );
        })}
      </ul>

      <h2 className={styles['caption']}>大纲</h2>
      {sections.length === 0 && <p className={styles['nothing']}>没有识别出一级标题。</p>}
      <ul className={styles['list']} data-testid="outline">
        {sections.map((section, index) => {
          const heading = report.blocks[section.from];
          const from = sections.findIndex(({ block }) => block === dragged);
          return (
            <SectionRow
              key={section.block}
              section={section}
              heading={heading ? blockText(heading) : ''}
              counts={groups.get(section.block)}
              isCurrent={section.block === current}
              isTarget={dragged !== null && target === section.block && target !== dragged}
              onGo={() => onGo(section.block)}
              onStep={(by) => {
                const place = by > 0 ? index + 2 : index - 1;
                if (place >= 0 && index + by < sections.length) move(section.block, place);
              }}
              onDragStart={() => setDragged(section.block)}
              onDragOver={() => setTarget(section.block)}
              onDragEnd={end}
              onDrop={() => {
                // Dragged downwards it lands behind the section it is dropped on, upwards before it.
                if (dragged !== null && dragged !== section.block) move(dragged, from < index ? index + 1 : index);
                end();
              }}
            />
          );
        })}
      </ul>
    </div>
  );
}
