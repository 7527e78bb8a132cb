import { Badge } from 'antd';
import { SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import type { OutlineSection } from '../../../shared/api/checked-report.ts';
import type { Severity } from '../../../shared/finding/finding.ts';
import { Label } from '../label.tsx';
import styles from './outline-panel.module.css';

interface Props {
  section: OutlineSection;
  heading: string;
  counts: Record<Severity, number> | undefined;
  isCurrent: boolean;
  /** Whether a dragged section would land before this one. */
  isTarget: boolean;
  onGo: () => void;
  /** Moves the section up or down by one. */
  onStep: (by: 1 | -1) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
  onDrop: () => void;
}

/** A section in the outline: leads to it; dragged, or with Alt and the arrow keys, it changes its place. */
export function SectionRow({ section, heading, counts, isCurrent, isTarget, onGo, onStep, onDragStart, onDragOver, onDragEnd, onDrop }: Props) {
  return (
    <li
      draggable
      className={isTarget ? styles['target'] : ''}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDragStart();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
      onDragEnd={onDragEnd}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <button
        type="button"
        className={[styles['row'], isCurrent ? styles['current'] : ''].join(' ')}
        aria-current={isCurrent}
        title="拖动可以调整次序，也可以按 Alt+↑、Alt+↓"
        onClick={onGo}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
          if (!event.altKey || by === null) return;
          event.preventDefault();
          onStep(by);
        }}
      >
        <span className={styles['grow']}>
          {heading}
          <span className={styles['tags']}>
            <Label color={section.kind === 'other' ? 'default' : 'blue'}>{SECTION_SHORT_NAMES[section.kind]}</Label>
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
}
