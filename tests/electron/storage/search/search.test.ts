import { array, assert, property, constantFrom, integer, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../../electron/storage/store.ts';
import { metaKey } from '../../../../shared/report/place.ts';
import { newStore, reportOf, withText } from '../support.ts';

function found(store: Store, query: string): string[] {
  return store.read.search(query).hits.map(({ report }) => report);
}

describe('searching everything written', () => {
  test.each(['营', '营商', '营商环', '营商环境', '优化营商环境持续'])('finds %s', async (query) => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('我局把优化营商环境持续引向深入。'));
    store.write.createReport(reportOf('其他的内容。'));
    expect(found(store, query)).toEqual([id]);
  });

  test('finds headings with their ordinals, tables, list items and what stands around the text', async () => {
    const store = await newStore();
    const { id } = store.write.createReport({
      ...reportOf(),
      meta: { ...reportOf().meta, addressees: ['云川市人民政府'], signatories: ['柳青禾'], documentNumber: '云司发〔2026〕7号' },
      blocks: [
        { type: 'heading', id: 'h', level: 1, ordinal: '一、', text: '主要举措' },
        { type: 'table', id: 't', headerRows: 1, rows: [[{ text: '事项' }, { text: '数量' }], [{ text: '复议' }, { text: '417' }]] },
        { type: 'listItem', id: 'l', depth: 0, ordinal: '1.', text: '督察整改' },
      ],
    });
    const hit = (query: string) => store.read.search(query).hits[0];
    expect(hit('主要举措')?.place).toEqual({ block: 'h', start: 2, end: 6 });
    expect(hit('417')?.place).toEqual({ block: 't', start: 9, end: 12 });
    expect(hit('督察整改')?.place).toMatchObject({ block: 'l' });
    expect(hit('人民政府')?.place).toEqual({ block: metaKey('addressees'), start: 3, end: 7 });
    expect(hit('云司发')?.place).toMatchObject({ block: metaKey('documentNumber') });
    expect(hit('柳青禾')).toMatchObject({ report: id, place: null });
  });

  test('shows the find with the text around it', async () => {
    const store = await newStore();
    store.write.createReport(reportOf(`${'前'.repeat(30)}行政复议${'后'.repeat(60)}`));
    const [hit] = store.read.search('行政复议').hits;
    const { text, start, end } = hit?.excerpt ?? { text: '', start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('行政复议');
    expect(text).toBe(`${'前'.repeat(16)}行政复议${'后'.repeat(40)}`);
  });

  test('cuts no character in two', async () => {
    const store = await newStore();
    store.write.createReport(reportOf(`${'𠮷'.repeat(20)}法𠮷${'𠮷'.repeat(40)}`));
    const excerpt = store.read.search('法').hits[0]?.excerpt.text ?? '';
    expect(Buffer.from(excerpt).toString(), 'halves of pairs do not survive UTF-8').toBe(excerpt);
    expect(excerpt).not.toBe('');
  });

  test('wants every part, wherever in the report', async () => {
    const store = await newStore();
    const both = store.write.createReport(reportOf('财政评审', '行政复议')).id;
    store.write.createReport(reportOf('财政评审'));
    expect(found(store, '行政复议 财政')).toEqual([both]);
  });

  test('does not find across two paragraphs', async () => {
    const store = await newStore();
    store.write.createReport(reportOf('坚持依法', '治理乱象'));
    expect(found(store, '法治理')).toEqual([]);
  });

  test('is in step with every change: edit, restore, delete and undo', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('甲方案'));
    const version = store.write.keepVersion(id, '初稿', '甲');
    store.write.saveReport(id, withText(reportOf(''), 'p1', '乙方案'));
    expect([found(store, '甲方案'), found(store, '乙方案')]).toEqual([[], [id]]);
    store.write.restoreVersion(version.id, '甲');
    expect([found(store, '甲方案'), found(store, '乙方案')]).toEqual([[id], []]);
    store.write.deleteReport(id, '甲');
    expect(found(store, '甲方案')).toEqual([]);
    store.write.undeleteReport(id, '甲');
    expect(found(store, '甲方案')).toEqual([id]);
  });

  test('gives the most recently edited first, and says when there are more', async () => {
    const store = await newStore();
    const ids = Array.from({ length: 5 }, () => store.write.createReport(reportOf('法治')).id);
    const [oldest = ''] = ids;
    store.write.saveReport(oldest, reportOf('法治建设'));
    const { hits, more } = store.read.search('法治', 2);
    expect(hits.map(({ report }) => report)).toEqual([oldest, ids[4]]);
    expect(more).toBe(true);
    expect(store.read.search('法治', 5).more).toBe(false);
  });

  test.each(['', '  ', '，。', '"', "'; DROP TABLE report; --", '*', 'NEAR(', '法 AND', '\0', '\uE000', '\ud800'])('is not thrown off by %j', async (query) => {
    const store = await newStore();
    store.write.createReport(reportOf('法治'));
    expect(found(store, query)).toEqual([]);
  });

  test('finds exactly the reports that hold the text, after any sequence of edits', async () => {
    const text = string({ unit: constantFrom(...Array.from('法治政府3a，')), maxLength: 8 });
    const edits = array(tuple(integer({ min: 0, max: 3 }), text), { minLength: 1, maxLength: 12 });
    const query = string({ unit: constantFrom(...Array.from('法治政府')), minLength: 1, maxLength: 4 });
    const store = await newStore();
    assert(
      property(edits, query, (steps, searched) => {
        const ids = [0, 1, 2, 3].map(() => store.write.createReport(reportOf('')).id);
        const texts = new Map<string, string>();
        for (const [index, written] of steps) {
          const id = ids[index] ?? '';
          store.write.saveReport(id, reportOf(written));
          texts.set(id, written);
        }
        const marks = /[，\s]/g;
        const title = reportOf().meta.title;
        const expected = ids.filter((id) => [texts.get(id) ?? '', title].some((held) => held.replace(marks, '').includes(searched)));
        expect(found(store, searched).sort()).toEqual(expected.sort());
        for (const id of ids) store.write.deleteReport(id, '甲');
      }),
      { numRuns: 40 },
    );
  });
});
