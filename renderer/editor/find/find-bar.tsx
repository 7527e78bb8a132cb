import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Find } from './use-find.ts';
import styles from './find-bar.module.css';

interface Props {
  find: Find;
  /** Whether replacing is wanted too. */
  isReplacing: boolean;
  onClose: () => void;
}

/** Find and replace, over the corner of the page. */
export function FindBar({ find, isReplacing, onClose }: Props) {
  const { query, setQuery, isExact, setExact, matches, current, step, replace, replaceAll } = find;
  const [replacement, setReplacement] = useState('');
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus({ cursor: 'all' }), []);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Enter and Escape in the middle of a composition are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const count = query === '' ? '' : matches.length === 0 ? '没有找到' : `${current + 1} / ${matches.length}`;

  return (
    <div role="search" aria-label={isReplacing ? '查找和替换' : '查找'} className={styles['bar']}>
      <Flex gap={4} align="center">
        <Input ref={input} size="small" placeholder="查找" aria-label="查找" value={query} suffix={<span role="status" className={styles['count']}>{count}</span>} onChange={(event) => setQuery(event.target.value)} onKeyDown={onKeyDown} />
        <Button size="small" type="text" icon={<UpOutlined />} aria-label="上一个" disabled={matches.length === 0} onClick={() => step(-1)} />
        <Button size="small" type="text" icon={<DownOutlined />} aria-label="下一个" disabled={matches.length === 0} onClick={() => step(1)} />
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label="关闭查找" onClick={onClose} />
      </Flex>
      {isReplacing && (
        <Flex gap={4} align="center">
          <Input
            size="small" placeholder="替换为" aria-label="替换为" value={replacement} onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onClose()}
          />
          <Button size="small" disabled={current < 0} onClick={() => replace(replacement)}>
            替换
          </Button>
          <Button size="small" disabled={current < 0} onClick={() => replaceAll(replacement)}>
            全部替换
          </Button>
        </Flex>
      )}
      <Checkbox checked={isExact} onChange={(event) => setExact(event.target.checked)}>
        区分大小写和全角半角
      </Checkbox>
    </div>
  );
}
