import { basisName, CERTAINTY_NAMES, isLaw, SEVERITY_NAMES, VERDICT_NAMES } from '../../../../shared/finding/finding-names.ts';
import { MANDATORY_KINDS, SEVERITIES, type Basis, type Finding } from '../../../../shared/finding/finding.ts';
import { SECTION_NAMES, SECTION_SHORT_NAMES } from '../../../../shared/finding/section-names.ts';
import { verdictOf } from '../../../../shared/finding/verdict.ts';
import { metaFieldOf } from '../../../../shared/report/place.ts';
import { emptyMeta, makeReport, type Block, type Report, type TableCell } from '../../../../shared/report/report.ts';
import { analyse, type Analysis } from '../../../../rules/analysis/analysis.ts';
import { exportDocx, type ExportOptions } from './export-docx.ts';

/** Characters of a quotation that the table shows. */
const QUOTE = 40;

/** How a content that the provision asks for stands in the report. */
const PRESENCE = { own: '独立成节', merged: '与其他内容合为一节', nested: '写在其他节里', missing: '未找到' } as const;

function row(...texts: readonly string[]): TableCell[] {
  return texts.map((text) => ({ text }));
}

function wideRow(name: string, text: string): TableCell[] {
  return [{ text: name }, { text, colSpan: 3 }];
}

function headingText(analysis: Analysis, index: number): string {
  return analysis.blocks[index]!.reading.normal.text.replace(/[。；：]$/, '');
}

function countsText(findings: readonly Finding[]): string {
  const counted = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }));
  return counted.filter(({ count }) => count > 0).map(({ severity, count }) => `${SEVERITY_NAMES[severity]}${count}处`).join('，');
}

function summaryTable({ meta }: Report, findings: readonly Finding[]): Block {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  const verdict = VERDICT_NAMES[verdictOf(count('error'), count('warning'))];
  return {
    type: 'table', id: 'summary', headerRows: 0,
    rows: [
      row('单位', meta.unit || '（未认出）', '报告年度', meta.year === null ? '（未认出）' : `${meta.year}年`),
      wideRow('报告标题', meta.title || '（无）'),
      wideRow('核查结论', verdict),
      wideRow('问题数量', findings.length === 0 ? '0处' : `${countsText(findings)}，共${findings.length}处`),
    ],
  };
}

/** Where each of the four contents stands. */
function contentsTable(analysis: Analysis): Block {
  const { sections } = analysis.outline;
  const rows = MANDATORY_KINDS.map((kind) => {
    const own = sections.find((section) => section.kind === kind);
    if (own) return row(SECTION_NAMES[kind], PRESENCE.own, headingText(analysis, own.heading));
    const holder = sections.find((section) => section.contains.some((part) => part.kind === kind));
    const part = holder?.contains.find((one) => one.kind === kind);
    if (!holder || !part) return row(SECTION_NAMES[kind], PRESENCE.missing, '—');
    return row(SECTION_NAMES[kind], PRESENCE[part.how], headingText(analysis, part.heading ?? holder.heading));
  });
  return { type: 'table', id: 'contents', headerRows: 1, rows: [row('规定内容', '情况', '所在章节'), ...rows] };
}

interface Group {
  title: string;
  findings: Finding[];
}

/** Findings under the section they stand in, in the order of the report; groups without any are left out. */
function groupFindings(analysis: Analysis, findings: readonly Finding[]): Group[] {
  const head: Group = { title: '标题、主送机关与开头', findings: [] };
  const tail: Group = { title: '署名、成文日期与抄送', findings: [] };
  const bySection = new Map(analysis.outline.sections.map((section): [typeof section, Group] => {
    const title = headingText(analysis, section.heading);
    return [section, { title: section.kind === 'other' ? title : `${title}（${SECTION_SHORT_NAMES[section.kind]}）`, findings: [] }];
  }));
  for (const finding of findings) {
    const field = metaFieldOf(finding.place.block);
    const section = analysis.byId.get(finding.place.block)?.section;
    const isTail = field === 'signature' || field === 'issueDate' || field === 'copyTo';
    const group = isTail ? tail : ((section && bySection.get(section)) ?? head);
    group.findings.push(finding);
  }
  return [head, ...bySection.values(), tail].filter((group) => group.findings.length > 0);
}

