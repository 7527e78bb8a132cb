import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../../rules/facts/figures/changes.ts';
import { groupsOf } from '../../../../rules/facts/figures/groups.ts';
import { minimumsOf } from '../../../../rules/facts/figures/minimums.ts';
import { ratiosOf } from '../../../../rules/facts/figures/ratios.ts';
import { stagesOf } from '../../../../rules/facts/figures/stages.ts';
import { ReadingCache } from '../../../../rules/reading/text/block-reading.ts';

function read(raw: string) {
  return new ReadingCache().read(raw);
}

function groups(raw: string): string[] {
  return groupsOf(read(raw)).groups.map(({ relation, total, parts, agrees }) =>
    `${relation} ${total.value}${agrees ? '=' : '≠'}${parts.map(({ value }) => value).join('+')}`);
}

function remainders(raw: string) {
  return groupsOf(read(raw)).remainders.map(({ whole, done, rest, agrees }) => [whole.value, done.map(({ value }) => value), rest.value, agrees]);
}

function ratios(raw: string) {
  return ratiosOf(read(raw)).map(({ numerator, denominator, percent, agrees }) => [numerator?.value, denominator?.value, percent.value, agrees]);
}

function changes(raw: string) {
  return changesOf(read(raw)).map(({ base, current, direction, amount }) => [base.value, current.value, direction, amount?.value]);
}

function stages(raw: string) {
  return stagesOf(read(raw)).map(({ earlier, later }) => [earlier.value, later.value]);
}

function minimums(raw: string) {
  return minimumsOf(read(raw)).map(({ units, least, times, stated }) => [units.value, least.value, times, stated.value]);
}

describe('a total and its parts', () => {
  test('其中, in the same sentence or the next', () => {
    expect(groups('立案59件，其中简易程序36件、普通程序23件。')).toEqual(['among 59=36+23']);
    expect(groups('立案59件。其中简易程序36起，一般程序23起，罚款2万元。')).toEqual(['among 59=36+23']);
  });

  test('brackets within a list, nested', () => {
    expect(groups('承办46件（主办31件，协办15件），其中人大建议22件（主办14件，协办8件），政协提案24件（主办17件，协办7件）。')).toEqual([
      'brackets 46=31+15', 'among 46=22+24', 'brackets 22=14+8', 'brackets 24=17+7',
    ]);
  });

  test('several divisions of one total', () => {
    expect(groups('受理428件，按来源分，来信37件、来访56件、网上335件；按内容分，咨询261件、投诉143件、其他24件。')).toEqual([
      'by 428=37+56+335', 'by 428=261+143+24',
    ]);
  });

  test('分别为, and a total behind its parts', () => {
    expect(groups('办理建议、提案28件，分别为11件和17件。')).toEqual(['respectively 28=11+17']);
    expect(groups('办理代表建议8件、政协提案11件，合计19件。')).toEqual(['sum 19=8+11']);
    expect(groups('办理代表建议14件、政协提案17件，31件全部办结。')).toEqual(['reference 31=14+17']);
  });

  test('without a marker only where the parts are results of one kind', () => {
    expect(groups('评查案卷240卷，优秀156卷、合格77卷、不合格7卷。')).toEqual(['list 240=156+77+7']);
    expect(groups('收到申请186件，立案前调解16件，不予受理12件，受理157件。')).toEqual(['list 186≠16+12+157']);
    expect(groups('检查企业120家，发现问题80家、整改80家。')).toEqual([]);
  });

  test('what follows the list is no part of it', () => {
    expect(groups('投诉举报3947件，其中投诉2816件、举报1131件，办结3900件。')).toEqual(['among 3947=2816+1131']);
  });

  test('rounded and approximate totals agree within their precision', () => {
    expect(groups('办理1.52万件，其中区级1.13万件、镇街0.39万件。')).toEqual(['among 15200=11300+3900']);
    expect(groups('培训1200余人次，其中干部580人次、执法人员640人次。')).toEqual(['among 1200=580+640']);
  });

  test('overlapping results are not taken for a division', () => {
    const [group] = groupsOf(read('研究重大事项41项，其中经法律顾问出具意见的36项、经法制机构审核的41项。')).groups;
    expect(group).toMatchObject({ agrees: false, completeness: 'open' });
  });

  test('what is left over', () => {
    expect(remainders('受理2315件，办结2308件，其余7件正在办理。')).toEqual([[2315, [2308], 7, true]]);
    expect(remainders('受理2315件，办结2308件，其余9件正在办理。')).toEqual([[2315, [2308], 9, false]]);
  });
});

describe('percentages', () => {
  test('find what they divide', () => {
    expect(ratios('抽查案卷120卷，优秀102卷，优秀率85%。')).toEqual([[102, 120, 85, true]]);
    expect(ratios('检查1204户次，发现问题147户次，占检查户次的12.21%。')).toEqual([[147, 1204, 12.21, true]]);
    expect(ratios('下沉132名，占全局执法人员165名的80%。')).toEqual([[132, 165, 80, true]]);
    expect(ratios('评查240卷，优秀156卷、合格77卷、不合格7卷，合格率97.08%。')).toEqual([[77, 240, 97.08, true]]);
  });

  test('leave alone what the text does not divide', () => {
    expect(ratios('受理312件，办结312件，网上办理率97.12%，群众满意率99%。')).toEqual([]);
    expect(ratios('办结行政审批3412件，包括许可412件、其他946件，即办件占比61.4%。')).toEqual([]);
  });
});

describe('comparisons', () => {
  test('of two values, with the amount when it is told', () => {
    expect(changes('检查户次由2023年的1473户次降至1204户次，下降18.26%。')).toEqual([[1473, 1204, -1, 18.26]]);
    expect(changes('经营主体3.86万户，比2023年末的3.52万户增长9.66%。')).toEqual([[35200, 38600, 1, 9.66]]);
    expect(changes('申请材料由9份减至3份。')).toEqual([[9, 3, -1, undefined]]);
  });

  test('with 同比 alone have no base', () => {
    expect(changes('受理428件，同比增长12.5%。')).toEqual([]);
  });
});

describe('stages', () => {
  test('pair 办结 with 受理, 整改 with 发现, 采纳 with 征求', () => {
    expect(stages('收件29624件，受理21024件，办结29501件。')).toEqual([[21024, 29501]]);
    expect(stages('发现隐患388处，已整改388处。征求意见32条，采纳19条。')).toEqual([[388, 388], [32, 19]]);
  });

  test('do not pair other things or what was carried over', () => {
    expect(stages('受理投诉120件，办结举报150件。')).toEqual([]);
    expect(stages('受理100件，办结108件（含上年结转12件）。')).toEqual([]);
  });
});

describe('minimums', () => {
  test('pair the units, the least and the total', () => {
    expect(minimums('对946家单位开展全年不少于4次日常监督检查，监督检查3668户次。')).toEqual([[946, 4, 1, 3668]]);
    expect(minimums('现有机构214家。按照每家每季度检查不少于1次的要求，累计检查871家次。')).toEqual([[214, 1, 4, 871]]);
    expect(minimums('26个村每个至少配备调解员5名，共配备调解员109名。')).toEqual([[26, 5, 1, 109]]);
  });
});
