import { Tooltip } from 'antd';
import { DEADLINES, daysTo } from '../../shared/report/deadlines.ts';
import type { ReportRecord } from '../../shared/storage/report-record.ts';
import styles from './start-page.module.css';

/** From so many days on a deadline is near. */
const NEAR = 14;

/** Days left until the report is due; for reports long past nothing is left to say. */
export function DeadlineCell({ report, today }: { report: ReportRecord; today: Date }) {
  const { year } = report;
  if (year === null) return null;
  const rest = DEADLINES.map((deadline) => ({ deadline, days: daysTo(deadline, year, today) }));
  // A year after the last deadline nobody waits for it any more.
  if (rest.every(({ days }) => days < -365)) return <span className={styles['past']}>往年</span>;
  return (
    <span className={styles['deadlines']}>
      {rest.map(({ deadline: { key, name, month, day }, days }) => (
        <Tooltip key={key} title={`${year + 1}年${month}月${day}日之前${name}`}>
          <span className={days < 0 ? styles['past'] : days <= NEAR ? styles['near'] : ''}>
            {name} {days < 0 ? '已到期' : days === 0 ? '今天到期' : `${days} 天`}
          </span>
        </Tooltip>
      ))}
    </span>
  );
}
