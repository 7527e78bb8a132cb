import { z } from 'zod';
import { backupRecordSchema } from '../../storage/backup-record.ts';
import { type Call, filePath, nothing } from './call.ts';

/** Whether the data could be opened, and what the user has to know of it. */
export const dataStatusSchema = z.strictObject({
  folder: filePath,
  /** Why the data could not be opened; null when it is open. */
  problem: z.strictObject({ code: z.string().max(60), message: z.string().max(4_000) }).nullable(),
  /** What happened at the start that the user should know: recovery after a crash, a damaged file set aside. */
  notices: z.array(z.string().max(4_000)).max(50),
});
export type DataStatus = z.infer<typeof dataStatusSchema>;

/** Where the data is and how it is kept safe. */
export const DATA_CALLS = {
  dataStatus: { input: nothing, output: dataStatusSchema },
  /** The latest first. */
  listBackups: { input: nothing, output: z.array(backupRecordSchema) },
  backUp: { input: nothing, output: backupRecordSchema },
  /** Puts a backup in the data's place; the data before is set aside. */
  restoreBackup: { input: z.strictObject({ fileName: z.string().min(1).max(255) }), output: dataStatusSchema },
  /** Asks for a folder and keeps the data there from now on; null when the user cancels. */
  chooseDataFolder: { input: nothing, output: dataStatusSchema.nullable() },
  showDataFolder: { input: nothing, output: nothing },
} as const satisfies Record<string, Call>;
