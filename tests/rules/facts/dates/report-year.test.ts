import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { announcedYear, headingYears, openingYear, reportYear } from '../../../../rules/facts/dates/report-year.ts';
import { planYears } from '../../../../rules/facts/dates/plan-year.ts';
import { yearsInText } from '../../../../rules/facts/dates/time-use.ts';
import { readBlock } from '../../../support/read-block.ts';
import { readText } from '../../../support/check-text.ts';

const REPORT = `青岑县水务局关于2024年度法治政府建设情况的报告
县委、县政府：
2024年，我局坚持依法治水。现将2024年度法治政府建设情况报告如下：
一、2024年主要举措和成效
全年办理案件12件。
二、存在的不足和原因
执法力量不足，主要原因是编制偏少。
三、党政主要负责人履行推进法治建设第一责任人职责情况
局长主持会议4次。
四、2025年主要安排
2025年6月底前完成人员调配，案件数量较2024年下降10%。
青岑县水务局
2025年1月20日`;

function analysisOf(text: string) {
  return analyse(readText(text).report);
}

describe('the report year', () => {
  test('is the one of the title', () => {
    expect(reportYear(analysisOf(REPORT))).toEqual({ year: 2024, oddTitle: null });
  });

  test('is that of all the rest when the title stands alone', () => {
    const analysis = analysisOf(REPORT.replace('关于2024年度', '关于2023年度'));
    expect(reportYear(analysis)).toMatchObject({ year: 2024, oddTitle: { year: 2023, place: { block: 'meta:title' } } });
  });

  test('stays with the title against a single heading', () => {
    expect(reportYear(analysisOf(REPORT.replace('一、2024年', '一、2023年')))?.year).toBe(2024);
  });

  test('is told by the headings where there is no title', () => {
    expect(reportYear(analysisOf(REPORT.split('\n').slice(2).join('\n')))?.year).toBe(2024);
  });

  test('is unknown in a text without years', () => {
    expect(reportYear(analysisOf('一、主要做法\n全年办理案件12件。'))).toBeNull();
  });
});

describe('statements of the year', () => {
  test('in headings, with the content they name', () => {
    expect(headingYears(analysisOf(REPORT)).map(({ year, kind }) => [year, kind])).toEqual([[2024, 'measures'], [2025, 'nextYear']]);
  });

  test('in a heading of two contents each year belongs to the words behind it', () => {
    const years = headingYears(analysisOf(REPORT.replace('四、2025年主要安排', '四、2024年存在的问题及2025年工作打算')));
    expect(years.slice(-2).map(({ year, kind }) => [year, kind])).toEqual([[2024, 'shortcomings'], [2025, 'nextYear']]);
  });

  test('in the opening and the announcement', () => {
    const analysis = analysisOf(REPORT);
    expect([openingYear(analysis)?.year, announcedYear(analysis)?.year]).toEqual([2024, 2024]);
  });

  test('in the plan only those that set a time for work to come', () => {
    const analysis = analysisOf(REPORT);
    const plans = analysis.blocks.flatMap((entry) => planYears(entry));
    expect(plans.map(({ year, role }) => [year, role])).toEqual([[2025, 'deadline']]);
  });
});

describe('years in running text', () => {
  test.each([
    ['2024年，我局办理案件12件。', { leads: true, compared: false, since: false }],
    ['一是规范办案。全局2024年办理案件12件。', { leads: true, compared: false, since: false }],
    ['案件数量较2024年下降10%。', { leads: false, compared: true, since: false }],
    ['自2024年以来共培训3期。', { leads: false, since: true, compared: false }],
    ['2024年以来，共培训3期。', { leads: true, since: true, compared: false }],
    ['对2024年出台的文件开展评估。', { leads: false, compared: false, since: false }],
  ])('%s', (text, expected) => {
    expect(yearsInText(readBlock(text))).toMatchObject([expected]);
  });

  test('years that belong to a name are none', () => {
    expect(yearsInText(readBlock('落实《某市实施纲要（2021—2025年）》和《行动方案》（2023—2025年），印发某政〔2024〕3号文。'))).toEqual([]);
  });
});
