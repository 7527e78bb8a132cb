import type { Basis, Certainty, Severity } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** Severities as users see them. */
export const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** Verdicts as users see them. */
export const VERDICT_NAMES: Record<Verdict, string> = { pass: '通过', revise: '修改后通过', fail: '不通过' };

/** How sure we are of a basis, in a word beside it. */
export const CERTAINTY_NAMES: Record<Certainty, string> = { yes: '已核原文', paraphrased: '据转述', inferred: '条号系推定', no: '未核实' };

/** What stands in a basis's `document` when no law asks for it: custom, or advice of this program. */
const NO_LAW = new Set(['惯例', '产品建议']);

/** Whether a basis is a document that asks for something; custom and advice are never shown as law. */
export function isLaw(basis: Basis): boolean {
  return !NO_LAW.has(basis.document);
}

/** Document and article as one writes them together. */
export function basisName({ document, article }: Pick<Basis, 'document' | 'article'>): string {
  const joint = article !== '' && /[A-Za-z0-9]$/.test(document) ? ' ' : '';
  return `${document}${joint}${article}`;
}

/** A basis on one line, with how sure it is; custom and advice are named as such. */
export function basisLine(basis: Basis): string {
  const certainty = isLaw(basis) ? `（${CERTAINTY_NAMES[basis.verified]}）` : '';
  return `${basisName(basis)}${certainty}：${basis.summary}`;
}
