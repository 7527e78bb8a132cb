import { Popover } from 'antd';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { FindingCardControl } from './use-finding-card.ts';
import styles from './finding-card.module.css';

interface Props {
  control: FindingCardControl;
  /** What the card shows of findings. */
  render: (findings: readonly Finding[], close: () => void) => React.ReactNode;
}

/** A card beside the words that findings are about. */
export function FindingCard({ control, render }: Props) {
  const { card, leave, stay, close } = control;
  if (!card) return null;
  const { findings, anchor } = card;
  const content = (
    <div className={styles['card']} onMouseEnter={stay} onMouseLeave={leave} data-testid="finding-card">
      {render(findings, close)}
    </div>
  );
  return (
    <Popover
      open
      placement="bottomLeft"
      content={content}
      key={`${anchor.left} ${anchor.top}`}
      onOpenChange={(open) => !open && close()}
      trigger={card.isPinned ? 'click' : 'hover'}
    >
      <span className={styles['anchor']} style={{ left: anchor.left, top: anchor.top, width: anchor.width, height: anchor.height }} />
    </Popover>
  );
}
