import { cpSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closed, newFolder, newStore, opened, reportOf } from './support.ts';

/** The data folder as it would be found if the program ended now. */
function afterCrash(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

describe('opening after a crash', () => {
  test('gives back what was typed last and says in which reports', async () => {
    const store = await newStore();
    const [first, second] = [store.write.createReport(reportOf('一')), store.write.createReport(reportOf('二'))];
    store.write.saveReport(first.id, reportOf('一改'));
    store.write.saveReport(first.id, reportOf('一再改'));
    const again = await opened({ folder: afterCrash(store.paths.folder) });
    expect(again.recovered.map(({ record, changes }) => [record.id, changes])).toEqual([[first.id, 2]]);
    expect(again.store.read.report(first.id).report).toEqual(reportOf('一再改'));
    expect(again.store.read.report(second.id).report).toEqual(reportOf('二'));
    await closed(again.store);
    expect((await opened({ folder: again.store.paths.folder })).recovered, 'it is said once').toEqual([]);
  });

  test('leaves the changes of a report that cannot be recovered where they are, and opens all the same', async () => {
    const store = await newStore();
    const [first, second] = [store.write.createReport(reportOf('一')), store.write.createReport(reportOf('二'))];
    for (const { id } of [first, second]) store.write.saveReport(id, reportOf('改'));
    const folder = afterCrash(store.paths.folder);
    const db = new Database(`${folder}/fazhi.db`);
    db.exec(`UPDATE journal SET change = '{"blocks":[],"order":["x"]}' WHERE report_id = '${first.id}'`);
    db.close();
    const again = await opened({ folder });
    expect(again.recovered.map(({ record }) => record.id)).toEqual([second.id]);
    expect(again.unrecovered).toMatchObject([{ record: { id: first.id }, error: { code: 'damaged' } }]);
    expect(again.store.read.report(second.id).report).toEqual(reportOf('改'));
    const kept = new Database(`${folder}/fazhi.db`, { readonly: true });
    expect(kept.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(1);
    kept.close();
  });

  test('shows a damaged report in the list and in a search, without text', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    store.write.saveReport(id, reportOf('营商环境'));
    const folder = afterCrash(store.paths.folder);
    const db = new Database(`${folder}/fazhi.db`);
    db.exec(`UPDATE journal SET change = '{"blocks":[],"order":["x"]}'`);
    db.close();
    const again = (await opened({ folder })).store;
    expect(again.read.reports()).toMatchObject([{ id }]);
    expect(again.read.search('营商环境').hits).toEqual([{ report: id, place: null, excerpt: { text: '', start: 0, end: 0 } }]);
  });

  test('indexes what a migration left out of the index, but for damaged texts', async () => {
    const store = await newStore();
    const [good, bad] = ['营商环境', '营商环境二'].map((text) => store.write.createReport(reportOf(text)).id);
    await closed(store);
    const db = new Database(store.paths.database);
    db.exec(`DELETE FROM search; DELETE FROM search_entry; DROP TRIGGER content_never_changes;
      UPDATE content SET json = x'00' WHERE hash = (SELECT content_hash FROM report WHERE id = '${bad}')`);
    db.close();
    const again = (await opened({ folder: store.paths.folder })).store;
    expect(again.read.search('营商环境').hits.map(({ report }) => report)).toEqual([good]);
  });

  test('lets a damaged text be replaced by a version or by what the window still has', async () => {
    const store = await newStore();
    const ids = [1, 2].map(() => store.write.createReport(reportOf('一')).id);
    const [first = '', second = ''] = ids;
    const version = store.write.keepVersion(first, '初稿', '甲');
    for (const id of ids) store.write.saveReport(id, reportOf('二'));
    const folder = afterCrash(store.paths.folder);
    const db = new Database(`${folder}/fazhi.db`);
    db.exec(`UPDATE journal SET change = '{"blocks":[],"order":["x"]}'`);
    db.close();
    const again = (await opened({ folder })).store;
    expect(again.write.restoreVersion(version.id, '甲')).toMatchObject({ before: null, saved: { revision: 2 } });
    again.write.saveReport(second, reportOf('窗口里的'));
    again.write.saveReport(second, reportOf('接着写'));
    await closed(again);
    const { store: later, recovered, unrecovered } = await opened({ folder });
    expect([recovered, unrecovered]).toEqual([[], []]);
    expect(later.read.report(first).report).toEqual(reportOf('一'));
    expect(later.read.report(second).report).toEqual(reportOf('接着写'));
    expect(later.read.search('接着写').hits).toHaveLength(1);
  });
});
