import { expect, sampleReport, test, type Desk } from './editor-window.ts';

/*
 * Pinyin as people type it: letters, candidates by space or digit, Enter for the letters themselves, Escape for nothing.
 * After every composition the report, and what the page shows, are what was meant: nothing lost, nothing doubled.
 */

const BEFORE = '修订水资源管理规范性文件2件，办理取水许可17件，全部按期办结。';

async function expectText(desk: Desk, block: string, text: string): Promise<void> {
  await expect.poll(() => desk.text(block)).toBe(text);
  expect(await desk.shown(block)).toBe(text);
}

test('a candidate takes the place of the letters', async ({ desk }) => {
  await desk.select(['training', 2]);
  await desk.compose('n', 'ni', 'ni h', 'ni hao');
  await desk.commit('你好');
  await expectText(desk, 'training', '全年你好组织执法人员培训3期，覆盖执法人员31名。');
});

test('a candidate chosen by its digit leaves no digit behind', async ({ desk }) => {
  await desk.select(['training', -1]);
  await desk.compose('f', 'fa', 'fa z', 'fa zhi');
  await desk.commit('法治');
  await desk.compose('j', 'ji');
  await desk.commit('机');
  await expectText(desk, 'training', '全年组织执法人员培训3期，覆盖执法人员31名。法治机');
});

test('Enter keeps the letters as they are', async ({ desk }) => {
  await desk.select(['training', 0]);
  await desk.compose('o', 'of', 'ofd');
  await desk.commit('ofd');
  await expectText(desk, 'training', 'ofd全年组织执法人员培训3期，覆盖执法人员31名。');
});

for (const [where, block, offset] of [
  ['in a paragraph', 'training', 4], ['at a section’s start', 'shortcomings', 0], ['behind a heading', 'shortcomings', -1], ['at a paragraph’s start', 'training', 0],
  ['in the title', 'meta:title', 3], ['behind the date', 'meta:issueDate', -1],
] as const) {
  test(`Escape ${where} leaves everything as it was`, async ({ desk }) => {
    const [before, shown] = [await desk.report(), await desk.shown(block)];
    await desk.select([block, offset]);
    await desk.compose('w', 'wo', 'wo m');
    await desk.cancel();
    await expect.poll(() => desk.shown(block)).toBe(shown);
    expect(await desk.report()).toEqual(before);
  });
}

test('at a section’s start the words come behind the ordinal', async ({ desk }) => {
  await desk.select(['shortcomings', 0]);
  await desk.compose('m', 'mu', 'mu q', 'mu qian');
  await desk.commit('目前');
  await expectText(desk, 'shortcomings', '目前存在的不足和原因');
});

test('between a heading that runs in and its paragraph the words are the paragraph’s', async ({ desk }) => {
  for (const place of [['system', 0], ['run-in', -1]] as const) {
    await desk.open(sampleReport());
    await desk.select(place);
    await desk.compose('j', 'jin', 'jin n', 'jin nian');
    await desk.commit('今年');
    await expectText(desk, 'system', `今年${BEFORE}`);
    await expectText(desk, 'run-in', '健全制度。');
    await desk.compose('w', 'wo');
    await desk.commit('我');
    await expectText(desk, 'system', `今年我${BEFORE}`);
  }
});

test('over a selection, the selection gives way', async ({ desk }) => {
  await desk.select(['training', 0], ['training', 4]);
  await desk.compose('k', 'kai', 'kai z', 'kai zhan');
  await desk.commit('开展');
  await expectText(desk, 'training', '开展执法人员培训3期，覆盖执法人员31名。');
});

test('over a selection of two blocks, they become one', async ({ desk }) => {
  await desk.select(['system', 4], ['training', 4]);
  await desk.compose('h', 'he');
  await desk.commit('和');
  await expectText(desk, 'system', '修订水资和执法人员培训3期，覆盖执法人员31名。');
});

