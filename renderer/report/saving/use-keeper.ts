import { App as AntApp } from 'antd';
import { useEffect, useState } from 'react';
import type { StoredReport } from '../../../shared/storage/report-record.ts';
import { api } from '../../window-api.ts';
import { ReportKeeper, type SaveState } from './keeper.ts';

/** Keeps the open report on disk, also when the window closes. */
export function useKeeper({ record, report }: StoredReport): { keeper: ReportKeeper; save: SaveState } {
  const { id } = record;
  const { modal } = AntApp.useApp();
  const [save, setSave] = useState<SaveState>({ is: 'saved', at: record.editedAt });
  const [keeper] = useState(
    () =>
      new ReportKeeper({
        report,
        revision: record.revision,
        edit: (after, change) => api.editReport({ id, after, change }),
        saveWhole: (whole) => api.saveReport({ id, report: whole }),
        onState: setSave,
      }),
  );
  useEffect(
    () =>
      api.onClosing(() => {
        void (async () => {
          const isKept = await keeper.flush();
          if (isKept) await api.closeReport({ id });
          await api.tellClosing({ mayClose: isKept });
          if (isKept) return;
          modal.confirm({
            title: '最后的修改还没有保存',
            content: '现在关闭会丢失还没有保存的文字。请先处理状态栏里提示的问题，或者把文字复制到别处。',
            okText: '仍然关闭',
            okButtonProps: { danger: true },
            cancelText: '不关闭',
            onOk: () => void api.tellClosing({ mayClose: true }),
          });
        })();
      }),
    [id, keeper, modal],
  );
  return { keeper, save };
}
