import { z } from 'zod';
import { UNIT_KINDS } from '../../../shared/report/report.ts';
import { daysInMonth } from '../../../shared/text/dates.ts';
import { metaPlace, type Analysis } from '../../analysis/analysis.ts';
import { chineseDay, isoDay, writtenDay } from '../../facts/dates/calendar.ts';
import { reportYear } from '../../facts/dates/report-year.ts';
import { defineCheck } from '../check.ts';

const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, '应为 03-01 这样的月日')
  .refine((value) => {
    const [month, day] = value.split('-').map(Number);
    return day! >= 1 && day! <= daysInMonth(2023, month!);
  }, '没有这个日期');

const deadlineSchema = z.strictObject({
  /** What has to be done before that day of the year after the report year. */
  action: z.string().min(1).max(20),
  before: monthDay,
  unitKinds: z.array(z.enum(UNIT_KINDS)).optional(),
  /** Region names; the report's region must contain one. */
  regions: z.array(z.string().min(1)).optional(),
  /** Endings of the unit's name, for duties of one level only. */
  unitsEndingIn: z.array(z.string().min(1)).optional(),
});
type Deadline = z.infer<typeof deadlineSchema>;

const params = z.strictObject({
  /** Of several with the same action that fit a report, the last one counts: put the general ones first. */
  deadlines: z.array(deadlineSchema).min(1),
});

function fits({ unitKinds, regions, unitsEndingIn }: Deadline, { report: { meta } }: Analysis): boolean {
  if (unitKinds && !unitKinds.includes(meta.unitKind)) return false;
  if (regions && !regions.some((region) => meta.region.includes(region))) return false;
  return !unitsEndingIn || unitsEndingIn.some((ending) => meta.unit.endsWith(ending));
}

/** The report is dated after the day before which it had to be submitted or published. */
export const deadline = defineCheck({
  kind: 'deadline',
  params,
  variants: ['late', 'on-the-day'],
  *run(analysis, { deadlines }) {
    const written = writtenDay(analysis.report.meta.issueDate);
    const reported = reportYear(analysis)?.year;
    if (written === null || reported === undefined) return;
    const byAction = new Map(deadlines.filter((one) => fits(one, analysis)).map((one) => [one.action, one.before]));
    const due = Array.from(byAction, ([action, before]) => {
      const [month, day] = before.split('-').map(Number);
      return { action, day: isoDay(reported + 1, month!, day!) };
    }).sort((a, b) => (a.day < b.day ? -1 : 1));
    const late = due.filter((one) => written > one.day);
    const place = metaPlace(analysis, 'issueDate');
    const data = { date: chineseDay(written), reported };
    if (late.length > 0) {
      const missed = late.map((one) => `${chineseDay(one.day)}之前${one.action}`);
      yield { place, variant: 'late', data: { ...data, missed: missed.join('、') } };
      return;
    }
    const today = due.find((one) => one.day === written);
    if (today) yield { place, variant: 'on-the-day', data: { ...data, missed: `${chineseDay(today.day)}之前${today.action}` } };
  },
});
