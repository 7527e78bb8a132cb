import { basisLine, VERDICT_NAMES } from '../../../shared/finding/finding-names.ts';
import { SECTION_SHORT_NAMES } from '../../../shared/finding/section-names.ts';
import type { Finding } from '../../../shared/finding/finding.ts';
import type { CheckedFile, OutputFinding } from '../../../shared/check-output/check-output.ts';
import type { SourceReport } from '../../../rules/reading/source.ts';
import type { CheckedSource } from '../../services/check-source.ts';
import type { Painter } from './style.ts';

const LONGEST_QUOTE = 60;

/** Line and column of offsets, both from 1; columns count UTF-16 units. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

function shortQuote(quote: string): string {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}……` : line;
}

/** Findings under the section they stand in; those before the first section come first. */
function groups(output: CheckedFile, findings: readonly Finding[]): { title: string; items: [OutputFinding, Finding][] }[] {
  const { sections } = output.report;
  const head: { title: string; items: [OutputFinding, Finding][] } = { title: '标题、主送与开头', items: [] };
  const tail: typeof head = { title: '署名与成文日期', items: [] };
  const bySection = sections.map((section): typeof head => ({
    title: section.kind === 'other' ? section.heading : `${section.heading}〔${SECTION_SHORT_NAMES[section.kind]}〕`,
    items: [],
  }));
  for (const [index, finding] of findings.entries()) {
    const item: [OutputFinding, Finding] = [output.findings[index]!, finding];
    const { block } = finding.place;
    const last = sections.findLastIndex((section) => section.start <= item[0].start);
    if (block === 'meta:signature' || block === 'meta:issueDate' || block === 'meta:copyTo') tail.items.push(item);
    else (bySection[last] ?? head).items.push(item);
  }
  return [head, ...bySection, tail].filter((group) => group.items.length > 0);
}

function findingLines(item: OutputFinding, finding: Finding, at: string, paint: Painter): string[] {
  const quote = shortQuote(item.quote);
  return [
    `  ${paint.faint(at)} ${paint.severity(item.severity)} ${item.message} ${paint.faint(item.rule)}`,
    ...(quote === '' ? [] : [`      原文：${quote}`]),
    ...finding.basis.map((basis) => `      依据：${basisLine(basis)}`),
    `      建议：${item.advice}`,
  ];
}

/** The result of a check for people: grouped by section, with line and column, the quoted place, basis and advice. */
export function textReport(source: SourceReport, { output, findings }: CheckedSource, paint: Painter): string {
  const { report, summary } = output;
  const where = lineIndex(source.source.text);
  const lines = [
    paint.strong(output.file),
    `  标题：${report.title || '（无）'}`,
    `  单位：${report.unit || '（未认出）'}（${report.unitKind === 'other' ? '其他' : report.unitKind}）　年度：${report.year ?? '（未认出）'}`,
    '',
  ];
  for (const group of groups(output, findings)) {
    lines.push(paint.strong(group.title));
    for (const [item, finding] of group.items) {
      const { line, column } = where(item.start);
      lines.push(...findingLines(item, finding, `${line}:${column}`, paint));
    }
    lines.push('');
  }
  for (const failure of output.failures ?? []) lines.push(`  规则 ${failure.rule} 运行出错，已跳过：${failure.reason}`);
  lines.push(`结论：${paint.strong(VERDICT_NAMES[summary.verdict])}（错误 ${summary.errors}，警告 ${summary.warnings}，提示 ${summary.infos}）`, '');
  return lines.join('\n');
}
