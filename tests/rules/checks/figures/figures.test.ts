import { describe, expect, test } from 'vitest';
import { loadReports } from '../../../fixtures/reports/load-reports.ts';
import { checkText } from '../../../support/check-text.ts';
import { CORPUS, NO_CORPUS } from '../../../support/corpus.ts';

const RULES = new Set(['figures/sum', 'figures/conflict', 'figures/ratio', 'figures/order', 'figures/minimum', 'figures/unit']);

async function figures(text: string) {
  const { findings } = await checkText(text, { only: RULES });
  return findings.filter(({ severity }) => severity !== 'info');
}

/** Findings on passages put into the measures section of a report on 2024. */
async function inMeasures(...passages: string[]) {
  const findings = await figures(`某某县水务局关于2024年度法治政府建设情况的报告\n一、2024年主要举措和成效\n${passages.join('\n')}`);
  return findings.map(({ rule, message }) => [rule, message]);
}

describe('messages name the numbers', () => {
  test('of a sum', async () => {
    expect(await inMeasures('立案36件，其中简易程序20件、普通程序15件。')).toEqual([
      ['figures/sum', '分项（20件、15件）之和为35件，与总数36件不符，少1件。'],
    ]);
  });

  test('of what is left over', async () => {
    expect(await inMeasures('受理2315件，办结2308件，其余9件正在办理。')).toEqual([
      ['figures/sum', '从2315件中除去2308件应余7件，文中写的是9件。'],
    ]);
  });

  test('of amounts of money in 万元', async () => {
    expect(await inMeasures('罚没款合计182.46万元，其中罚款153.1万元、没收违法所得31.16万元。')).toEqual([
      ['figures/sum', '分项（153.1万元、31.16万元）之和为184.26万元，与总数182.46万元不符，多1.8万元。'],
    ]);
  });

  test('of a percentage and of a change', async () => {
    expect(await inMeasures('抽查案卷120卷，优秀102卷，优秀率58%。')).toEqual([['figures/ratio', '102卷与120卷之比约为85.00%，文中写的是58%。']]);
    expect(await inMeasures('优秀率从2023年的82%提高到86%，提高6个百分点。')).toEqual([['figures/ratio', '由82%到86%，变化应为4个百分点，文中写的是提高6个百分点。']]);
  });

  test('of stages and of a minimum', async () => {
    expect(await inMeasures('受理行政许可申请2315件，办结2380件。')).toEqual([['figures/order', '“办结”2380件，多于“受理”2315件。']]);
    expect(await inMeasures('对946家单位开展不少于4次监督检查，共监督检查3668户次。')).toEqual([
      ['figures/minimum', '946家、每个至少4次，合计应不少于3784户次，文中写的是3668户次。'],
    ]);
  });

  test('of a conflict, at the later of the two places', async () => {
    const passages = ['（一）规范执法。全年受理投诉举报3947件。', '（二）化解矛盾。全年共受理投诉举报3974件，按期办结。'];
    expect(await inMeasures(...passages)).toEqual([['figures/conflict', '“受理投诉举报”前面写3947件，这里写3974件，同一数据前后不一致。']]);
  });
});

describe('the same count in two places', () => {
  test.each([
    ['现有校外培训机构214家。', '难以满足对241家机构常态化巡查的需要。'],
    ['全年作出行政处罚18件，罚款12万元。', '81件行政处罚全部经过法制审核。'],
    ['咨询建议261件、投诉143件。', '134件投诉中，涉及家校矛盾的有38件。'],
    ['向6个街道、2个镇派驻执法中队8支。', '9支派驻中队中，有3支未能独立办案。'],
    ['政务服务事项网办率98.6%。', '政务服务事项网办率达96.8%。'],
    ['办理人大建议8件、政协提案11件。', '承办人大代表建议9件、政协提案11件。'],
  ])('%s %s', async (first, second) => {
    expect((await inMeasures(`（一）规范执法。${first}`, `（二）加强监督。${second}`)).map(([rule]) => rule)).toEqual(['figures/conflict']);
  });

  test.each([
    ['现有校外培训机构214家。', '对12家机构开展约谈。'],
    ['全年受理投诉举报3947件。', '办结投诉举报3900件。'],
    ['聘请法律顾问2名。', '下属单位聘请法律顾问5名。'],
    ['2023年受理投诉举报3100件。', '2024年受理投诉举报3947件。'],
    ['收到行政复议申请12件。', '受理行政复议申请9件。'],
    ['审查规范性文件12件。', '制定规范性文件3件。'],
    ['开展食品安全专项整治，检查经营单位120家次。', '开展药品专项检查，检查经营单位80家次。'],
    ['一月举办业务培训6期。', '面向企业举办业务培训3期。'],
  ])('may differ: %s %s', async (first, second) => {
    expect(await inMeasures(`（一）规范执法。${first}`, `（二）加强监督。${second}`)).toEqual([]);
  });
});

describe('what is right stays silent', () => {
  test.each(loadReports().map(({ slug, text }) => [slug, text]))('%s', async (_slug, text) => {
    expect((await figures(text)).map(({ rule, quote }) => [rule, quote])).toEqual([]);
  });
});

/** Rule and the number it complains of, for the sample report whose file name begins so. */
async function found(file: string): Promise<string[][]> {
  const sample = CORPUS.find(({ label }) => label.file.startsWith(file))!;
  return (await figures(sample.text)).map(({ rule, data }) => [rule, String(data?.['stated'] ?? data?.['second'] ?? data?.['later'] ?? data?.['figure'])]);
}

describe.skipIf(CORPUS.length === 0)(`the sample reports (${CORPUS.length === 0 ? NO_CORPUS : 'beside this checkout'})`, () => {
  test('have the defects a careful reader found, and no others', async () => {
    expect(await found('000')).toEqual([['figures/minimum', '3668次']]);
    expect(await found('001')).toEqual([['figures/conflict', '120件次']]);
    expect(await found('002')).toEqual([]);
    expect(await found('003')).toEqual([]);
    expect(await found('004')).toEqual([['figures/order', '29501'], ['figures/unit', '29501']]);
  });
});
