import { expect, sampleReport, test, type Desk } from './editor-window.ts';

/** The headings as they are shown. */
async function headings(desk: Desk): Promise<string[]> {
  const { blocks } = await desk.report();
  return blocks.flatMap((block) => (block.type === 'heading' ? `${block.level} ${block.ordinal}${block.text}` : []));
}

const HEADINGS = [
  '1 一、推进法治政府建设的主要举措和成效', '2 （一）健全制度。', '1 二、存在的不足和原因', '1 三、党政主要负责人履行推进法治建设第一责任人职责情况', '1 四、下一年度推进法治政府建设的主要安排',
];

test('Ctrl+1 to 4 make headings that number themselves, Ctrl+0 makes text again', async ({ desk }) => {
  await desk.select(['training', -1]);
  await desk.press('Control+2');
  expect(await headings(desk)).toEqual([...HEADINGS.slice(0, 2), '2 （二）全年组织执法人员培训3期，覆盖执法人员31名。', ...HEADINGS.slice(2)]);
  await expect(desk.page.locator('[data-block="training"]')).toHaveAttribute('data-ordinal', '（二）');
  await desk.press('Control+3');
  expect((await headings(desk))[2]).toContain('3 1.全年');
  await desk.press('Tab');
  expect((await headings(desk))[2]).toContain('4 （1）全年');
  await desk.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  expect(await headings(desk)).toEqual([
    ...HEADINGS.slice(0, 2), '1 二、全年组织执法人员培训3期，覆盖执法人员31名。', '1 三、存在的不足和原因',
    '1 四、党政主要负责人履行推进法治建设第一责任人职责情况', '1 五、下一年度推进法治政府建设的主要安排',
  ]);
  await desk.press('Control+0');
  expect(await headings(desk)).toEqual(HEADINGS);
});

test('Enter behind a heading goes on with text; what was typed as a heading becomes one', async ({ desk }) => {
  await desk.select(['shortcomings', -1]);
  await desk.press('Enter');
  await desk.type('主要有以下不足：');
  await desk.press('Enter');
  await desk.type('（一）人员不足');
  await desk.press('Enter');
  await desk.type('编制不满。');
  const { blocks } = await desk.report();
  const at = blocks.findIndex(({ id }) => id === 'shortcomings');
  expect(blocks.slice(at + 1, at + 4)).toMatchObject([
    { type: 'paragraph', text: '主要有以下不足：' }, { type: 'heading', level: 2, ordinal: '（一）', text: '人员不足' }, { type: 'paragraph', text: '编制不满。' },
  ]);
});

test('Enter in front of a heading makes room above it, in its middle two headings', async ({ desk }) => {
  await desk.select(['shortcomings', 0]);
  await desk.press('Enter');
  expect(await headings(desk)).toEqual(HEADINGS);
  expect(await desk.outline(['training', 'shortcomings'])).toEqual(expect.arrayContaining(['training', '', 'shortcomings']));
  await desk.select(['shortcomings', 5]);
  await desk.press('Enter');
  expect((await headings(desk)).slice(2, 4)).toEqual(['1 二、存在的不足', '1 三、和原因']);
});

test('Backspace in front of a heading makes it text, unless a section would be lost', async ({ desk }) => {
  await desk.select(['training', 0]);
  await desk.press('Control+3', 'Backspace');
  expect(await headings(desk)).toEqual(HEADINGS);
  await desk.press('Backspace');
  expect(await desk.text('system')).toBe('修订水资源管理规范性文件2件，办理取水许可17件，全部按期办结。全年组织执法人员培训3期，覆盖执法人员31名。');

  await desk.select(['shortcomings', 0]);
  await desk.press('Backspace');
  expect(await headings(desk)).toEqual(HEADINGS);
  expect(await desk.page.evaluate(() => harness.losses)).toEqual([[{ heading: '二、存在的不足和原因', kinds: ['shortcomings'] }]]);
});

test('at the seam of a heading that runs in, the keys do what one sees', async ({ desk }) => {
  await desk.select(['system', 0]);
  await desk.press('Backspace');
  expect([await desk.text('run-in'), (await desk.text('system')).slice(0, 2)]).toEqual(['健全制度', '修订']);
  await desk.type('。');
  await desk.select(['run-in', -1]);
  await desk.press('Delete');
  expect((await desk.text('system')).slice(0, 3)).toBe('订水资');
  await desk.select(['run-in', -1]);
  await desk.press('Enter');
  const heading = (await desk.report()).blocks.find(({ id }) => id === 'run-in');
  expect(heading).toEqual({ type: 'heading', id: 'run-in', level: 2, ordinal: '（一）', text: '健全制度。' });
});

test('a section is lost only on a yes, and undo brings it back', async ({ desk }) => {
  const before = await desk.report();
  await desk.select(['measures', 0], ['training', -1]);
  await desk.press('Delete');
  await desk.select(['training', -1], ['plan', 3]);
  await desk.press('Control+x');
  expect(await desk.report()).toEqual(before);
  await desk.page.evaluate(() => { harness.answer = true; });
  await desk.select(['training', -1], ['plan', 3]);
  await desk.press('Delete');
  await expect.poll(() => headings(desk)).toEqual(HEADINGS.slice(0, 2));
  await desk.press('Control+z');
  expect(await desk.report()).toEqual(before);
  expect(await desk.page.evaluate(() => harness.losses.map((losses) => losses.length))).toEqual([1, 3, 3]);
});

