import { Alert, Result, Spin } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { DataStatus } from '../../shared/api/calls/data-calls.ts';
import type { OfficeProfile } from '../../shared/storage/office.ts';
import { DataDialog } from '../data/data-dialog.tsx';
import { DataProblem } from '../data/data-problem.tsx';
import { ReportScreen } from '../report/report-screen.tsx';
import { OfficeForm } from '../start/office-form.tsx';
import { StartPage } from '../start/start-page.tsx';
import startStyles from '../start/start-page.module.css';
import { useCalls } from '../use-calls.ts';
import { useCommands } from '../use-commands.ts';
import { api } from '../window-api.ts';
import styles from './shell.module.css';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useDataStatus } from './use-data-status.ts';

/** What is in the window: the list of reports or one report; or what keeps the data from being opened. */
export function Workbench() {
  const { opened, error, setStatus } = useDataStatus();
  return (
    <main className={styles['workbench']}>
      {error && <Result status="error" title="数据没有打开" subTitle={error.message} />}
      {!error && !opened && <Spin fullscreen description="正在打开数据……" delay={300} />}
      {/* After an exchange of the data nothing of the data before stays in view. */}
      {opened?.status.problem && <DataProblem key={opened.exchanges} status={opened.status} onStatus={setStatus} />}
      {opened && !opened.status.problem && <OpenData key={opened.exchanges} status={opened.status} onStatus={setStatus} />}
    </main>
  );
}

function OpenData({ status, onStatus }: { status: DataStatus; onStatus: (status: DataStatus) => void }) {
  const call = useCalls();
  /** Undefined while it is being read. */
  const [office, setOffice] = useState<OfficeProfile | null | undefined>(undefined);
  const [openId, setOpenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'data' | 'shortcuts' | null>(null);
  const [notices, setNotices] = useState(status.notices);

  useEffect(() => {
    void call(api.readOffice(null), '单位信息没有读出来').then((read) => read && setOffice(read.value));
  }, [call]);
  useEffect(() => void api.tellReportOpen({ isOpen: openId !== null }), [openId]);
  // With a report open its screen answers: what was typed last has to be kept first.
  useEffect(() => (openId === null ? api.onClosing(() => void api.tellClosing({ mayClose: true })) : undefined), [openId]);
  useCommands({ data: () => setDialog('data'), shortcuts: () => setDialog('shortcuts') });

  const saveOffice = useCallback(
    async (changed: OfficeProfile) => {
      if (await call(api.saveOffice(changed), '单位信息没有保存')) setOffice(changed);
    },
    [call],
  );
  const close = useCallback(() => setOpenId(null), []);

  return (
    <>
      {notices.map((notice) => (
        <Alert
          key={notice}
          banner
          type="warning"
          title={notice}
          closable={{ onClose: () => setNotices((all) => all.filter((one) => one !== notice)), 'aria-label': '知道了' }}
        />
      ))}
      {office === null && (
        <section className={startStyles['setup']} aria-label="填写单位信息">
          <div className={startStyles['card']}>
            <h1>欢迎使用法治年报</h1>
            <p>先填写本单位的信息，新建报告时自动用上，以后可以随时修改。所有内容只保存在本机，程序不连接任何网络。</p>
            <OfficeForm office={null} saveLabel="开始使用" onSave={(saved) => void saveOffice(saved)} />
          </div>
        </section>
      )}
      {office && openId === null && (
        <StartPage office={office} onOffice={(changed) => void saveOffice(changed)} onOpen={setOpenId} onData={() => setDialog('data')} />
      )}
      {office && openId !== null && <ReportScreen key={openId} id={openId} onClose={close} />}
      {dialog === 'data' && <DataDialog status={status} isReportOpen={openId !== null} onStatus={onStatus} onClose={() => setDialog(null)} />}
      {dialog === 'shortcuts' && <ShortcutSheet onClose={() => setDialog(null)} />}
    </>
  );
}
