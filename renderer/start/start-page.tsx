import { DatabaseOutlined, FolderOpenOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { App as AntApp, Button, Empty, Flex, Input, Modal, Segmented, Spin, Tooltip, type InputRef } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { BeginningChoice } from '../../shared/api/calls/library-calls.ts';
import type { OfficeProfile } from '../../shared/storage/office.ts';
import type { ReportRecord } from '../../shared/storage/report-record.ts';
import type { SearchHit } from '../../shared/storage/search.ts';
import { useCalls } from '../use-calls.ts';
import { useCommands } from '../use-commands.ts';
import { useFileDrop } from '../use-file-drop.ts';
import { useMediaQuery } from '../use-media-query.ts';
import { api } from '../window-api.ts';
import { DropTarget } from './drop-target.tsx';
import { NewReportDialog } from './new-report-dialog.tsx';
import { OfficeForm } from './office-form.tsx';
import { ReportTable, type ReportAction } from './report-table.tsx';
import { reportName, SHELF_NAMES, shelfOf, SHELVES, type Shelf } from './shelves.ts';
import styles from './start-page.module.css';
import { useElementHeight } from './use-element-height.ts';
import { useReports, useSearch } from './use-library.ts';

interface Props {
  office: OfficeProfile;
  onOffice: (office: OfficeProfile) => void;
  onOpen: (id: string) => void;
  onData: () => void;
}

/** Height of the table's head, in CSS pixels. */
const TABLE_HEAD = 48;
const WIDE = '(min-width: 1120px)';

/** The list of reports, and how new ones come into it. */
export function StartPage({ office, onOffice, onOpen, onData }: Props) {
  const { notification } = AntApp.useApp();
  const call = useCalls();
  const { reports, refresh } = useReports();
  const [shelf, setShelf] = useState<Shelf>('current');
  const [query, setQuery] = useState('');
  const found = useSearch(query);
  const [dialog, setDialog] = useState<'new' | 'office' | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [today] = useState(() => new Date());
  const isNarrow = !useMediaQuery(WIDE);
  const [list, height] = useElementHeight();
  const search = useRef<InputRef>(null);

  const shelves = useMemo(() => {
    const sorted: Record<Shelf, ReportRecord[]> = { current: [], archived: [], deleted: [] };
    for (const report of reports ?? []) sorted[shelfOf(report)].push(report);
    return sorted;
  }, [reports]);

  const hits = useMemo(() => new Map((found?.hits ?? []).map((hit) => [hit.report, hit])), [found]);
  const shown = useMemo(() => {
    if (!found) return shelves[shelf];
    const byId = new Map((reports ?? []).map((report) => [report.id, report]));
    return found.hits.map(({ report }) => byId.get(report)).filter((report) => report !== undefined);
  }, [found, reports, shelf, shelves]);

  const come = useCallback(
    async (coming: ReturnType<typeof api.importReport>, failed: string) => {
      setIsBusy(true);
      const came = await call(coming, failed);
      setIsBusy(false);
      if (came?.value) onOpen(came.value.id);
    },
    [call, onOpen],
  );
  const begin = useCallback((choice: BeginningChoice) => void come(api.beginReport(choice), '没有新建'), [come]);
  const importFile = useCallback(() => void come(api.importReport(null), '没有导入'), [come]);
  const isOver = useFileDrop(useCallback((file: File) => void come(api.importDroppedReport(file), '没有导入'), [come]));

  const change = useCallback(
    async (changing: ReturnType<typeof api.deleteReport>, failed: string): Promise<boolean> => {
      const done = await call(changing, failed);
      await refresh();
      return done !== null;
    },
    [call, refresh],
  );

  const act = useCallback(
    (action: ReportAction, report: ReportRecord): void => {
      const { id } = report;
      const undoable = async (doing: ReturnType<typeof api.deleteReport>, title: string, undo: () => ReturnType<typeof api.deleteReport>): Promise<void> => {
        if (!(await change(doing, '没有成功'))) return;
        const key = `${action}-${id}`;
        notification.info({
          key, title, description: reportName(report), closable: { 'aria-label': '关闭' },
          actions: (
            <Button
              size="small"
              onClick={() => {
                notification.destroy(key);
                void change(undo(), '没有撤销');
              }}
            >
              撤销
            </Button>
          ),
        });
      };
      switch (action) {
        case 'open':
          return onOpen(id);
        case 'duplicate':
          return void come(api.duplicateReport({ id }), '没有复制');
        case 'archive':
          return void undoable(api.archiveReport({ id, archived: true }), '已归档', () => api.archiveReport({ id, archived: false }));
        case 'unarchive':
          return void change(api.archiveReport({ id, archived: false }), '没有取消归档');
        case 'delete':
          return void undoable(api.deleteReport({ id }), '已删除', () => api.undeleteReport({ id }));
        case 'undelete':
          return void change(api.undeleteReport({ id }), '没有恢复');
      }
    },
    [change, come, notification, onOpen],
  );

  useCommands({
    newReport: () => setDialog('new'),
    importReport: importFile,
    unit: () => setDialog('office'),
    searchAll: () => search.current?.focus(),
  });

  const below = useCallback((report: ReportRecord) => excerpt(hits.get(report.id)), [hits]);
  const isEmpty = reports?.length === 0;

  return (
    <section className={styles['page']} aria-label="报告列表">
      <header className={styles['head']}>
        <div className={styles['brand']}>
          <h1>法治年报</h1>
          <Tooltip title="修改单位信息">
            <button type="button" className={styles['office']} onClick={() => setDialog('office')}>
              {office.name}
            </button>
          </Tooltip>
        </div>
        <Input
          ref={search}
          className={styles['search'] ?? ''}
          prefix={<SearchOutlined aria-hidden />}
          placeholder="搜索全部报告的内容"
          aria-label="搜索全部报告的内容"
          allowClear
          maxLength={100}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Flex gap={8} wrap>
          <Button icon={<DatabaseOutlined aria-hidden />} onClick={onData}>
            数据与备份
          </Button>
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={importFile}>
            导入文件…
          </Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog('new')}>
            新建报告
          </Button>
        </Flex>
      </header>
      <div className={styles['bar']}>
        {found ? (
          <span className={styles['count']} role="status">
            {`找到 ${found.hits.length} 份报告${found.more ? '（只列出最近编辑的）' : ''}`}
          </span>
        ) : (
          <Segmented<Shelf>
            options={SHELVES.map((value) => ({ value, label: `${SHELF_NAMES[value]} ${shelves[value].length}` }))}
            value={shelf}
            onChange={setShelf}
          />
        )}
      </div>
      <div ref={list} className={styles['list']} data-testid="reports">
        {isEmpty && !found && <FirstSteps onNew={() => setDialog('new')} onImport={importFile} onSample={() => begin({ from: 'sample' })} />}
        {reports && !(isEmpty && !found) && (
          <ReportTable
            reports={shown}
            height={Math.max(height - TABLE_HEAD, 80)}
            isNarrow={isNarrow}
            today={today}
            below={below}
            onAction={act}
            nothing={<Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={found ? '没有报告包含这些文字' : `没有${SHELF_NAMES[shelf]}的报告`} />}
          />
        )}
      </div>
      {dialog === 'new' && (
        <NewReportDialog
          reports={reports ?? []}
          today={today}
          onCancel={() => setDialog(null)}
          onBegin={(choice) => {
            setDialog(null);
            begin(choice);
          }}
        />
      )}
      <Modal open={dialog === 'office'} title="单位信息" footer={null} destroyOnHidden onCancel={() => setDialog(null)}>
        <OfficeForm
          office={office}
          saveLabel="保存"
          onCancel={() => setDialog(null)}
          onSave={(changed) => {
            setDialog(null);
            onOffice(changed);
          }}
        />
      </Modal>
      {isBusy && <Spin fullscreen description="正在读取……" delay={150} />}
      {isOver && <DropTarget />}
    </section>
  );
}

/** Where the words searched for stand. */
function excerpt(hit: SearchHit | undefined): React.ReactNode {
  if (!hit) return undefined;
  const { text, start, end } = hit.excerpt;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Shown while there is no report at all. */
function FirstSteps({ onNew, onImport, onSample }: { onNew: () => void; onImport: () => void; onSample: () => void }) {
  return (
    <div className={styles['nothing']}>
      <strong>这里还没有报告</strong>
      <p className={styles['lead']}>
        从提纲新建一份，或者导入写好的 Word、文本文件（也可以直接拖进窗口）。想先看看怎么用，可以打开示例报告，里面特意留了一些问题。
      </p>
      <Flex gap={8} wrap justify="center">
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onNew}>
          新建报告
        </Button>
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={onImport}>
          导入文件…
        </Button>
        <Button onClick={onSample}>试用示例报告</Button>
      </Flex>
    </div>
  );
}
