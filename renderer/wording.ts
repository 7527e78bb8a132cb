import type { Copy, ExportFormat } from '../shared/api/calls/export-calls.ts';
import type { Verdict } from '../shared/finding/verdict.ts';
import type { Certainty } from '../shared/finding/finding.ts';
import type { ReportState } from '../shared/storage/report-record.ts';

/** What the user should do about a basis of each certainty. */
export const CERTAINTY_HINTS: Record<Certainty, string> = {
  yes: '条文已与原文核对。',
  paraphrased: '只见到他人的归纳，没有读到原文，引用前请核对。',
  inferred: '由已核实的条文推出，引用前请核对。',
  no: '没有查到出处，引用前务必核对。',
};

export const VERDICT_NAMES: Record<Verdict, string> = { pass: '通过', revise: '修改后通过', fail: '不通过' };

export const COPY_NAMES: Record<Copy, string> = { submission: '报送版', public: '公开版' };

export const FORMAT_NAMES: Record<ExportFormat, string> = { word: 'Word 文档', pdf: 'PDF', text: '网页用纯文本', checklist: '自查表（Word）' };

export const REPORT_STATE_NAMES: Record<ReportState, string> = { draft: '草稿', final: '已定稿', exported: '已导出' };

const MOMENT = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A stored moment in local time: 2026/02/03 17:45. */
export function showMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}
