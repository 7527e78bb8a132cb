import type { AuditRecord } from '../../../shared/storage/audit-record.ts';
import { REPORT_STATES } from '../../../shared/storage/report-record.ts';
import { REPORT_STATE_NAMES } from '../../wording.ts';

function stateName(value: unknown): string {
  const state = REPORT_STATES.find((known) => known === value);
  return state ? REPORT_STATE_NAMES[state] : '未知';
}

/** What an entry of the audit says, as a sentence. */
export function auditSentence({ action, detail }: AuditRecord): string {
  const { facts, openErrors, packs, reason } = detail;
  const because = reason === '' ? '' : `理由：${reason}`;
  switch (action) {
    case 'export': {
      const rules = packs.map(({ name, version }) => `${name} ${version}`).join('、');
      const errors = openErrors.length > 0 ? `当时还有 ${openErrors.length} 个错误，` : '';
      return `导出${facts['label']}，文件“${facts['fileName']}”。${errors}${because ? `${because}。` : ''}规则包 ${rules}。`;
    }
    case 'export-failed':
      return '上面的导出没有写成文件。';
    case 'state':
      return `状态由“${stateName(facts['from'])}”改为“${stateName(facts['to'])}”。`;
    case 'ignore':
      return `忽略了一个问题（${facts['rule']}）。${because}`;
    case 'revoke-ignore':
      return `取消忽略一个问题（${facts['rule']}）。`;
    case 'delete':
      return '删除了报告。';
    case 'undelete':
      return '恢复了删除的报告。';
    case 'purge':
      return '彻底删除了报告。';
    case 'restore-version':
      return `恢复到版本“${facts['name']}”。`;
    case 'restore-backup':
      return `从备份“${facts['backup']}”恢复了数据。`;
    case 'decision':
      return because || '作出结论。';
  }
}