test('over a section with mandatory contents it asks, and puts everything back on a no', async ({ desk }) => {
  const before = await desk.report();
  await desk.select(['training', 4], ['faults', 2]);
  await desk.compose('h', 'he');
  await desk.commit('和');
  await expect.poll(() => desk.page.evaluate(() => harness.losses.flat().map(({ heading }) => heading))).toEqual(['二、存在的不足和原因']);
  await expect.poll(() => desk.report()).toEqual(before);
  await desk.press('Control+z');
  expect(await desk.report()).toEqual(before);
});

test('in an empty paragraph, an empty field and a cell', async ({ desk }) => {
  await desk.open(sampleReport([
    { type: 'paragraph', id: 'blank', text: '' },
    { type: 'table', id: 'table', headerRows: 1, rows: [[{ text: '指标' }, { text: '件' }], [{ text: '' }, { text: '17' }]] },
  ]));
  await desk.select(['blank', 0]);
  await desk.compose('x', 'xin');
  await desk.commit('新');
  await expectText(desk, 'blank', '新');

  await desk.page.locator('[data-block="meta:documentNumber"]').click();
  await desk.compose('q', 'qing');
  await desk.commit('青');
  expect((await desk.report()).meta.documentNumber).toBe('青');

  await desk.page.locator('td').first().click();
  await desk.compose('x', 'xu', 'xu k', 'xu ke');
  await desk.commit('许可');
  const table = (await desk.report()).blocks.find(({ id }) => id === 'table');
  expect(table).toMatchObject({ rows: [[{ text: '指标' }, { text: '件' }], [{ text: '许可' }, { text: '17' }]] });
});

/** A half-width comma: what the checks mark in these tests. */
const MARKED = '全年组织执法人员培训3期,覆盖执法人员31名。';

for (const [where, offset, result] of [
  ['right before', 12, '全年组织执法人员培训3期等,覆盖执法人员31名。'],
  ['right behind', 13, '全年组织执法人员培训3期,等覆盖执法人员31名。'],
  ['well before', 2, '全年等组织执法人员培训3期,覆盖执法人员31名。'],
] as const) {
  test(`${where} a painted word nothing is checked or repainted until the composition has ended`, async ({ desk }) => {
    await desk.open(sampleReport([{ type: 'paragraph', id: 'marked', text: MARKED }]));
    expect(await desk.painted('finding-warning')).toContain(',');
    await desk.select(['marked', offset]);
    const count = (): Promise<number> => desk.page.evaluate(() => harness.outcomes);
    const outcomes = await desk.quiet();
    await desk.page.evaluate(() => {
      Object.assign(globalThis, { rangesBefore: [...(CSS.highlights.get('finding-warning') ?? [])] });
    });
    await desk.compose('d', 'de', 'den', 'deng');
    // Long enough for a check to have come, had there been one.
    await desk.page.waitForTimeout(600);
    expect(await count()).toBe(outcomes);
    expect(await desk.page.evaluate(() => {
      const before: unknown = Reflect.get(globalThis, 'rangesBefore');
      const now = [...(CSS.highlights.get('finding-warning') ?? [])];
      return Array.isArray(before) && now.length === before.length && now.every((range) => before.includes(range));
    }), 'the same ranges as before').toBe(true);
    // The range takes in what is composed at its very edge, and moves along otherwise.
    expect((await desk.painted('finding-warning')).some((words) => words.endsWith(','))).toBe(true);
    await desk.commit('等');
    await desk.checked();
    await expectText(desk, 'marked', result);
    expect(await desk.painted('finding-warning')).toContain(',');
    expect(await count()).toBeGreaterThan(outcomes);
  });
}

test('a whole composition is one step of the history', async ({ desk }) => {
  const before = await desk.report();
  await desk.select(['training', 2]);
  await desk.compose('n', 'ni', 'ni h', 'ni hao');
  await desk.commit('你好');
  await desk.press('Control+z');
  await expect.poll(() => desk.report()).toEqual(before);
  await desk.press('Control+Shift+z');
  await expectText(desk, 'training', '全年你好组织执法人员培训3期，覆盖执法人员31名。');
});
