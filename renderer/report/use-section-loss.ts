import { App as AntApp } from 'antd';
import { useCallback } from 'react';
import { SECTION_NAMES } from '../../shared/finding/section-names.ts';
import type { ConfirmSectionLoss } from '../editor/structure/section-guard.ts';

/** Asks before sections with mandatory contents go. */
export function useSectionLoss(): ConfirmSectionLoss {
  const { modal } = AntApp.useApp();
  return useCallback(
    async (losses) =>
      modal.confirm({
        title: '要去掉规定内容的标题吗？',
        content: losses.map(({ heading, kinds }) => `“${heading}”下面是规定必须写的内容：${kinds.map((kind) => SECTION_NAMES[kind]).join('、')}。`).join(''),
        okText: '去掉',
        okButtonProps: { danger: true },
        cancelText: '不去掉',
      }),
    [modal],
  );
}
