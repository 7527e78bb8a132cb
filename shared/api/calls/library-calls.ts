import { z } from 'zod';
import { officeProfileSchema } from '../../storage/office.ts';
import { reportIdSchema, reportRecordSchema } from '../../storage/report-record.ts';
import { searchQuerySchema, searchResultSchema } from '../../storage/search.ts';
import { type Call, filePath, nothing } from './call.ts';

const byId = z.strictObject({ id: reportIdSchema });
const year = z.number().int().min(1949).max(2200);

/** What a new report is begun with. */
export const beginningSchema = z.discriminatedUnion('from', [
  /** The four contents and their sub-headings for the unit's kind. */
  z.strictObject({ from: z.literal('skeleton'), year }),
  /** A report of an earlier year. */
  z.strictObject({ from: z.literal('lastYear'), id: reportIdSchema, year }),
  /** The built-in sample report. */
  z.strictObject({ from: z.literal('sample') }),
]);
export type BeginningChoice = z.infer<typeof beginningSchema>;

/** The list of reports, and what all of them share. */
export const LIBRARY_CALLS = {
  /** The rule pack, as `rules/packs` knows it. */
  readPack: { input: nothing, output: z.looseObject({ id: z.string(), version: z.string() }) },
  /** The unit these reports are of; null before it is set up. */
  readOffice: { input: nothing, output: officeProfileSchema.nullable() },
  saveOffice: { input: officeProfileSchema, output: nothing },
  /** Every report, archived and deleted ones too, the most recently edited first. */
  listReports: { input: nothing, output: z.array(reportRecordSchema) },
  searchReports: { input: z.strictObject({ query: searchQuerySchema }), output: searchResultSchema },
  beginReport: { input: beginningSchema, output: byId },
  /** Asks for a file and keeps what it holds as a new report; null when the user cancels. */
  importReport: { input: nothing, output: byId.nullable() },
  /** Keeps what a file that was dropped on the window holds as a new report. */
  importDroppedReport: { input: z.strictObject({ path: filePath }), output: byId },
  duplicateReport: { input: byId, output: byId },
  archiveReport: { input: z.strictObject({ id: reportIdSchema, archived: z.boolean() }), output: nothing },
  deleteReport: { input: byId, output: nothing },
  undeleteReport: { input: byId, output: nothing },
} as const satisfies Record<string, Call>;
