import type { Finding } from '../../../shared/finding/finding.ts';

/** A question to be answered before a report goes out. */
export interface PreflightItem {
  key: 'errors' | 'warnings' | 'placeholders' | 'privacy';
  name: string;
  findings: Finding[];
}

const PLACEHOLDER_RULE = 'text/placeholder';
const PRIVACY_FAMILY = 'privacy/';

/** What is open before an export. A placeholder or private datum is told apart from the other errors and warnings. */
export function preflight(findings: readonly Finding[]): PreflightItem[] {
  const placeholders = findings.filter(({ rule }) => rule === PLACEHOLDER_RULE);
  const privacy = findings.filter(({ rule }) => rule.startsWith(PRIVACY_FAMILY));
  const others = findings.filter((finding) => !placeholders.includes(finding) && !privacy.includes(finding));
  return [
    { key: 'privacy', name: '涉密、个人信息', findings: privacy },
    { key: 'placeholders', name: '空缺未填', findings: placeholders },
    { key: 'errors', name: '错误', findings: others.filter(({ severity }) => severity === 'error') },
    { key: 'warnings', name: '警告', findings: others.filter(({ severity }) => severity === 'warning') },
  ];
}
