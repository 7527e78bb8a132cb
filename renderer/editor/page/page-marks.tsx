import type { PageCount } from './page-count.ts';
import styles from './page.module.css';

/** Shows beside the text where pages end. */
export function PageMarks({ pages, pageHeight }: PageCount) {
  return (
    <div aria-hidden className={styles['marks']}>
      {Array.from({ length: pages - 1 }, (_, index) => (
        <div key={index} className={styles['mark']} style={{ top: (index + 1) * pageHeight }}>
          <span>第 {index + 2} 页</span>
        </div>
      ))}
    </div>
  );
}
