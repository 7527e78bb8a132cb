import { z } from 'zod';
import { reportSchema, UNIT_KINDS } from '../report/report.ts';
import { moment, shortText } from './limits.ts';

export const templateIdSchema = z.uuid();

/** A skeleton of the office's own to begin reports from. */
export const templateRecordSchema = z.strictObject({
  id: templateIdSchema,
  name: shortText.min(1),
  unitKind: z.enum(UNIT_KINDS),
  updatedAt: moment,
});
export type TemplateRecord = z.infer<typeof templateRecordSchema>;

export const storedTemplateSchema = z.strictObject({ record: templateRecordSchema, report: reportSchema });
export type StoredTemplate = z.infer<typeof storedTemplateSchema>;
