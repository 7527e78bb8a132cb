import { describe, expect, test } from 'vitest';
import { besideLastYear, showChange, showValue } from '../../../renderer/report/panels/ledger.ts';
import type { LedgerEntry } from '../../../rules/facts/figures/ledger.ts';

function entry(indicator: string, value: number, unit: string, period: string): LedgerEntry {
  return { indicator, value, unit, period, approximate: false, place: { block: 'b', start: 0, end: 1 } };
}

describe('the ledger beside last year', () => {
  test("puts last year's value beside the same indicator in the same unit", () => {
    const lines = besideLastYear(
      [entry('办理许可', 23, '件', '2025'), entry('办理许可', 23, '次', '2025'), entry('办理许可', 90, '件', '2021')],
      2025, [entry('办理许可', 17, '件', '2024'), entry('办理许可', 5, '件', '2023')], 2024,
    );
    expect(lines.map(({ earlier }) => earlier)).toEqual([17, null, null]);
  });

  test('leaves it out when last year gives two values', () => {
    expect(besideLastYear([entry('检查', 9, '次', '2025')], 2025, [entry('检查', 1, '次', '2024'), entry('检查', 2, '次', '2024')], 2024)[0]?.earlier).toBeNull();
  });

  test('shows values and changes as people read them', () => {
    expect([showValue(243_600), showValue(3600), showValue(98.5), showValue(120_000_000)]).toEqual(['24.36万', '3600', '98.5', '1.2亿']);
    expect(showChange(23, 17, '件')).toBe('+6（+35.3%）');
    expect(showChange(95, 98.5, '%')).toBe('-3.5个百分点');
    expect(showChange(4, 4, '件')).toBe('持平');
  });
});
