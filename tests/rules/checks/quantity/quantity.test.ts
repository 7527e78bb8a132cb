import { describe, expect, test } from 'vitest';
import { loadReports } from '../../../fixtures/reports/load-reports.ts';
import { checkText } from '../../../support/check-text.ts';

const RULES = new Set(['quantity/unquantified', 'quantity/vague', 'quantity/density']);

async function quantity(body: string, only: ReadonlySet<string> = RULES) {
  const { findings } = await checkText(`某某县水务局关于2024年度法治政府建设情况的报告\n${body}`, { only });
  return findings.map(({ rule, severity, quote }) => [rule, severity, quote]);
}

const BARE = '健全工作机制，明确责任分工，落实行政执法“三项制度”，推动“一网通办”“最多跑一次”改革，深化“八五”普法。';

describe('subsections without figures', () => {
  const only = new Set(['quantity/unquantified']);

  test('are named by their heading; names and slogans are no figures', async () => {
    expect(await quantity(`一、2024年主要举措和成效\n（一）规范执法\n办结案件12件，罚款3万元，培训执法人员多名并持续规范执法程序。\n（二）强化普法\n${BARE}`, only)).toEqual([
      ['quantity/unquantified', 'warning', '（二）强化普法'],
    ]);
  });

  test('may be told in Chinese numerals', async () => {
    expect(await quantity(`一、2024年主要举措和成效\n（一）强化普法\n${BARE}全年组织普法活动十六场次。\n（二）规范执法\n${BARE}修订制度两项。`, only)).toEqual([]);
  });

  test('of another content inside the measures are not judged', async () => {
    expect(await quantity(`一、2024年主要举措和成效\n（一）党政主要负责人履行推进法治建设第一责任人职责情况\n局长高度重视，${BARE}\n（二）规范执法\n办结案件12件，${BARE}`, only)).toEqual([]);
  });
});

describe('vague results', () => {
  const only = new Set(['quantity/vague']);

  test('are reported where something was done', async () => {
    expect(await quantity('一、2024年主要举措和成效\n查处一批违法案件，开展培训多期，投诉数量显著下降。', only)).toEqual([
      ['quantity/vague', 'warning', '一批'], ['quantity/vague', 'warning', '多期'], ['quantity/vague', 'info', '显著下降'],
    ]);
  });

  test('not in shortcomings and plans, nor in names and rounded counts', async () => {
    expect(await quantity(
      '一、2024年主要举措和成效\n落实《若干规定》，举办培训20多场，公布首批清单，法治意识明显提升。\n二、存在的不足和原因\n许多案件周期较长，原因是人手不足。\n三、2025年主要安排\n开展大量培训。', only,
    )).toEqual([]);
  });
});

describe('the density of figures', () => {
  test('of reports with many figures is not reported', async () => {
    const found = await Promise.all(loadReports().map(async ({ text }) => (await checkText(text, { only: RULES })).findings));
    expect(found.flat().filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(found.flat().filter(({ rule }) => rule === 'quantity/density')).toEqual([]);
  });
});
