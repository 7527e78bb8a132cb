import { describe, expect, test } from 'vitest';
import { areFormsOfOneName, organNames } from '../../../rules/facts/names/organ-forms.ts';
import { placeWords, selfNames } from '../../../rules/facts/names/own-names.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { ReadingCache } from '../../../rules/reading/text/block-reading.ts';
import { emptyMeta, makeReport } from '../../../shared/report/report.ts';

const cache = new ReadingCache();

describe('forms of organ names', () => {
  test.each([
    ['某县卫健局', '某县卫生健康局'],
    ['某县水利局', '某县水务局'],
    ['市生态环境综合执法支队', '市生态环境保护综合行政执法支队'],
  ])('“%s” and “%s” are one name', (one, other) => {
    expect(areFormsOfOneName(one, other)).toBe(true);
  });

  test.each([
    ['某县教育局', '某市某县教育局'],
    ['某县人民政府', '某县人民政府办公室'],
    ['某县司法局', '某县财政局和教育局'],
  ])('“%s” and “%s” are two', (one, other) => {
    expect(areFormsOfOneName(one, other)).toBe(false);
  });

  test('teams and centres are read with their level', () => {
    expect(organNames(cache.read('会同市文化市场综合执法支队、县政务服务中心开展检查')).map((organ) => organ.name)).toEqual(['市文化市场综合执法支队', '县政务服务中心']);
  });
});

describe('words for the own unit and place', () => {
  test('only words that name them are read', () => {
    const text = '我局、我委在区委、区政府领导下工作，在全区推进依法治区。我委托律师，健全区域协作，市、县政府联动，阿坝县委来访。';
    expect(placeWords(cache.read(text)).map((word) => word.words)).toEqual(['我局', '我委', '区委', '区政府', '全区', '依法治区']);
  });

  test.each([
    ['某市某区卫生健康委员会', { unit: '委', place: '区' }],
    ['某县教育局', { unit: '局', place: '县' }],
    ['某市某区某街道办事处', { unit: null, place: '区' }],
    ['某县某镇人民政府', { unit: null, place: '县' }],
    ['某市市场监督管理局', { unit: '局', place: null }],
    ['某县经济开发区管理委员会', { unit: null, place: null }],
    ['中共某县委', { unit: null, place: '县' }],
  ])('%s', (unit, expected) => {
    expect(selfNames(analyse(makeReport({ ...emptyMeta(), unit }, [])))).toEqual(expected);
  });
});
