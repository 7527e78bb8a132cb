import path from 'node:path';
import { shell } from 'electron';
import { EXPORT_CALLS, type Copy, type ExportFormat } from '../../../shared/api/calls/export-calls.ts';
import type { CallInput } from '../../../shared/api/contract.ts';
import { failure, success, type Result } from '../../../shared/api/result.ts';
import type { Report } from '../../../shared/report/report.ts';
import { answering } from '../answer.ts';
import { exportPdf } from '../print-pdf.ts';
import type { Answers, CallContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';

const COPY_NAMES: Record<Copy, string> = { submission: '报送版', public: '公开版' };

interface FormatWords {
  /** Ends the suggested file name. */
  name: (copy: Copy) => string;
  /** As the history shows it. */
  label: (copy: Copy) => string;
  type: string;
  extension: string;
}

const FORMATS: Record<ExportFormat, FormatWords> = {
  word: { name: (copy) => COPY_NAMES[copy], label: (copy) => `${COPY_NAMES[copy]}（Word）`, type: 'Word 文档', extension: 'docx' },
  pdf: { name: (copy) => COPY_NAMES[copy], label: (copy) => `${COPY_NAMES[copy]}（PDF）`, type: 'PDF 文档', extension: 'pdf' },
  text: { name: () => '网页文本', label: () => '网页用纯文本', type: '文本文件', extension: 'txt' },
  checklist: { name: () => '自查表', label: () => '自查表（Word）', type: 'Word 文档', extension: 'docx' },
};

/** Characters that Windows or Linux do not allow in a file name. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;
/** Bytes of UTF-8 that a file name of any system may have, less those of what is put behind it. */
const LONGEST_NAME = 60;

function suggestedName({ meta }: Report, copy: Copy, format: ExportFormat): string {
  const { name, extension } = FORMATS[format];
  const title = (meta.title || meta.unit || '报告').replaceAll(NOT_IN_FILE_NAMES, '').slice(0, LONGEST_NAME);
  return `${title}（${name(copy)}）.${extension}`;
}

/** The answers about exports. */
export function exportAnswers({ store, work, pack, by, log }: CallContext): Answers<keyof typeof EXPORT_CALLS> {
  let exported: string | null = null;

  const write = (report: Report, { copy, format, findings }: CallInput<'exportReport'>, target: string): Promise<Result<null>> => {
    switch (format) {
      case 'word':
        return work('exportWord', { report, copy, path: target });
      case 'pdf':
        return exportPdf(report, copy, target);
      case 'text':
        return work('exportText', { report, path: target });
      case 'checklist':
        return work('exportChecklist', { report, findings, path: target });
    }
  };

  /** The exact text and the decision are kept before the file goes out. */
  const writeWithTrace = async (report: Report, order: CallInput<'exportReport'>, target: string): Promise<Result<null>> => {
    const { id, copy, format, findings, reason } = order;
    const { id: name, version } = await pack();
    const recorded = await store.write('recordExport', {
      report: id, by, reason,
      label: FORMATS[format].label(copy),
      fileName: path.basename(target),
      packs: [{ name, version }],
      openErrors: findings.filter(({ severity }) => severity === 'error').map(({ rule, fingerprint }) => ({ rule, fingerprint })),
    });
    if (!recorded.ok) return recorded;
    const written = await write(report, order, target);
    if (written.ok) return written;
    const noted = await store.write('recordExportFailure', recorded.value.audit.seq, by);
    return noted.ok ? written : noted;
  };

  return {
    exportReport: answering(EXPORT_CALLS.exportReport, async (order) => {
      const { id, copy, format, findings, reason } = order;
      const isReport = format !== 'checklist';
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      if (isReport && errors > 0 && reason === '') {
        return failure('reason-missing', `报告里还有 ${errors} 个错误没有处理，没有导出。请先改正，或者写明仍要导出的理由。`);
      }
      const stored = await store.read('report', id);
      if (!stored.ok) return stored;
      const { report } = stored.value;
      const { type, extension, label } = FORMATS[format];
      const target = await askWhereToSave({
        title: `导出${label(copy)}`,
        buttonLabel: '导出',
        defaultPath: suggestedName(report, copy, format),
        filters: [{ name: type, extensions: [extension] }],
      });
      if (target === null) return success(null);
      const result = await (isReport ? writeWithTrace(report, order, target) : write(report, order, target));
      if (!result.ok) return result;
      exported = target;
      return success({ fileName: path.basename(target) });
    }, log),

    showExport: answering(EXPORT_CALLS.showExport, () => {
      if (exported === null) return Promise.resolve(failure('nothing-exported', '还没有导出过文件。'));
      shell.showItemInFolder(exported);
      return Promise.resolve(success(null));
    }, log),
  };
}
