import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, property, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLog } from '../../../electron/logging/log-file.ts';
import { StorageError } from '../../../electron/storage/base/storage-error.ts';
import { anyText } from '../../fixtures/report-arbitrary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fazhi-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lines(file = 'fazhi.log'): unknown[] {
  return readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n').map((line): unknown => JSON.parse(line));
}

describe('the log', () => {
  test('says what happened when, one object a line', () => {
    const log = makeLog({ folder: path.join(folder, 'logs'), now: () => new Date(Date.UTC(2026, 0, 5)) });
    log.info('store-opened', { reports: 12, recovered: true, id: '0b7e7f3e-6d43-4b8e-9c3c-0f6f5f1f8f11' });
    expect(lines('logs/fazhi.log')).toEqual([
      { at: '2026-01-05T00:00:00.000Z', level: 'info', event: 'store-opened', reports: 12, recovered: true, id: '0b7e7f3e-6d43-4b8e-9c3c-0f6f5f1f8f11' },
    ]);
  });

  test('names an error by kind, code, cause and place, never by what it says', () => {
    const cause = Object.assign(new Error('近“柳青禾”'), { code: 'SQLITE_CORRUPT' });
    makeLog({ folder }).error('save-failed', new StorageError('damaged', '“/home/柳青禾/数据”有损坏', { cause }));
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 'error', event: 'save-failed',
        error: { kind: 'StorageError', code: 'damaged', at: expect.arrayContaining([expect.stringMatching(/log-file\.test\.ts:\d+$/)]), cause: 'Error:SQLITE_CORRUPT' },
      }),
    ]);
    expect(readFileSync(path.join(folder, 'fazhi.log'), 'utf8')).not.toContain(path.dirname(import.meta.dirname));
  });

  test('takes in no report text, wherever it is put', () => {
    const log = makeLog({ folder });
    assert(
      property(anyText, string({ minLength: 1 }), (text, name) => {
        rmSync(path.join(folder, 'fazhi.log'), { force: true });
        log.info(`保存了${text}`, { text: `全年${text}`, [`键${name}`]: 1 });
        log.error('failed', new Error(`失败：${text}`, { cause: `因为${text}` }), { title: `标题${text}` });
        log.error('thrown', `文字${text}`);
        expect(readFileSync(path.join(folder, 'fazhi.log'), 'latin1')).toMatch(/^[\x20-\x7e\n]*$/);
        const [info, error] = lines();
        expect(info).toMatchObject({ event: `[withheld:${3 + text.length}]`, text: `[withheld:${2 + text.length}]` });
        expect(error).toMatchObject({ title: `[withheld:${2 + text.length}]`, error: { cause: 'string' } });
      }),
    );
  });

  test.each(['13800138000', '440105199001011234', 'tel:02081234567'])('takes in no number of a person: %s', (number) => {
    makeLog({ folder }).info('x', { number });
    expect(lines()).toMatchObject([{ number: `[withheld:${number.length}]` }]);
  });

  test('begins a new file when one is full and keeps a few', () => {
    const log = makeLog({ folder, maxBytes: 500, files: 3 });
    for (let n = 0; n < 100; n += 1) log.info('tick', { n });
    expect(readdirSync(folder).sort()).toEqual(['fazhi.1.log', 'fazhi.2.log', 'fazhi.log']);
    for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).size).toBeLessThan(600);
    expect(lines().at(-1)).toMatchObject({ n: 99 });
  });

  test('never fails its caller, and tells how many lines it could not write', () => {
    const log = makeLog({ folder: path.join(folder, 'logs') });
    writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be');
    log.info('one');
    log.info('two');
    rmSync(path.join(folder, 'logs'));
    mkdirSync(path.join(folder, 'logs'));
    log.info('three');
    log.info('four');
    expect(existsSync(path.join(folder, 'logs/fazhi.log'))).toBe(true);
    expect(lines('logs/fazhi.log')).toEqual([expect.objectContaining({ event: 'three', lost: 2 }), expect.not.objectContaining({ lost: 2 })]);
  });
});
