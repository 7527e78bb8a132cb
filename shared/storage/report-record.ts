import { z } from 'zod';
import { LIMITS, reportSchema, UNIT_KINDS } from '../report/report.ts';
import { moment } from './limits.ts';

/** 草稿, 已定稿, 已导出. */
export const REPORT_STATES = ['draft', 'final', 'exported'] as const;
export const reportStateSchema = z.enum(REPORT_STATES);
export type ReportState = (typeof REPORT_STATES)[number];

export const reportIdSchema = z.uuid();

/** How far a report is, as the last check found. */
export const standingSchema = z.strictObject({
  /** Whole per cent of what the provisions ask for. */
  completeness: z.number().int().min(0).max(100),
  /** Open findings of severity `error`, ignored ones left out. */
  openErrors: z.number().int().min(0).max(1_000_000),
});
export type Standing = z.infer<typeof standingSchema>;

const line = z.string().max(LIMITS.lineChars);

/** A report as the list shows it. */
export const reportRecordSchema = z.strictObject({
  id: reportIdSchema,
  unit: line,
  unitKind: z.enum(UNIT_KINDS),
  region: line,
  year: z.number().int().nullable(),
  title: line,
  state: reportStateSchema,
  createdAt: moment,
  /** When its text was last changed. */
  editedAt: moment,
  archivedAt: moment.nullable(),
  /** When it was deleted; until it is purged the deletion can be undone. */
  deletedAt: moment.nullable(),
  /** Null until it was checked. */
  standing: standingSchema.nullable(),
  /** Rises by one with every change of the text. */
  revision: z.number().int().min(0),
});
export type ReportRecord = z.infer<typeof reportRecordSchema>;

/** A report with its text. */
export const storedReportSchema = z.strictObject({ record: reportRecordSchema, report: reportSchema });
export type StoredReport = z.infer<typeof storedReportSchema>;

/** Answer to a change of the text that is now on disk. */
export const savedSchema = z.strictObject({ revision: z.number().int().min(0), editedAt: moment });
export type Saved = z.infer<typeof savedSchema>;
