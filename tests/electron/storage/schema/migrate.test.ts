import { describe, expect, test } from 'vitest';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../electron/storage/schema/migrations/all.ts';
import { HASH, ONE_REPORT, schemaAt } from './schema-at.ts';

describe('the migrations', () => {
  test('are numbered in tens, in order', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
  });

  test('mark the database as ours and with their number', () => {
    const db = schemaAt(0);
    expect(db.all('PRAGMA user_version')).toEqual([{ user_version: 0 }]);
    db.migrateTo(SCHEMA_VERSION);
    expect(db.all('PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
    expect(db.all('PRAGMA application_id')).toEqual([{ application_id: 0x46_5a_4e_42 }]);
  });

  test('run once each', () => {
    const db = schemaAt(SCHEMA_VERSION);
    db.migrateTo(SCHEMA_VERSION);
    expect(db.all('PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
  });
});

describe('migration 10: reports', () => {
  test('keeps reports of known states, whose text must be there and never changes', () => {
    const db = schemaAt(0);
    db.migrateTo(10);
    db.exec(ONE_REPORT);
    expect(db.all('SELECT id, state, archived_at, open_errors FROM report')).toEqual([{ id: 'r1', state: 'draft', archived_at: null, open_errors: null }]);
    expect(() => db.exec("UPDATE report SET state = 'lost'")).toThrow(/CHECK/);
    expect(() => db.exec("UPDATE report SET content_hash = 'b'")).toThrow(/FOREIGN KEY/);
    expect(() => db.exec('DELETE FROM content')).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("UPDATE content SET json = x'01'")).toThrow(/never changes/);
  });
});

describe('migration 20: journal', () => {
  test('gives reports a journal with one entry a revision', () => {
    const db = schemaAt(10);
    db.exec(ONE_REPORT);
    db.migrateTo(20);
    expect(db.all('SELECT id FROM report')).toEqual([{ id: 'r1' }]);
    db.exec("INSERT INTO journal VALUES ('r1', 1, '2026', '{}')");
    expect(() => db.exec("INSERT INTO journal VALUES ('r1', 1, '2026', '{}')")).toThrow(/UNIQUE/);
    expect(() => db.exec("INSERT INTO journal VALUES ('nobody', 1, '2026', '{}')")).toThrow(/FOREIGN KEY/);
    expect(() => db.exec("INSERT INTO journal VALUES ('r1', 2, '2026', 'no json')")).toThrow(/CHECK/);
    db.exec('DELETE FROM report');
    expect(db.all('SELECT * FROM journal')).toEqual([]);
  });
});

describe('migration 30: versions', () => {
  test('gives reports versions that never change and go only with them', () => {
    const db = schemaAt(20);
    db.exec(`${ONE_REPORT} INSERT INTO journal VALUES ('r1', 1, '2026', '{}');`);
    db.migrateTo(30);
    expect(db.all('SELECT report_id, revision FROM journal')).toEqual([{ report_id: 'r1', revision: 1 }]);
    db.exec(`INSERT INTO version (report_id, name, kind, by, at, revision, content_hash) VALUES ('r1', '初稿', 'named', '甲', '2026', 1, '${HASH}')`);
    expect(() => db.exec("UPDATE version SET name = ''")).toThrow(/never changes/);
    expect(() => db.exec('DELETE FROM version')).toThrow(/only with its report/);
    db.exec('DELETE FROM report');
    expect(db.all('SELECT * FROM version')).toEqual([]);
  });
});

function ignoring(reason: string): string {
  return `INSERT INTO ignore (report_id, fingerprint, rule, reason, by, at) VALUES ('r1', 'f', 'a/b', '${reason}', '甲', '2026')`;
}

describe('migration 40: ignores', () => {
  test('lets a finding be ignored once at a time, with a reason, for good', () => {
    const db = schemaAt(30);
    db.exec(ONE_REPORT);
    db.migrateTo(40);
    expect(db.all('SELECT id FROM report')).toEqual([{ id: 'r1' }]);
    db.exec(ignoring('理由'));
    expect(() => db.exec(ignoring('再来'))).toThrow(/UNIQUE/);
    expect(() => db.exec("UPDATE ignore SET revoked_by = '乙'")).toThrow(/CHECK/);
    db.exec("UPDATE ignore SET revoked_by = '乙', revoked_at = '2026'");
    db.exec(ignoring('再来'));
    expect(() => db.exec(ignoring(''))).toThrow(/CHECK/);
    expect(() => db.exec('DELETE FROM ignore')).toThrow(/only with its report/);
    db.exec('DELETE FROM report');
    expect(db.all('SELECT * FROM ignore')).toEqual([]);
  });
});

describe('migration 50: audit', () => {
  test('adds a record that grows only, and outlives its report', () => {
    const db = schemaAt(40);
    db.exec(ONE_REPORT);
    db.migrateTo(50);
    expect(db.all('SELECT id FROM report')).toEqual([{ id: 'r1' }]);
    db.exec("INSERT INTO audit (at, by, action, report_id, detail, previous, hash) VALUES ('2026', '甲', 'purge', 'r1', '{}', '0', '1')");
    expect(() => db.exec("UPDATE audit SET by = '乙'")).toThrow(/never changes/);
    expect(() => db.exec('DELETE FROM audit')).toThrow(/never shortened/);
    db.exec('DELETE FROM report');
    expect(db.all('SELECT seq, report_id FROM audit')).toEqual([{ seq: 1, report_id: 'r1' }]);
  });
});

describe('migration 60: office', () => {
  test('has one office and named settings', () => {
    const db = schemaAt(50);
    db.exec(ONE_REPORT);
    db.migrateTo(60);
    expect(db.all('SELECT id FROM report')).toEqual([{ id: 'r1' }]);
    db.exec("INSERT INTO office VALUES (1, '{}'); INSERT INTO setting VALUES ('theme', '\"dark\"')");
    expect(() => db.exec("INSERT INTO office VALUES (2, '{}')")).toThrow(/CHECK/);
    expect(() => db.exec("INSERT INTO setting VALUES ('theme', '1')")).toThrow(/UNIQUE/);
  });
});

describe('migration 70: templates', () => {
  test('adds templates with a name', () => {
    const db = schemaAt(60);
    db.exec("INSERT INTO office VALUES (1, '{}')");
    db.migrateTo(70);
    expect(db.all('SELECT * FROM office')).toEqual([{ id: 1, profile: '{}' }]);
    db.exec("INSERT INTO template VALUES ('t', '框架', '政府', '2026', '{}')");
    expect(() => db.exec("INSERT INTO template VALUES ('u', '', '政府', '2026', '{}')")).toThrow(/CHECK/);
  });
});

describe('migration 80: search', () => {
  test('adds an index with one entry a report', () => {
    const db = schemaAt(70);
    db.exec(ONE_REPORT);
    db.migrateTo(80);
    expect(db.all('SELECT id FROM report')).toEqual([{ id: 'r1' }]);
    db.exec("INSERT INTO search_entry (report_id) VALUES ('r1'); INSERT INTO search (rowid, text) VALUES (1, '法 治 政 府')");
    expect(db.all(`SELECT rowid FROM search WHERE search MATCH '"治 政"'`)).toEqual([{ rowid: 1 }]);
    expect(() => db.exec("INSERT INTO search_entry (report_id) VALUES ('r1')")).toThrow(/UNIQUE/);
    db.exec('DELETE FROM search WHERE rowid = 1');
    expect(db.all(`SELECT rowid FROM search WHERE search MATCH '"治 政"'`)).toEqual([]);
  });
});
