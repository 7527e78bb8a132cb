import { expect, test } from 'vitest';
import { DEADLINES, daysTo, likelyReportYear } from '../../../shared/report/deadlines.ts';

test('counts the days to both deadlines of the year after the one reported on', () => {
  const today = new Date(2026, 1, 20, 17, 30);
  expect(DEADLINES.map((deadline) => daysTo(deadline, 2025, today))).toEqual([9, 40]);
  expect(daysTo(DEADLINES[0], 2024, today)).toBeLessThan(0);
});

test('until summer a report is most likely about last year', () => {
  expect([likelyReportYear(new Date(2026, 1, 20)), likelyReportYear(new Date(2026, 10, 21))]).toEqual([2025, 2026]);
});
