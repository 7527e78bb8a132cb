import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BACKUP_KINDS, type BackupKind, type BackupRecord } from '../../../shared/storage/backup-record.ts';
import { stamp, type DataPaths } from '../folder/data-paths.ts';

// Milliseconds, so that of two backups within one second the later one counts as newer.
const NAME = new RegExp(String.raw`^fazhi-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})-(${BACKUP_KINDS.join('|')})(?:-\d+)?\.db$`);

/** A file in the backup folder that is not there yet. */
export function newBackupFile({ backups }: DataPaths, kind: BackupKind, at: Date): string {
  const milliseconds = String(at.getMilliseconds()).padStart(3, '0');
  for (let n = 1; ; n += 1) {
    const file = path.join(backups, `fazhi-${stamp(at)}-${milliseconds}-${kind}${n === 1 ? '' : `-${n}`}.db`);
    if (!existsSync(file)) return file;
  }
}

function recordOf(backups: string, fileName: string): BackupRecord | null {
  const match = NAME.exec(fileName);
  const kind = BACKUP_KINDS.find((known) => known === match?.[8]);
  if (!match || !kind) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = match.slice(1, 8).map(Number);
  const file = path.join(backups, fileName);
  return { fileName, file, kind, at: new Date(year, month - 1, day, hour, minute, second, millisecond).toISOString(), bytes: statSync(file).size };
}

/** The backups in a data folder, newest first. A file gets its name only after it was checked. */
export function listBackups({ backups }: DataPaths): BackupRecord[] {
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .map((fileName) => recordOf(backups, fileName))
    .filter((record) => record !== null)
    .sort((a, b) => b.at.localeCompare(a.at) || b.fileName.localeCompare(a.fileName));
}
