import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { runRules, type RunOptions } from '../../../../rules/engine/run-rules.ts';
import { nationalEngine, readText } from '../../../support/check-text.ts';

const engine = await nationalEngine();

function findings(rule: string, text: string, options: RunOptions = {}): Finding[] {
  return runRules(analyse(readText(text).report), engine, { ...options, only: new Set([rule]) }).findings;
}

function report(unit: string, body: string, year = 2025): string {
  return [
    `${unit}关于${year}年度法治政府建设情况的报告`,
    '县委、县政府：',
    `一、${year}年推进法治政府建设的主要举措和成效`,
    body,
    '二、存在的不足和原因',
    '执法力量不足，原因是编制没有用满。',
    unit,
    `${year + 1}年1月20日`,
  ].join('\n');
}

describe('words taken for one another', () => {
  test('the correction keeps the rest of the word', () => {
    const [found] = findings('text/confusable', report('某县教育局', '建立问题台帐36份。'));
    expect(found!.suggestions![0]!.edits[0]!.replacement).toBe('台账');
    expect(found!.message).toContain('“台帐”应为“台账”');
  });

  test('a word that was right at the time is left alone', () => {
    const body = '聘任法制副校长36名，授课120节。';
    expect(findings('text/confusable', report('某县教育局', body, 2020))).toEqual([]);
    expect(findings('text/confusable', report('某县教育局', body, 2024))).toHaveLength(1);
  });

  test('names of documents are left as they are', () => {
    expect(findings('text/confusable', report('某县教育局', '学习《关于加强法制宣传教育的若干意见》3次。'))).toEqual([]);
  });
});

describe('names', () => {
  test('a word for another kind of unit or place is reported once, all its places beside it', () => {
    const found = findings('text/names', report('某县教育局', '我委召开会议3次。我委开展普法26场，推进依法治区工作4项。'));
    expect(found.map((one) => [one.quote, one.related?.length ?? 0])).toEqual([['我委', 1], ['依法治区', 0]]);
  });

  test.each([
    ['某自治区某市某县教育局', '落实自治区党委要求，在全区开展示范创建2项。'],
    ['某市高新技术产业开发区管理委员会', '服务我县企业36家，支持全区企业120家。'],
    ['某市司法局', '指导各县（区）依法治县、依法治区工作，市、县政府办理复议12件。'],
  ])('%s may say “%s”', (unit, body) => {
    expect(findings('text/names', report(unit, body))).toEqual([]);
  });
});

describe('duplicates', () => {
  const sentence = '对涉企文件逐件开展公平竞争审查，提出修改意见17条，清理与统一大市场要求不符的文件4件。';

  test('both places are shown', () => {
    const text = report('某县司法局', `（一）严把审核关口。${sentence}\n（二）优化营商环境。走访企业26家。${sentence}`);
    const [found, ...others] = findings('text/duplicate-passage', text);
    expect(others).toEqual([]);
    expect(found!.quote).toContain('公平竞争审查');
    expect(found!.related).toHaveLength(1);
  });

  test('formulas and names of documents do not make a passage', () => {
    const formula = '深入学习贯彻习近平法治思想，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。';
    expect(findings('text/duplicate-passage', report('某县司法局', `（一）加强领导。${formula}\n（二）狠抓落实。${formula}`))).toEqual([]);
  });
});

describe('length', () => {
  test('a report outside the range says how long it is', () => {
    expect(findings('text/length', report('某县司法局', '开展普法36场。'))[0]!.message).toMatch(/只有\d+字，少于1500字/);
    const long = Array.from({ length: 300 }, (_, index) => `第${index}项任务已经按期完成并且通过验收。`).join('');
    expect(findings('text/length', report('某县司法局', long))[0]!.message).toMatch(/有\d+字，超过5000字/);
  });
});

describe('secrecy markings', () => {
  const marked = report('某县司法局', '开展普法36场。\n（内部资料，注意保存）');

  test('matter in a public copy and where no copy is named, not in the copy that is submitted', () => {
    expect(findings('secrecy/marking', marked)).toHaveLength(1);
    expect(findings('secrecy/marking', marked, { copy: 'public' })).toHaveLength(1);
    expect(findings('secrecy/marking', marked, { copy: 'submission' })).toEqual([]);
  });
});
