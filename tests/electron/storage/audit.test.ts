import Database from 'better-sqlite3';
import { assert, asyncProperty, constantFrom, integer, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../electron/storage/store.ts';
import type { AuditDetail } from '../../../shared/storage/audit-record.ts';
import { closed, newFolder, newStore, opened, reportOf } from './support.ts';

function decision(conclusion: string): AuditDetail {
  return { report: null, contentHash: null, packs: [{ name: 'national', version: '1.0' }], openErrors: [], reason: '', facts: { conclusion } };
}

function decide(store: Store, count: number): void {
  for (let n = 1; n <= count; n += 1) store.write.recordDecision(decision(`第${n}次`), '甲');
}

/** Changes the database as someone with the right tools could, the triggers out of the way. */
function tamper(store: Store, sql: string): void {
  const db = new Database(store.paths.database);
  db.exec(`DROP TRIGGER audit_never_changes; DROP TRIGGER audit_is_never_shortened; ${sql}`);
  db.close();
}

async function tampered(entries: number, sql: string): Promise<Store> {
  const folder = newFolder();
  const { store } = await opened({ folder });
  decide(store, entries);
  await closed(store);
  tamper(store, sql);
  return (await opened({ folder })).store;
}

describe('the audit', () => {
  test('is a chain from the first link to the head', async () => {
    const store = await newStore();
    expect(store.read.verifyAudit()).toEqual({ intact: true, entries: 0, head: '0'.repeat(64) });
    decide(store, 3);
    const [third, second, first] = store.read.audit({ limit: 10 });
    expect([first?.previous, second?.previous, third?.previous]).toEqual(['0'.repeat(64), first?.hash, second?.hash]);
    expect(store.read.verifyAudit()).toEqual({ intact: true, entries: 3, head: third?.hash });
    expect(store.read.auditHead()).toEqual({ seq: 3, hash: third?.hash });
  });

  test('is read page by page, newest first, for one report or for all', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.setState(id, 'final', '甲');
    decide(store, 3);
    store.write.setState(id, 'draft', '乙');
    expect(store.read.audit({ limit: 2 }).map(({ seq }) => seq)).toEqual([5, 4]);
    expect(store.read.audit({ before: 4, limit: 10 }).map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(store.read.audit({ report: id, limit: 10 }).map(({ by, detail }) => [by, detail.facts])).toEqual([
      ['乙', { from: 'final', to: 'draft' }],
      ['甲', { from: 'draft', to: 'final' }],
    ]);
  });

  test.each(['UPDATE audit SET by = by', 'DELETE FROM audit'])('refuses %s', async (sql) => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    decide(store, 1);
    await closed(store);
    const db = new Database(store.paths.database);
    expect(() => db.exec(sql)).toThrow(/the audit/);
    db.close();
  });

  test.each([
    ['a changed person', "UPDATE audit SET by = '乙' WHERE seq = 2", { seq: 2, break: 'changed' }],
    ['a changed detail', "UPDATE audit SET detail = json_set(detail, '$.reason', 'x') WHERE seq = 3", { seq: 3, break: 'changed' }],
    ['a changed time', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1", { seq: 1, break: 'changed' }],
    ['a removed link', 'DELETE FROM audit WHERE seq = 3', { seq: 3, break: 'missing' }],
    ['a removed beginning', 'DELETE FROM audit WHERE seq = 1', { seq: 1, break: 'missing' }],
    ['a removed end', 'DELETE FROM audit WHERE seq >= 4', { seq: 4, break: 'tail-missing' }],
    ['everything removed', 'DELETE FROM audit', { seq: 1, break: 'tail-missing' }],
    ['two links exchanged', 'UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99', { seq: 2, break: 'changed' }],
  ])('tells the first broken link: %s', async (_, sql, verdict) => {
    const store = await tampered(5, sql);
    expect(store.read.verifyAudit()).toEqual({ intact: false, ...verdict, message: expect.stringMatching(/审计记录.*第 \d 条/) });
  });

  test('notices any change to any field of any link', async () => {
    await assert(
      asyncProperty(integer({ min: 1, max: 4 }), constantFrom('at', 'by', 'action', 'report_id', 'previous', 'hash'), string({ minLength: 1, maxLength: 8 }), async (seq, field, text) => {
        const quoted = text.replaceAll("'", "''").replaceAll('\0', '0');
        const store = await tampered(4, `UPDATE audit SET ${field} = '${quoted}' WHERE seq = ${seq}`);
        expect(store.read.verifyAudit()).toMatchObject({ intact: false, seq });
        await closed(store);
      }),
      { numRuns: 25 },
    );
  });
});
