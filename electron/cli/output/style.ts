import { styleText } from 'node:util';
import type { Basis, Severity } from '../../../shared/finding/finding.ts';

export const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };
const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

const CERTAINTY_NAMES = { yes: '已核原文', paraphrased: '据转述', inferred: '条号系推定', no: '未核实' } as const;
/** Sources that are no law and need no remark on how well they were checked. */
const NO_LAW = new Set(['惯例', '产品建议']);

/** Puts colour on text where the output is a terminal that shows it. */
export interface Painter {
  severity(severity: Severity): string;
  strong(text: string): string;
  faint(text: string): string;
}

export function painter(coloured: boolean): Painter {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return {
    severity: (severity) => paint(SEVERITY_COLOURS[severity], SEVERITY_NAMES[severity]),
    strong: (text) => paint('bold', text),
    faint: (text) => paint('dim', text),
  };
}

/** A basis on one line, with how sure it is; custom and advice are named as such. */
export function basisLine(basis: Basis): string {
  const certainty = NO_LAW.has(basis.document) ? '' : `（${CERTAINTY_NAMES[basis.verified]}）`;
  const joint = /[A-Za-z0-9]$/.test(basis.document) && basis.article !== '' ? ' ' : '';
  return `${basis.document}${joint}${basis.article}${certainty}：${basis.summary}`;
}
