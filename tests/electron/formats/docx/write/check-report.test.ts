import { describe, expect, test } from 'vitest';
import { checkReportDocx } from '../../../../../electron/formats/docx/write/check-report.ts';
import type { Finding, Severity } from '../../../../../shared/finding/finding.ts';
import { BUREAU, SHORT_REPORT, paragraph, report } from '../../../../rendering/sample-reports.ts';
import { descendants, parseXml, readParts, runText } from './parts.ts';

function finding(severity: Severity, block: string, message: string, quote = ''): Finding {
  return {
    rule: 'test/rule', severity, message, advice: '请核对原始材料。', place: { block, start: 0, end: 0 }, quote, fingerprint: message,
    basis: [{ document: '《党政机关公文处理工作条例》', article: '第二十条', summary: '人名、数字应当准确', verified: 'yes' }],
  };
}

/** The tables of a check report: rows of the texts of their cells. */
async function tablesOf(...args: Parameters<typeof checkReportDocx>): Promise<string[][][]> {
  const document = parseXml(readParts(await checkReportDocx(...args)).get('word/document.xml')!);
  return descendants(document, 'w:tbl').map((table) => descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').map(runText)));
}

const FINDINGS = [
  finding('error', 'b2', '缺少原因分析。', '推进法治政府建设的主要举措和成效'), finding('warning', 'b3', '数字前后不一致。'), finding('info', 'meta:title', '标题偏长。'),
  finding('warning', 'meta:issueDate', '日期不完整。'),
];

describe('the check report', () => {
  test('begins with unit, year, title, verdict and counts', async () => {
    const [summary] = await tablesOf(SHORT_REPORT, FINDINGS);
    expect(summary).toEqual([
      ['单位', BUREAU.unit, '报告年度', '2024年'], ['报告标题', BUREAU.title], ['核查结论', '不通过'], ['问题数量', '错误1处，警告2处，提示1处，共4处'],
    ]);
  });

  test('says where each of the four contents stands', async () => {
    const [, contents] = await tablesOf(SHORT_REPORT, []);
    expect(contents!.map((row) => row[1])).toEqual(['情况', '独立成节', '独立成节', '独立成节', '独立成节']);
    const [, none] = await tablesOf(report({}, [paragraph('特此报告。')]), []);
    expect(none!.slice(1).map((row) => row.slice(1))).toEqual(Array.from({ length: 4 }, () => ['未找到', '—']));
  });

  test('lists the findings by section in the order of the report, numbered, with quotation, advice and basis', async () => {
    const [, , findings, basis] = await tablesOf(SHORT_REPORT, FINDINGS);
    expect(findings!.map((row) => row.join('|'))).toEqual([
      '序号|级别|问题|建议|依据',
      '标题、主送机关与开头：提示1处',
      '1|提示|标题偏长。|请核对原始材料。|《党政机关公文处理工作条例》第二十条（已核原文）',
      '一、推进法治政府建设的主要举措和成效（举措和成效）：错误1处，警告1处',
      '2|错误|缺少原因分析。\n原文：“推进法治政府建设的主要举措和成效”|请核对原始材料。|《党政机关公文处理工作条例》第二十条（已核原文）',
      '3|警告|数字前后不一致。|请核对原始材料。|《党政机关公文处理工作条例》第二十条（已核原文）',
      '署名、成文日期与抄送：警告1处',
      '4|警告|日期不完整。|请核对原始材料。|《党政机关公文处理工作条例》第二十条（已核原文）',
    ]);
    expect(basis).toEqual([['依据', '要点'], ['《党政机关公文处理工作条例》第二十条（已核原文）', '人名、数字应当准确']]);
  });

  test('of a report without findings says so, and the verdict is 通过', async () => {
    const document = parseXml(readParts(await checkReportDocx(SHORT_REPORT, [])).get('word/document.xml')!);
    expect(runText(document)).toContain('没有发现问题。');
    expect((await tablesOf(SHORT_REPORT, []))[0]![2]).toEqual(['核查结论', '通过']);
  });
});
