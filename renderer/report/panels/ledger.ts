import type { LedgerEntry } from '../../../rules/facts/figures/ledger.ts';

/** A figure beside the one that last year's report gives for the same indicator. */
export interface LedgerLine {
  entry: LedgerEntry;
  /** Null without a figure to compare with, or with several that differ. */
  earlier: number | null;
}

/** Figures measure the same when indicator and unit are the same. */
function keyOf({ indicator, unit }: LedgerEntry): string {
  return `${indicator}\u0001${unit}`;
}

/**
 * Puts last year's values beside this year's.
 * @param year 报告年度 of this report; figures for another time have nothing beside them
 */
export function besideLastYear(entries: readonly LedgerEntry[], year: number | null, earlier: readonly LedgerEntry[], earlierYear: number | null): LedgerLine[] {
  const values = new Map<string, number | null>();
  for (const entry of earlier) {
    if (entry.indicator === '' || (earlierYear !== null && entry.period !== String(earlierYear))) continue;
    const key = keyOf(entry);
    const known = values.get(key);
    values.set(key, known === undefined || known === entry.value ? entry.value : null);
  }
  return entries.map((entry) => ({
    entry,
    earlier: year === null || entry.period === String(year) ? (values.get(keyOf(entry)) ?? null) : null,
  }));
}

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

/** A value as people read it: 24.36万, 3600. */
export function showValue(value: number): string {
  if (Math.abs(value) >= 1e8) return `${NUMBER.format(value / 1e8)}亿`;
  return Math.abs(value) >= 1e5 ? `${NUMBER.format(value / 1e4)}万` : String(Number(value.toFixed(4)));
}

/** The change against last year: “+12（+8.6%）”; percentages change by 个百分点. */
export function showChange(value: number, earlier: number, unit: string): string {
  const change = Number((value - earlier).toFixed(4));
  const sign = change > 0 ? '+' : '';
  if (change === 0) return '持平';
  if (unit === '%') return `${sign}${change}个百分点`;
  return earlier === 0 ? `${sign}${showValue(change)}` : `${sign}${showValue(change)}（${sign}${((100 * change) / earlier).toFixed(1)}%）`;
}
