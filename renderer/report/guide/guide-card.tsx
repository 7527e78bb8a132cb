import { Button, Collapse } from 'antd';
import type { Finding, MandatoryKind } from '../../../shared/finding/finding.ts';
import { SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import { GUIDE_BASIS, GUIDES } from './guides.ts';
import styles from './guide-card.module.css';

interface Props {
  kind: MandatoryKind;
  /** What is open in the section. */
  findings: readonly Finding[];
  /** Puts a sentence where the cursor is. */
  onInsert: (text: string) => void;
}

/** Messages with how often each is there. */
function counted(findings: readonly Finding[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { message } of findings) times.set(message, (times.get(message) ?? 0) + 1);
  return times;
}

/** Quietly says what the section being written needs. */
export function GuideCard({ kind, findings, onInsert }: Props) {
  const { asks, points, frames } = GUIDES[kind];
  const missing = counted(findings.filter(({ severity }) => severity === 'error'));
  return (
    <aside className={styles['card']} aria-label={`写作提示：${SECTION_SHORT_NAMES[kind]}`} data-testid="guide">
      <h2 className={styles['title']}>{SECTION_SHORT_NAMES[kind]}</h2>
      <p className={styles['asks']}>{asks}</p>
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {missing.size > 0 && (
        <>
          <p className={styles['caption']}>还缺</p>
          <ul className={styles['missing']}>
            {[...missing].map(([message, times]) => (
              <li key={message}>{times > 1 ? `${message}（${times} 处）` : message}</li>
            ))}
          </ul>
        </>
      )}
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'frames',
            label: '可以套用的句子',
            children: frames.map(({ title, text }) => (
              <div key={title} className={styles['frame']}>
                <span>{text}</span>
                {/* Keeps the cursor where it is in the text. */}
                <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => onInsert(text)} aria-label={`插入“${title}”的句子`}>
                  插入
                </Button>
              </div>
            )),
          },
        ]}
      />
      <p className={styles['basis']}>{GUIDE_BASIS}</p>
    </aside>
  );
}
