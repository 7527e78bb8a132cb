import type { BackupRecord } from '../../../shared/storage/backup-record.ts';

/** Whether the day's backup is still to be made. A clock that was set back makes it due, too. */
export function isDailyBackupDue(backups: readonly BackupRecord[], now: Date): boolean {
  const today = now.toDateString();
  return !backups.some((backup) => new Date(backup.at).toDateString() === today);
}
