import { describe, expect, test } from 'vitest';
import { findBlanks } from '../../../../rules/facts/marks/blanks.ts';
import { findHalfWidth } from '../../../../rules/facts/marks/half-width.ts';

function corrected(raw: string): string {
  let text = raw;
  for (const { start, replaceEnd, replacement } of findHalfWidth(raw).toReversed()) text = text.slice(0, start) + replacement + text.slice(replaceEnd);
  return text;
}

describe('half-width marks', () => {
  test.each([
    ['全年办件312件,办结率100%,评为优秀;成效:', '全年办件312件，办结率100%，评为优秀；成效：'],
    ['增长12.5%.全年投入1.09亿元.认真落实各项任务.', '增长12.5%。全年投入1.09亿元。认真落实各项任务。'],
    ['印发《要点》(试行),明确(一)(二)两类', '印发《要点》（试行），明确（一）（二）两类'],
    ['某府发(2025)3号', '某府发〔2025〕3号'],
    ['推行"一网通办"和\'最多跑一次\'', '推行“一网通办”和‘最多跑一次’'],
    ['压减材料26份, 缩短时限3天', '压减材料26份，缩短时限3天'],
    ['混用（工作日9:00至17:00)，地址', '混用（工作日9:00至17:00），地址'],
  ])('%s', (raw, expected) => {
    expect(corrected(raw)).toBe(expected);
  });

  test.each([
    '共12,345件，9:30开始，比例3:1，得分98.6分',
    '详见http://www.example.gov.cn/a,b(c).html。',
    '邮箱office@example.gov.cn',
    'Android, iOS (both)',
    '一.加强领导',
    '1.加强领导',
    '作者约翰.史密斯',
  ])('%s keeps its marks', (raw) => {
    expect(findHalfWidth(raw)).toEqual([]);
  });

  test('an odd number of straight quotation marks is left to the reader', () => {
    expect(findHalfWidth('推行"一网通办改革')).toEqual([]);
  });
});

describe('blanks', () => {
  test.each(['全年 312件', '312 件', '推广 App', 'App 应用', '满意率100 %', '全年　312件', '全年\u00a0312件'])('“%s” has one beside a figure or letter', (raw) => {
    expect(findBlanks(raw).mixed).toHaveLength(1);
  });

  test.each(['Smart Office系统', '1 总体情况', '讲宪法 学宪法', '“甲” 3件', '序号\t1\n名称\t2'])('“%s” has none', (raw) => {
    expect(findBlanks(raw).mixed).toEqual([]);
  });
});
