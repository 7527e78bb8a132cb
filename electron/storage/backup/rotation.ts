import type { BackupRecord } from '../../../shared/storage/backup-record.ts';

/** How many are kept: of the latest whatever their age, one a day, one a week, and before changes of the schema. */
const KEPT = { latest: 5, days: 7, weeks: 4, migrations: 2 } as const;

function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
}

function weekOf(at: Date): string {
  // Weeks begin on Monday; getDay gives 0 for Sunday.
  const monday = new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7));
  return dayOf(monday);
}

/** The newest backup of each of the first `count` periods that have one. */
function newestOfEach(backups: readonly BackupRecord[], period: (at: Date) => string, count: number): BackupRecord[] {
  const newest = new Map<string, BackupRecord>();
  for (const backup of backups) {
    const key = period(new Date(backup.at));
    if (!newest.has(key)) newest.set(key, backup);
  }
  return [...newest.values()].slice(0, count);
}

/**
 * Which backups have had their time. Those made by hand stay until a person deletes them.
 * @param backups newest first
 */
export function outdatedBackups(backups: readonly BackupRecord[]): BackupRecord[] {
  const ofKind = (kind: BackupRecord['kind']): BackupRecord[] => backups.filter((backup) => backup.kind === kind);
  const routine = backups.filter(({ kind }) => kind === 'daily' || kind === 'exit');
  const kept = new Set([
    ...ofKind('manual'),
    ...ofKind('migration').slice(0, KEPT.migrations),
    ...routine.slice(0, KEPT.latest),
    ...newestOfEach(routine, dayOf, KEPT.days),
    ...newestOfEach(routine, weekOf, KEPT.weeks),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}
