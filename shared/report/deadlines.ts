/** What is due for a report: 报送 before 1 March and 公开 before 1 April of the following year (督察工作规定第二十三、二十四条). */
export const DEADLINES = [
  { key: 'submit', name: '报送', month: 3, day: 1 },
  { key: 'publish', name: '公开', month: 4, day: 1 },
] as const;
export type DeadlineKey = (typeof DEADLINES)[number]['key'];

const DAY = 86_400_000;

/**
 * Whole days from `today` to a deadline of the report for `year`; negative when it is over.
 * @param today in local time
 */
export function daysTo(deadline: (typeof DEADLINES)[number], year: number, today: Date): number {
  const due = Date.UTC(year + 1, deadline.month - 1, deadline.day);
  return Math.round((due - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY);
}

/** The year a report begun on `today` is most likely about: last year's until the end of June, then this year's. */
export function likelyReportYear(today: Date): number {
  return today.getMonth() < 6 ? today.getFullYear() - 1 : today.getFullYear();
}
