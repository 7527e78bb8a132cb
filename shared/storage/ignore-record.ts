import { z } from 'zod';
import { fingerprintText, moment, personText, reasonText, ruleText } from './limits.ts';
import { reportIdSchema } from './report-record.ts';

export const ignoreIdSchema = z.number().int().min(1);

/** A finding that a person decided not to follow. Revoked ones stay, as a record. */
export const ignoreRecordSchema = z.strictObject({
  id: ignoreIdSchema,
  report: reportIdSchema,
  fingerprint: fingerprintText,
  rule: ruleText,
  reason: reasonText.min(1),
  by: personText,
  at: moment,
  revoked: z.strictObject({ by: personText, at: moment }).nullable(),
});
export type IgnoreRecord = z.infer<typeof ignoreRecordSchema>;
