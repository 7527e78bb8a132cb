import { array, assert, constantFrom, date, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outdatedBackups } from '../../../electron/storage/backup/rotation.ts';
import type { BackupKind, BackupRecord } from '../../../shared/storage/backup-record.ts';

function backup(kind: BackupKind, at: Date): BackupRecord {
  return { fileName: `${kind}-${at.getTime()}`, file: '', kind, at: at.toISOString(), bytes: 1 };
}

function kept(backups: readonly BackupRecord[]): BackupRecord[] {
  const outdated = new Set(outdatedBackups(backups));
  return backups.filter((one) => !outdated.has(one));
}

describe('the rotation of backups', () => {
  test('keeps five of the latest, one for each of seven days, one for each of four weeks', () => {
    // Two a day for sixty days, newest first; 2026-03-01 is a Sunday.
    const backups = Array.from({ length: 120 }, (_, n) => backup(n % 2 === 0 ? 'exit' : 'daily', new Date(2026, 2, 1 - Math.floor(n / 2), n % 2 === 0 ? 18 : 9)));
    const days = kept(backups).map(({ at }) => `${new Date(at).getMonth() + 1}-${new Date(at).getDate()} ${new Date(at).getHours()}`);
    expect(days).toEqual(['3-1 18', '3-1 9', '2-28 18', '2-28 9', '2-27 18', '2-26 18', '2-25 18', '2-24 18', '2-23 18', '2-22 18', '2-15 18', '2-8 18']);
  });

  test('never takes those made by hand, and the last two from before a change of the database', () => {
    const backups = [...Array.from({ length: 20 }, (_, n) => backup('manual', new Date(2020, 0, 30 - n))), ...Array.from({ length: 5 }, (_, n) => backup('migration', new Date(2020, 0, 30 - n)))];
    expect(kept(backups).map(({ kind }) => kind)).toEqual([...Array.from({ length: 20 }, () => 'manual'), 'migration', 'migration']);
  });

  test('never takes the newest and never keeps many', () => {
    const times = array(date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), { minLength: 1, maxLength: 80 });
    assert(
      property(times, constantFrom('daily' as const, 'exit' as const), (moments, kind) => {
        const backups = moments.toSorted((a, b) => b.getTime() - a.getTime()).map((at) => backup(kind, at));
        expect(kept(backups)).toContain(backups[0]);
        expect(kept(backups).length).toBeLessThanOrEqual(5 + 7 + 4);
      }),
    );
  });
});
