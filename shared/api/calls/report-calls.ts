import { z } from 'zod';
import { reportSchema } from '../../report/report.ts';
import { auditRecordSchema } from '../../storage/audit-record.ts';
import { ignoreIdSchema, ignoreRecordSchema } from '../../storage/ignore-record.ts';
import { fingerprintText, reasonText, ruleText, shortText } from '../../storage/limits.ts';
import { reportChangeSchema } from '../../storage/report-change.ts';
import { REPORT_STATES, reportIdSchema, savedSchema, standingSchema, storedReportSchema } from '../../storage/report-record.ts';
import { versionIdSchema, versionRecordSchema } from '../../storage/version-record.ts';
import { type Call, nothing } from './call.ts';

const byId = z.strictObject({ id: reportIdSchema });

/** A report as it is opened for writing. */
export const openedReportSchema = z.strictObject({
  stored: storedReportSchema,
  ignores: z.array(ignoreRecordSchema),
  /** The unit's report for the year before, when it is kept here. */
  lastYear: storedReportSchema.nullable(),
});
export type OpenedReport = z.infer<typeof openedReportSchema>;

/** One report and what is kept with it. */
export const REPORT_CALLS = {
  openReport: { input: byId, output: openedReportSchema },
  /** Keeps a change made on revision `after`; on disk when the answer comes. */
  editReport: { input: z.strictObject({ id: reportIdSchema, after: z.number().int().min(0), change: reportChangeSchema }), output: savedSchema },
  /** Keeps the whole report, whatever was kept before. */
  saveReport: { input: z.strictObject({ id: reportIdSchema, report: reportSchema }), output: savedSchema },
  /** Puts what was written while it was open in order; nothing is lost without it. */
  closeReport: { input: byId, output: nothing },
  /** Keeps what the last check said of the report. */
  saveStanding: { input: z.strictObject({ id: reportIdSchema, standing: standingSchema }), output: nothing },
  setState: { input: z.strictObject({ id: reportIdSchema, state: z.enum(REPORT_STATES) }), output: nothing },

  /** The latest first. */
  listVersions: { input: byId, output: z.array(versionRecordSchema) },
  nameVersion: { input: z.strictObject({ id: reportIdSchema, name: shortText.trim().min(1) }), output: nothing },
  readVersion: { input: z.strictObject({ version: versionIdSchema }), output: reportSchema },
  /** Puts a version in the report's place; what stood there is kept as a version before. */
  restoreVersion: { input: z.strictObject({ id: reportIdSchema, version: versionIdSchema }), output: storedReportSchema },

  ignoreFinding: {
    input: z.strictObject({ id: reportIdSchema, fingerprint: fingerprintText, rule: ruleText, reason: reasonText.trim().min(2) }),
    output: z.array(ignoreRecordSchema),
  },
  revokeIgnore: { input: z.strictObject({ id: reportIdSchema, ignore: ignoreIdSchema }), output: z.array(ignoreRecordSchema) },

  /** What was done with the report, the latest first. */
  listAudit: { input: byId, output: z.array(auditRecordSchema) },
} as const satisfies Record<string, Call>;
