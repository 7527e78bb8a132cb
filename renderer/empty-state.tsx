import { FileSearchOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import styles from './empty-state.module.css';

const LEAD =
  '打开报告文件，程序读出它的结构，对照规定的四项内容逐条检查，指出问题在哪里、依据是什么、怎么改，' +
  '并按公文格式导出 Word。文件只在本机处理，程序不连接任何网络。';

interface Props {
  onOpen: () => void;
  onSample: () => void;
}

/** Shown while no report is open. */
export function EmptyState({ onOpen, onSample }: Props) {
  return (
    <section className={styles['empty']} aria-label="开始">
      <FileSearchOutlined className={styles['icon']} />
      <Typography.Title level={3}>核查一份法治政府建设年度报告</Typography.Title>
      <Typography.Paragraph type="secondary" className={styles['lead'] ?? ''}>
        {LEAD}
      </Typography.Paragraph>
      <Flex gap={12} wrap justify="center">
        <Button type="primary" size="large" icon={<FolderOpenOutlined />} onClick={onOpen}>
          打开报告…
        </Button>
        <Button size="large" onClick={onSample}>
          看看示例报告
        </Button>
      </Flex>
      <Typography.Text type="secondary" className={styles['hint'] ?? ''}>
        支持 Word（.docx）和纯文本（.txt、.md），也可以把文件拖到这里
      </Typography.Text>
    </section>
  );
}
