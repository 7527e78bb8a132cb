import { InboxOutlined } from '@ant-design/icons';
import styles from './start-page.module.css';

/** Covers the window while a file is dragged over it. */
export function DropTarget() {
  return (
    <div className={styles['dropTarget']}>
      <InboxOutlined className={styles['dropIcon']} aria-hidden />
      松开鼠标，导入这份报告
    </div>
  );
}
