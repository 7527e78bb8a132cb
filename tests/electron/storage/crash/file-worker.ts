/** A program that works on a data folder as a whole and is killed at the step it was told. */
import { readFileSync } from 'node:fs';
import type { WriteStep } from '../../../../electron/storage/base/write-steps.ts';
import { moveDataFolder } from '../../../../electron/storage/maintenance/move-data-folder.ts';
import { restoreBackup } from '../../../../electron/storage/maintenance/restore-backup.ts';
import { openStore } from '../../../../electron/storage/store.ts';

export type FileOrder = { killAt: WriteStep; folder: string } & (
  | { work: 'restore'; backup: string }
  | { work: 'open' }
  | { work: 'move'; to: string; pointer: string }
);

const order: FileOrder = JSON.parse(readFileSync(0, 'utf8'));

function onStep(step: WriteStep): void {
  if (step === order.killAt) process.kill(process.pid, 'SIGKILL');
}

if (order.work === 'restore') restoreBackup({ folder: order.folder, backup: order.backup, by: '甲', onStep });
else if (order.work === 'open') await openStore({ folder: order.folder, onStep });
else await moveDataFolder({ from: order.folder, to: order.to, pointer: order.pointer, onStep });
