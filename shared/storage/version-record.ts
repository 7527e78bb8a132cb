import { z } from 'zod';
import { moment, personText, sha256, shortText } from './limits.ts';
import { reportIdSchema } from './report-record.ts';

/** Why a version was kept: named by a person, before another was restored, or because it was exported. */
export const VERSION_KINDS = ['named', 'before-restore', 'export'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export const versionIdSchema = z.number().int().min(1);

/** A snapshot of a report's text that never changes. */
export const versionRecordSchema = z.strictObject({
  id: versionIdSchema,
  report: reportIdSchema,
  name: shortText,
  kind: z.enum(VERSION_KINDS),
  by: personText,
  at: moment,
  /** The report's revision that was kept. */
  revision: z.number().int().min(0),
  contentHash: sha256,
});
export type VersionRecord = z.infer<typeof versionRecordSchema>;