test('Ctrl+A and Delete empty the page after asking; the fields keep their places', async ({ desk }) => {
  const before = await desk.report();
  await desk.page.evaluate(() => { harness.answer = true; });
  await desk.select(['training', 0]);
  await desk.press('Control+a', 'Delete');
  await expect.poll(async () => (await desk.report()).blocks.length).toBe(1);
  expect(await desk.page.locator('[data-field]').evaluateAll((fields) => fields.map((field) => field.getAttribute('data-field')))).toEqual([
    'documentNumber', 'title', 'addressees', 'signature', 'issueDate', 'copyTo',
  ]);
  expect((await desk.report()).meta).toMatchObject({ title: '', addressees: [], signature: [], issueDate: '', unit: '青山县水务局' });
  await desk.press('Control+z');
  expect(await desk.report()).toEqual(before);
});

test('title, 主送机关 and 署名 are written in their places', async ({ desk }) => {
  await desk.select(['meta:title', -1]);
  await desk.type('（送审稿）');
  await desk.press('Enter', 'End', 'Backspace');
  await desk.type('、县人大常委会：');
  await desk.press('Enter');
  await desk.type('新的开头。');
  const { meta, blocks } = await desk.report();
  expect(meta.title).toBe('青山县水务局关于2024年度法治政府建设情况的报告（送审稿）');
  expect(meta.addressees).toEqual(['县委', '县人民政府', '县人大常委会']);
  expect(blocks[0]).toMatchObject({ type: 'paragraph', text: '新的开头。' });
});

test('a selection over the edge of a field never mixes field and text', async ({ desk }) => {
  await desk.select(['meta:addressees', 3], ['opening', 2]);
  await desk.type('省');
  const { meta, blocks } = await desk.report();
  expect(meta.asWritten?.addressees).toBe('县委、省');
  expect(blocks[0]).toMatchObject({ id: 'opening', text: '我局2024年度法治政府建设情况报告如下。' });
});

test('list items count on, Tab nests them, an empty one ends the list', async ({ desk }) => {
  await desk.open(sampleReport([{ type: 'listItem', id: 'first', depth: 0, ordinal: '1.', text: '制定规划' }, { type: 'listItem', id: 'last', depth: 0, ordinal: '2.', text: '督促落实' }]));
  await desk.select(['first', -1]);
  await desk.press('Enter');
  await desk.type('征求意见');
  const marks = async (): Promise<string[]> => (await desk.report()).blocks.flatMap((block) => (block.type === 'listItem' ? `${block.depth} ${block.ordinal}${block.text}` : []));
  expect(await marks()).toEqual(['0 1.制定规划', '0 2.征求意见', '0 3.督促落实']);
  await desk.press('Tab');
  expect(await marks()).toEqual(['0 1.制定规划', '1 2.征求意见', '0 2.督促落实']);
  await desk.select(['last', -1]);
  await desk.press('Enter', 'Enter');
  await desk.type('至此。');
  expect(await desk.outline(['first', 'last', 'shortcomings'])).toEqual(expect.arrayContaining(['last', '至此。', 'shortcomings']));
});

test('tables: keys move between cells, commands change rows and columns', async ({ desk }) => {
  await desk.open(sampleReport([{ type: 'table', id: 'table', headerRows: 1, rows: [[{ text: '指标' }, { text: '件' }], [{ text: '许可' }, { text: '17' }]] }]));
  await desk.page.locator('td').first().click();
  await desk.press('End');
  await desk.type('（件）');
  await desk.press('Tab', 'End');
  await desk.type('0');
  const table = async (): Promise<unknown> => (await desk.report()).blocks.find(({ id }) => id === 'table');
  expect(await table()).toMatchObject({ headerRows: 1, rows: [[{ text: '指标' }, { text: '件' }], [{ text: '许可（件）' }, { text: '170' }]] });
  const run = (command: 'insertRowBelow' | 'insertColumnRight' | 'deleteRow'): Promise<void> => desk.page.evaluate((name) => harness.editor?.run(name), command);
  await run('insertRowBelow');
  await run('insertColumnRight');
  expect(await table()).toMatchObject({ headerRows: 1, rows: [[{ text: '指标' }, { text: '件' }, { text: '' }], [{ text: '许可（件）' }, { text: '170' }, { text: '' }], [{ text: '' }, { text: '' }, { text: '' }]] });
  await desk.page.locator('th').first().click();
  await run('deleteRow');
  expect(await table()).toMatchObject({ headerRows: 0, rows: [[{ text: '许可（件）' }, { text: '170' }, { text: '' }], [{ text: '' }, { text: '' }, { text: '' }]] });
});

test('a section moves with everything under it, and the numbers follow', async ({ desk }) => {
  await desk.page.evaluate(() => harness.editor?.moveSection('plan', 'shortcomings'));
  expect(await desk.outline((await desk.report()).blocks.map(({ id }) => id))).toEqual([
    'opening', 'measures', 'run-in', 'system', 'training', 'plan', 'tasks', 'shortcomings', 'faults', 'responsible', 'duties',
  ]);
  expect((await headings(desk)).slice(2)).toEqual([
    '1 二、下一年度推进法治政府建设的主要安排', '1 三、存在的不足和原因', '1 四、党政主要负责人履行推进法治建设第一责任人职责情况',
  ]);
});

test('the window hears of the text once a letter is painted, and only then', async ({ desk }) => {
  await desk.select(['training', 0]);
  const before = await desk.page.evaluate(() => harness.tellings);
  await desk.type('累计');
  await expect.poll(() => desk.page.evaluate(() => harness.told?.blocks.find(({ id }) => id === 'training'))).toMatchObject({ text: '累计全年组织执法人员培训3期，覆盖执法人员31名。' });
  expect(await desk.page.evaluate(() => harness.tellings)).toBeGreaterThan(before);
});
