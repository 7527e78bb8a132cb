import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../rules/analysis/analysis.ts';
import { figureLedger } from '../../../../rules/facts/figures/ledger.ts';
import { readText } from '../../../support/check-text.ts';

const TEXT = `某某县水务局关于2024年度法治政府建设情况的报告
一、2024年推进法治政府建设的主要举措和成效
（一）规范执法。全年立案59件，其中简易程序36件、普通程序23件，罚没款24.36万元。2023年满意度达95%以上。
二、2025年推进法治政府建设的主要安排
培训执法人员60余人次。`;

function ledger() {
  const { report } = readText(TEXT);
  const analysis = analyse(report);
  return figureLedger(analysis).map((line) => ({
    line,
    quote: analysis.byId.get(line.place.block)!.reading.raw.slice(line.place.start, line.place.end),
  }));
}

describe('the ledger of figures', () => {
  test('lists every figure with indicator, value, unit and period', () => {
    expect(ledger().map(({ line: { indicator, value, unit, period, approximate } }) => [indicator, value, unit, period, approximate])).toEqual([
      ['立案', 59, '件', '2024', false],
      ['简易程序', 36, '件', '2024', false],
      ['普通程序', 23, '件', '2024', false],
      ['罚没款', 243600, '元', '2024', false],
      ['满意度', 95, '%', '2023', true],
      ['培训执法人员', 60, '人次', '2025', true],
    ]);
  });

  test('keeps a total and its parts together', () => {
    expect(ledger().map(({ line }) => line.group)).toEqual([
      { id: 1, role: 'total' }, { id: 1, role: 'part' }, { id: 1, role: 'part' }, undefined, undefined, undefined,
    ]);
  });

  test('points at the words and the number', () => {
    expect(ledger()[3]!.quote).toBe('罚没款24.36万元');
  });
});
