import { App as AntApp, Button, Empty, Input, Modal, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import type { Report } from '../../../shared/report/report.ts';
import type { AuditAction } from '../../../shared/storage/audit-record.ts';
import type { StoredReport } from '../../../shared/storage/report-record.ts';
import type { VersionKind, VersionRecord } from '../../../shared/storage/version-record.ts';
import { useCalls } from '../../use-calls.ts';
import { showMoment } from '../../wording.ts';
import { api } from '../../window-api.ts';
import { compareReports, type Difference } from './compare-reports.ts';
import { auditSentence } from './audit-sentence.ts';
import { Label } from '../label.tsx';
import styles from './panels.module.css';
import type { ReportHistory } from './use-history.ts';

const KIND_NAMES: Record<VersionKind, string> = { named: '命名', 'before-restore': '恢复前', export: '导出' };
const ACTION_NAMES: Partial<Record<AuditAction, string>> = {
  export: '导出', state: '状态', ignore: '忽略', 'revoke-ignore': '取消忽略', delete: '删除', undelete: '恢复', 'restore-version': '恢复版本', decision: '结论',
};

interface Props {
  id: string;
  /** The text as it stands now. */
  report: () => Report;
  history: ReportHistory;
  /** Reads the history anew. */
  reload: () => Promise<void>;
  /** Keeps the text on disk before a version is made of it. */
  keep: () => Promise<boolean>;
  onRestored: (stored: StoredReport) => void;
}

/** Versions of the report, with differences and restore, and what was done with it. */
export function HistoryPanel({ id, report, history: { versions, audit }, reload, keep, onRestored }: Props) {
  const { message } = AntApp.useApp();
  const call = useCalls();
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<{ version: VersionRecord; differences: readonly Difference[] } | null>(null);

  const keepVersion = async (): Promise<void> => {
    if (!(await keep())) return;
    if (!(await call(api.nameVersion({ id, name: name.trim() }), '没有保存版本'))) return;
    setName('');
    message.success('版本已保存');
    await reload();
  };
  const compare = async (version: VersionRecord): Promise<void> => {
    const read = await call(api.readVersion({ version: version.id }), '这个版本没有读出来');
    if (read) setCompared({ version, differences: compareReports(read.value, report()) });
  };
  const restore = async (version: VersionRecord): Promise<void> => {
    if (!(await keep())) return;
    const restored = await call(api.restoreVersion({ id, version: version.id }), '没有恢复');
    if (!restored) return;
    onRestored(restored.value);
    message.success('已恢复，恢复前的内容也存成了一个版本');
    await reload();
  };

  return (
    <div className={styles['panel']} data-testid="history">
      <h3 className={styles['caption']}>版本</h3>
      <Space.Compact block>
        <Input
          placeholder="给现在的内容起个名字，例如：送审稿"
          id="version-name"
          aria-label="版本名称"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => name.trim() !== '' && void keepVersion()}
        />
        <Button type="primary" disabled={name.trim() === ''} onClick={() => void keepVersion()}>
          保存版本
        </Button>
      </Space.Compact>
      {versions.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有版本" />}
      <ul className={styles['rows']} data-testid="versions">
        {versions.map((version) => (
          <li key={version.id} className={styles['row']}>
            <div className={styles['rowHead']}>
              <Label>{KIND_NAMES[version.kind]}</Label>
              <span className={styles['grow']}>
                {version.name}
                <span className={styles['note']}>
                  {showMoment(version.at)}　{version.by}
                </span>
              </span>
            </div>
            <div className={styles['actions']}>
              <Button size="small" onClick={() => void compare(version)}>
                与现在比较
              </Button>
              <Popconfirm
                title="恢复到这个版本？"
                description="现在的内容会先存成一个版本，不会丢失。"
                okText="恢复"
                cancelText="取消"
                onConfirm={() => restore(version)}
              >
                <Button size="small">恢复…</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
      {audit.length > 0 && (
        <>
          <h3 className={styles['caption']}>操作记录</h3>
          <ul className={styles['rows']} data-testid="audit">
            {audit.map((entry) => (
              <li key={entry.seq} className={styles['row']}>
                <div className={styles['rowHead']}>
                  <Label>{ACTION_NAMES[entry.action] ?? '其他'}</Label>
                  <span className={styles['grow']}>
                    {auditSentence(entry)}
                    <span className={styles['note']}>
                      {showMoment(entry.at)}　{entry.by}
                    </span>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <Modal
        open={compared !== null}
        width={760}
        title={compared ? `从“${compared.version.name}”到现在的改动` : ''}
        footer={null}
        onCancel={() => setCompared(null)}
      >
        <DifferenceView differences={compared?.differences ?? []} />
      </Modal>
    </div>
  );
}

/** Characters of unchanged text shown around a change. */
const CONTEXT = 24;

function DifferenceView({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有改动" />;
  return (
    <div className={styles['difference']} data-testid="differences">
      {differences.map(({ key, before, removed, added, after }) => (
        <p key={key}>
          {before.length > CONTEXT ? `……${before.slice(-CONTEXT)}` : before}
          {removed && <del>{removed}</del>}
          {added && <ins>{added}</ins>}
          {after.length > CONTEXT ? `${after.slice(0, CONTEXT)}……` : after}
        </p>
      ))}
    </div>
  );
}
