import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../rules/facts/figures/figures.ts';
import { ReadingCache } from '../../../../rules/reading/text/block-reading.ts';

function figures(raw: string) {
  return figuresOf(new ReadingCache().read(raw));
}

function indicators(raw: string): [string, string, number][] {
  return figures(raw).map(({ indicator, value }) => [indicator.verb, indicator.noun, value]);
}

function periods(raw: string): string[] {
  return figures(raw).map(({ period }) => ('text' in period ? `${period.kind}:${period.text}` : period.kind));
}

describe('the indicator of a figure', () => {
  test('stands before the number with its verb', () => {
    expect(indicators('政务服务窗口受理行政许可申请2315件，办结2308件，罚没款24.36万元。')).toEqual([
      ['受理', '行政许可申请', 2315], ['办结', '', 2308], ['', '罚没款', 243600],
    ]);
  });

  test('stands behind the unit when the words before leave it open', () => {
    expect(indicators('共受理了1461件信访投诉咨询，对全区223家医疗机构开展整治，8起行政处罚全部公示。')).toEqual([
      ['受理', '信访投诉咨询', 1461], ['', '医疗机构', 223], ['', '行政处罚', 8],
    ]);
  });

  test('may stand before its verb', () => {
    expect(indicators('行政执法人员能力测试全年开展12次')).toEqual([['开展', '行政执法人员能力测试', 12]]);
  });

  test('is not torn out of a name that holds a verb', () => {
    expect(indicators('收到政府信息公开申请13件，提出修改意见9条')).toEqual([['收到', '政府信息公开申请', 13], ['提出', '修改意见', 9]]);
  });

  test('of a list of fields is what stands behind 等', () => {
    expect(indicators('开展医疗美容、医疗废物处置等专项检查6个')[0]).toEqual(['开展', '专项检查', 6]);
  });

  test('is the same in its several forms', () => {
    const nouns = figures('办理人大代表建议8件，承办县人大建议9件。公开政务信息5条，主动公开政府信息6条。').map(({ key }) => key.noun);
    expect(nouns).toEqual(['人大代表建议', '人大代表建议', '政府信息', '政府信息']);
  });
});

describe('the period of a figure', () => {
  test('is the report year when nothing is said', () => {
    expect(periods('全年办结12件，其中简易程序8件。')).toEqual(['report', 'report']);
  });

  test('of a base does not reach the figures behind it', () => {
    expect(periods('检查户次由2023年的1473户次降至1204户次，查处5件。')).toEqual(['year:2023年', 'report', 'report']);
  });

  test('holds for the sentence when it opens it', () => {
    expect(periods('2019年满意度达95%，投诉12件。今年投诉9件。')).toEqual(['year:2019年', 'year:2019年', 'report']);
  });
});

describe('marks of a figure', () => {
  test('rest, each, base, total and 的', () => {
    const [rest, each, base, total, attributive] = figures('其余7件正在办理。每家检查4次。比上年的380件增加。合计19件。经审核的41项。');
    expect([rest!.rest, each!.each, base!.base, total!.total, attributive!.attributive]).toEqual([true, true, true, '合计', true]);
  });
});