function basisText(basis: Basis): string {
  return `${basisName(basis)}${isLaw(basis) ? `（${CERTAINTY_NAMES[basis.verified]}）` : ''}`;
}

function findingRow({ severity, message, quote, advice, basis }: Finding, number: number): TableCell[] {
  const line = quote.replaceAll(/\s+/g, ' ').trim();
  const shown = line.length > QUOTE ? `${line.slice(0, QUOTE)}……` : line;
  return row(
    String(number), SEVERITY_NAMES[severity], shown === '' ? message : `${message}\n原文：“${shown}”`, advice || '—', basis.map(basisText).join('\n') || '—',
  );
}

const FINDING_COLUMNS = ['序号', '级别', '问题', '建议', '依据'];

/** What was found, each section's findings below a row that names it. */
function findingsTable(groups: readonly Group[]): Block {
  let number = 0;
  const rows = groups.flatMap(({ title, findings }): TableCell[][] => [
    [{ text: `${title}：${countsText(findings)}`, colSpan: FINDING_COLUMNS.length }],
    ...findings.map((finding) => findingRow(finding, (number += 1))),
  ]);
  return { type: 'table', id: 'findings', headerRows: 1, rows: [row(...FINDING_COLUMNS), ...rows] };
}

/** Every basis once, with what it asks. */
function basisTable(findings: readonly Finding[]): Block {
  const known = new Map(findings.flatMap(({ basis }) => basis).map((basis) => [`${basisText(basis)}：${basis.summary}`, basis]));
  return { type: 'table', id: 'basis', headerRows: 1, rows: [row('依据', '要点'), ...[...known.values()].map((basis) => row(basisText(basis), basis.summary))] };
}

/**
 * 自查表: verdict, how the four contents stand, and what was found, by section, with basis and advice; as a report of
 * its own, so that it is set with the same care.
 */
function checkReport(report: Report, findings: readonly Finding[]): Report {
  const analysis = analyse(report);
  const { unit, year } = report.meta;
  const groups = groupFindings(analysis, findings);
  const blocks: Block[] = [
    summaryTable(report, findings),
    { type: 'heading', id: 'contents-heading', level: 1, ordinal: '一、', text: '规定内容' },
    contentsTable(analysis),
    { type: 'heading', id: 'findings-heading', level: 1, ordinal: '二、', text: '发现的问题' },
    ...(findings.length > 0
      ? [findingsTable(groups), { type: 'heading', id: 'basis-heading', level: 1, ordinal: '三、', text: '所用依据' } as const, basisTable(findings)]
      : [{ type: 'paragraph', id: 'none', text: '没有发现问题。' } as const]),
    { type: 'paragraph', id: 'notes', text: '说明：“错误”应当改正，“警告”请逐条核实，“提示”供参考。依据后的括号注明条文的查证程度；标为“惯例”“产品建议”的不是法规要求。本表由程序核查生成，不代替人工审核。' },
  ];
  return makeReport({ ...emptyMeta(), unit, year, title: `${unit}${year === null ? '' : `${year}年度`}法治政府建设情况报告自查表` }, blocks);
}

/**
 * Writes what was found in a report as a Word document (自查表).
 * @param findings what is open
 * @returns the bytes of a .docx file; the same for the same input
 */
export async function checkReportDocx(report: Report, findings: readonly Finding[], options: Pick<ExportOptions, 'profile'> = {}): Promise<Uint8Array> {
  return exportDocx(checkReport(report, findings), { ...options, copy: 'public' });
}
