import { Tag, type TagProps } from 'antd';

const TEXT = { color: 'var(--ant-color-text)' };

/** A small coloured label; its words keep the colour of text, because those of the library's tags are too faint to read. */
export function Label(props: Pick<TagProps, 'color' | 'className' | 'children'>) {
  return <Tag variant="filled" style={TEXT} {...props} />;
}
