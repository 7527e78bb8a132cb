import { Empty } from 'antd';
import type { DutyRow } from '../../../rules/facts/actors/duties.ts';
import type { Place } from '../../../shared/report/place.ts';
import { Label } from '../label.tsx';
import styles from './panels.module.css';

const STATES: Record<DutyRow['status'], { name: string; colour: string; rank: number }> = {
  missing: { name: '没有写到', colour: 'red', rank: 0 },
  stated: { name: '只有表态', colour: 'gold', rank: 1 },
  evidenced: { name: '有事实', colour: 'green', rank: 2 },
};

interface Props {
  duties: readonly DutyRow[];
  onShow: (place: Place) => void;
}

/** Which duties of the person first responsible the report covers, the missing ones first. */
export function DutiesPanel({ duties, onShow }: Props) {
  const count = (status: DutyRow['status']): number => duties.filter((row) => row.status === status).length;
  if (duties.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="规则包里没有这类单位的职责" />;
  return (
    <div className={styles['panel']} data-testid="duties">
      <p className={styles['lead']}>
        第一责任人的职责：{count('evidenced')} 项有事实，{count('stated')} 项只有表态，{count('missing')} 项没有写到。有会议、日期、文件、案件或数据的才算有事实。
      </p>
      <ul className={styles['rows']}>
        {duties.toSorted((a, b) => STATES[a.status].rank - STATES[b.status].rank).map((row) => (
          <li key={row.id} className={styles['row']}>
            <div className={styles['rowHead']}>
              <Label color={STATES[row.status].colour}>{STATES[row.status].name}</Label>
              <span className={styles['grow']}>
                {row.title}
                <span className={styles['note']}>{row.source}</span>
                {row.evidence.map(({ place, quote }) => (
                  <button key={`${place.block}-${place.start}`} type="button" className={styles['link']} title={quote} onClick={() => onShow(place)}>
                    {quote}
                  </button>
                ))}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
