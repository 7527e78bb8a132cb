import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, App as AntApp, Button, Collapse, Form, Input, Modal, Radio, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Copy, ExportFormat } from '../../../shared/api/calls/export-calls.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import { useCalls } from '../../use-calls.ts';
import { api } from '../../window-api.ts';
import { COPY_NAMES, FORMAT_NAMES } from '../../wording.ts';
import styles from './export-dialog.module.css';
import { preflight, type PreflightItem } from './preflight.ts';

interface Props {
  id: string;
  findings: readonly Finding[];
  /** Keeps the text on disk before it goes out. */
  keep: () => Promise<boolean>;
  onShow: (finding: Finding) => void;
  /** Also when nothing was written: the attempt is in the history. `wasReport`: a file of the report itself came out. */
  onExported: (wasReport: boolean) => void;
  onClose: () => void;
}

const COPIES: readonly Copy[] = ['submission', 'public'];
const FORMATS: readonly ExportFormat[] = ['word', 'pdf', 'text', 'checklist'];
const FORMAT_HINTS: Record<ExportFormat, string> = {
  word: '按《党政机关公文格式》排版，可以继续在 Word、WPS 里修改。',
  pdf: '按同样的版式打印成 PDF，字体取自本机。',
  text: '没有格式的文字，粘贴到网站后台用，按公开版的内容。',
  checklist: '四项规定内容的情况和全部问题，存档或随报告报送。',
};
/** Formats that have both copies. */
const WITH_COPIES = new Set<ExportFormat>(['word', 'pdf']);

/** Looks the report over before it goes out, then exports it. */
export function ExportDialog({ id, findings, keep, onShow, onExported, onClose }: Props) {
  const { notification } = AntApp.useApp();
  const call = useCalls();
  const [format, setFormat] = useState<ExportFormat>('word');
  const [copy, setCopy] = useState<Copy>('submission');
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const items = useMemo(() => preflight(findings), [findings]);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const needsReason = format !== 'checklist' && errors > 0;

  const exportReport = async (): Promise<void> => {
    setIsBusy(true);
    const result = (await keep())
      ? await call(
          api.exportReport({ id, format, copy: format === 'text' ? 'public' : copy, findings: [...findings], reason: needsReason ? reason.trim() : '' }),
          '没有导出',
        )
      : null;
    setIsBusy(false);
    onExported(result?.value != null && format !== 'checklist');
    if (!result?.value) return;
    onClose();
    notification.success({
      title: '已导出',
      description: result.value.fileName,
      closable: { 'aria-label': '关闭' },
      actions: (
        <Button size="small" onClick={() => void call(api.showExport(null), '没有显示')}>
          在文件夹中显示
        </Button>
      ),
    });
  };

  return (
    <Modal
      open
      centered
      title="导出"
      width={640}
      okText="导出…"
      cancelText="取消"
      confirmLoading={isBusy}
      okButtonProps={{ disabled: needsReason && reason.trim().length < 2 }}
      onOk={() => void exportReport()}
      onCancel={onClose}
    >
      <Form layout="vertical" className={styles['form'] ?? ''}>
        <Form.Item label="格式">
          <Radio.Group
            className={styles['formats'] ?? ''}
            value={format}
            options={FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
            onChange={(event: { target: { value?: unknown } }) => setFormat(FORMATS.find((known) => known === event.target.value) ?? 'word')}
          />
          <p className={styles['hint']}>{FORMAT_HINTS[format]}</p>
        </Form.Item>
        {WITH_COPIES.has(format) && (
          <Form.Item label="文本">
            <Segmented<Copy> options={COPIES.map((value) => ({ value, label: COPY_NAMES[value] }))} value={copy} onChange={setCopy} />
            <p className={styles['hint']}>
              {copy === 'submission' ? '带版头、签发人、主送机关和版记，用于报送。' : '不带版头和版记，用于向社会公开。'}
            </p>
          </Form.Item>
        )}
        <Form.Item label="导出前检查">
          <Collapse
            size="small"
            data-testid="preflight"
            items={items.map((item) => ({
              key: item.key,
              label: <ItemTitle item={item} />,
              collapsible: item.findings.length === 0 ? ('disabled' as const) : ('header' as const),
              showArrow: item.findings.length > 0,
              children: <ItemFindings findings={item.findings} onShow={onShow} />,
            }))}
          />
        </Form.Item>
        {needsReason && (
          <>
            <Alert className={styles['alert'] ?? ''} type="warning" showIcon title={`还有 ${errors} 个错误没有处理。仍要导出，请写明理由，理由会记入操作记录。`} />
            <Form.Item label="理由" htmlFor="export-reason">
              <Input.TextArea id="export-reason" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}

function ItemTitle({ item: { key, name, findings } }: { item: PreflightItem }) {
  const isClear = findings.length === 0;
  const isGrave = key !== 'warnings' && findings.some(({ severity }) => severity === 'error');
  return (
    <span className={styles['item']}>
      {isClear ? <CheckCircleFilled className={styles['good']} aria-hidden /> : isGrave ? <CloseCircleFilled className={styles['bad']} aria-hidden /> : <ExclamationCircleFilled className={styles['fair']} aria-hidden />}
      {name}
      <span className={styles['count']}>{isClear ? '没有' : `${findings.length} 处`}</span>
    </span>
  );
}

function ItemFindings({ findings, onShow }: { findings: readonly Finding[]; onShow: (finding: Finding) => void }) {
  return (
    <ul className={styles['findings']}>
      {findings.map((finding) => (
        <li key={finding.fingerprint}>
          <button type="button" onClick={() => onShow(finding)}>
            {finding.message}
          </button>
        </li>
      ))}
    </ul>
  );
}
