import type { Figure } from './figures.ts';

/** Largest difference by rounding between a total and its parts that still counts as agreement. */
function tolerance(total: Figure, parts: readonly Figure[]): number {
  // A total written more coarsely than its parts was rounded; money and counts written alike are exact.
  let allowed = parts.some((part) => part.step < total.step) ? total.step / 2 : 0;
  for (const part of parts) {
    if (part.step >= 1e3 && part.unit.kind !== 'money') allowed += part.step / 2;
    else if (part.step >= 1e5) allowed += part.step / 2;
  }
  return allowed + Math.abs(total.value) * 1e-9;
}

/** Whether the parts can add up to the total, given bounds (“20余件”) and rounding. */
export function addsUp(total: Figure, parts: readonly Figure[]): boolean {
  const exact = total.bound === 'exact' && parts.every((part) => part.bound === 'exact');
  if (exact) {
    const sum = parts.reduce((value, part) => value + part.value, 0);
    return Math.abs(sum - total.value) <= tolerance(total, parts);
  }
  const low = parts.reduce((value, part) => value + part.low, 0);
  const high = parts.reduce((value, part) => value + part.high, 0);
  return low <= total.high && total.low <= high;
}
