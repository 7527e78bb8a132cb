import { z } from 'zod';
import { CERTAINTIES } from '../../../shared/finding/finding.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应为 2019-04-15 这样的日期');
const year = z.number().int().min(1949).max(2200);
const verified = z.enum(CERTAINTIES).default('no');

/** A congress (`plenum` 0) or plenary session that was held; `held` is its last day. */
export const sessionSchema = z.strictObject({
  congress: z.number().int().min(11).max(29),
  plenum: z.number().int().min(0).max(9),
  held: day,
  verified,
});
export type HeldSession = z.infer<typeof sessionSchema>;
export const sessionTableSchema = z.array(sessionSchema).min(1);

/** A wording with the time in which it fits. */
export const formulationSchema = z.strictObject({
  phrases: z.array(z.string().min(2)).min(1),
  /** In use since. */
  from: day.optional(),
  /** What was said before. */
  before: z.string().optional(),
  /** Last report year in which it fits. */
  toYear: year.optional(),
  /** What is said instead. */
  instead: z.string().optional(),
  /** What brought the change. */
  event: z.string().min(1),
  verified,
});
export type Formulation = z.infer<typeof formulationSchema>;
export const formulationTableSchema = z.array(formulationSchema);

/** A document whose title carries its period, e.g. 《法治政府建设实施纲要（2021—2025年）》. */
export const outlineSchema = z.strictObject({
  /** Title without the years. */
  title: z.string().min(2),
  from: year,
  to: year,
  issued: day,
  /** No later one is known to the table. */
  last: z.boolean().default(false),
  verified,
});
export type DatedOutline = z.infer<typeof outlineSchema>;
export const outlineTableSchema = z.array(outlineSchema);

/** A five-year plan by its short name. */
export const periodSchema = z.strictObject({
  name: z.string().min(2),
  phrases: z.array(z.string().min(2)).min(1),
  from: year,
  to: year,
  /** First report year in which preparing it can be spoken of. */
  earliest: year,
  /** Name of the one that follows; left out when the table does not know it. */
  next: z.string().optional(),
});
export type PlanPeriod = z.infer<typeof periodSchema>;
export const periodTableSchema = z.array(periodSchema);

/** The tables a report can be dated by. */
export interface CalendarTables {
  sessions: readonly HeldSession[];
  formulations: readonly Formulation[];
  outlines: readonly DatedOutline[];
  periods: readonly PlanPeriod[];
}
