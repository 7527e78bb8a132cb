import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { runRules } from '../../../../rules/engine/run-rules.ts';
import { nationalEngine, readText } from '../../../support/check-text.ts';

const engine = await nationalEngine();

function report(year: number, ...paragraphs: string[]): string {
  return [`某县司法局关于${year}年度法治政府建设情况的报告`, `一、${year}年推进法治政府建设的主要举措和成效`, ...paragraphs].join('\n');
}

function compare(now: string, before: string): Finding[] {
  return runRules(analyse(readText(now).report), engine, { only: new Set(['similarity/last-year']), lastYear: analyse(readText(before).report) }).findings;
}

const CARRIED = '组织行政执法人员参加集中轮训和跟班办案锻炼，建立案件质量逐级把关责任制。邀请律师参与疑难案件会商，办案质量稳步提升。';

test('sentences carried over in a row are one passage, the year being no difference', () => {
  const found = compare(report(2025, `2025年，${CARRIED}`), report(2024, `2024年，${CARRIED}`));
  expect(found.map((one) => one.quote)).toEqual([`2025年，${CARRIED}`]);
});

test('new figures make a new sentence', () => {
  const found = compare(
    report(2025, '全年立案查处违法案件312件，办结298件，罚没款45.6万元，移送公安机关6件。'),
    report(2024, '全年立案查处违法案件286件，办结271件，罚没款39.2万元，移送公安机关4件。'),
  );
  expect(found).toEqual([]);
});

test('figures that are last year’s are reported by the paragraph', () => {
  const found = compare(
    report(2025, '今年执法力度加大，全年立案查处违法案件286件，罚没款合计39.2万元，收到实效。'),
    report(2024, '着力整治突出问题，全年立案查处违法案件286件，罚没款合计39.2万元，群众满意。'),
  );
  expect(found.map((one) => [one.quote, one.data?.count])).toEqual([['全年立案查处违法案件286件', 2]]);
});

test('small numbers, dates and full marks coincide by chance', () => {
  const found = compare(
    report(2025, '聘请法律顾问2名，行政规范性文件报备率100%，每年12月4日组织宪法宣誓，接听“12348”热线。'),
    report(2024, '续聘法律顾问2名，行政规范性文件报备率100%，每年12月4日组织宪法宣誓，推广“12348”热线。'),
  );
  expect(found).toEqual([]);
});

test('without last year’s report there is nothing to say', () => {
  const { findings } = runRules(analyse(readText(report(2025, CARRIED)).report), engine, { only: new Set(['similarity/last-year']) });
  expect(findings).toEqual([]);
});
