import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReportKeeper, type KeeperCalls, type SaveState } from '../../../renderer/report/saving/keeper.ts';
import { failure, success } from '../../../shared/api/result.ts';
import { emptyMeta, makeReport, type Report } from '../../../shared/report/report.ts';
import { applyReportChange } from '../../../shared/storage/report-change.ts';

const AT = '2026-02-03T00:00:00.000Z';

function text(words: string): Report {
  return makeReport(emptyMeta(), [{ type: 'paragraph', id: 'p', text: words }]);
}

/** A disk that keeps one report; `broken` makes writes fail. */
class Disk implements KeeperCalls {
  report = text('');
  revision = 0;
  writes = 0;
  broken = false;
  readonly edit: KeeperCalls['edit'] = (after, change) => {
    this.writes += 1;
    if (this.broken) return Promise.resolve(failure('disk-full', '磁盘已满。'));
    const applied = applyReportChange(this.report, change);
    if (after !== this.revision || !applied.ok) return Promise.resolve(failure('out-of-step', '不一致。'));
    return this.saveWhole(applied.report);
  };
  readonly saveWhole: KeeperCalls['saveWhole'] = (report) => {
    this.report = report;
    this.revision += 1;
    return Promise.resolve(success({ revision: this.revision, editedAt: AT }));
  };
}

function keep(disk: Disk): { keeper: ReportKeeper; states: SaveState['is'][] } {
  const states: SaveState['is'][] = [];
  const keeper = new ReportKeeper({ edit: disk.edit, saveWhole: disk.saveWhole, report: disk.report, revision: disk.revision, onState: (state) => states.push(state.is) });
  return { keeper, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keeping an open report on disk', () => {
  test('writes once at a pause in typing', async () => {
    const disk = new Disk();
    const { keeper, states } = keep(disk);
    for (const words of ['一', '一二', '一二三']) keeper.take(text(words));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(disk.report).toEqual(text('一二三'));
    expect(disk.writes).toBe(1);
    expect(states).toEqual(['saving', 'saved']);
  });

  test('typing without a pause is written at least every second', async () => {
    const disk = new Disk();
    const { keeper } = keep(disk);
    for (let typed = 1; typed <= 40; typed += 1) {
      keeper.take(text('字'.repeat(typed)));
      await vi.advanceTimersByTimeAsync(100);
      const [block] = disk.report.blocks;
      expect(typed - (block?.type === 'paragraph' ? block.text.length : 0)).toBeLessThanOrEqual(10);
    }
  });

  test('sends the whole report when the disk has moved on', async () => {
    const disk = new Disk();
    const { keeper } = keep(disk);
    disk.revision = 7;
    keeper.take(text('新的'));
    expect(await keeper.flush()).toBe(true);
    expect(disk.report).toEqual(text('新的'));
    keeper.take(text('更新的'));
    expect(await keeper.flush()).toBe(true);
    expect(disk.report).toEqual(text('更新的'));
  });

  test('a failed write is told and tried again until it works', async () => {
    const disk = new Disk();
    const { keeper, states } = keep(disk);
    disk.broken = true;
    keeper.take(text('要紧的话'));
    expect(await keeper.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    disk.broken = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(disk.report).toEqual(text('要紧的话'));
    expect(states.at(-1)).toBe('saved');
  });

  test('a report that was put back is not written once more', async () => {
    const disk = new Disk();
    const { keeper } = keep(disk);
    keeper.reset(text('旧版本'), 3);
    expect(await keeper.flush()).toBe(true);
    expect(disk.writes).toBe(0);
  });
});
