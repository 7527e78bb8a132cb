import styles from './page.module.css';

/** Shows between which lines pages end; `ends` in CSS pixels from the top of the text. */
export function PageMarks({ ends }: { ends: readonly number[] }) {
  return (
    <div aria-hidden className={styles['marks']}>
      {ends.map((end, index) => (
        <div key={end} className={styles['mark']} style={{ top: end }}>
          <span>第 {index + 2} 页</span>
        </div>
      ))}
    </div>
  );
}
