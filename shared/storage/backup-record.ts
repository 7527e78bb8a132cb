import { z } from 'zod';
import { moment } from './limits.ts';

/** Why a backup was made. */
export const BACKUP_KINDS = ['daily', 'exit', 'manual', 'migration'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** A backup that was opened and checked after it was made. */
export const backupRecordSchema = z.strictObject({
  /** File name in the backup folder. */
  fileName: z.string(),
  /** Absolute path. */
  file: z.string(),
  kind: z.enum(BACKUP_KINDS),
  at: moment,
  bytes: z.number().int(),
});
export type BackupRecord = z.infer<typeof backupRecordSchema>;
