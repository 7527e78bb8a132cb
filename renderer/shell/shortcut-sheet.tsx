import { Modal } from 'antd';
import styles from './shell.module.css';

/** The keys, as the menus have them, by what they are for. */
const SHORTCUTS: readonly { title: string; keys: readonly (readonly [keys: string, does: string])[] }[] = [
  {
    title: '报告',
    keys: [
      ['Ctrl+N', '新建报告'], ['Ctrl+O', '导入文件'], ['Ctrl+L', '返回报告列表'], ['Ctrl+Shift+F', '搜索全部报告'],
      ['Ctrl+S', '命名当前版本（内容一直在自动保存）'], ['Ctrl+E', '导出'],
    ],
  },
  {
    title: '写作',
    keys: [
      ['Ctrl+1 到 Ctrl+4', '一级到四级标题'], ['Ctrl+0', '正文'], ['Ctrl+Z', '撤销'], ['Ctrl+Shift+Z', '重做'],
      ['Ctrl+F', '查找'], ['Ctrl+H', '替换'],
    ],
  },
  {
    title: '核查',
    keys: [['F8', '下一个问题'], ['Shift+F8', '上一个问题'], ['Alt+Enter', '按建议改正当前问题']],
  },
  {
    title: '查看',
    keys: [['Ctrl+= / Ctrl+-', '放大、缩小'], ['Ctrl+Shift+0', '实际大小'], ['F1', '这张快捷键表']],
  },
];

/** All keys at a glance. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Modal open title="快捷键" footer={null} width={640} onCancel={onClose}>
      <div className={styles['sheet']}>
        {SHORTCUTS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
