import { expect, sampleReport, test, type Desk } from './editor-window.ts';

/** Half-width commas; of each paragraph the checks mark the first, and mend all. */
const REPORT = sampleReport([
  { type: 'paragraph', id: 'first', text: '开展河道巡查240次,立案查处违法采砂4起。' },
  { type: 'paragraph', id: 'second', text: '组织普法宣传8场,发放资料2000份,解答咨询60人次。' },
]);

/** Where the caret is. */
function caret(desk: Desk): Promise<unknown> {
  return desk.page.evaluate(() => {
    const selection = getSelection();
    return [selection?.anchorNode?.parentElement?.closest('[data-block]')?.getAttribute('data-block'), selection?.anchorOffset];
  });
}

/** The middle of painted words. */
async function middleOf(desk: Desk, name: string, words: string): Promise<{ x: number; y: number }> {
  const point = await desk.page.evaluate(([highlight, text]) => {
    const rect = harness.painted(highlight).find((painted) => painted.words === text)?.rect;
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  }, [name, words] as const);
  if (!point) throw new Error(`Nothing is painted on “${words}”.`);
  return point;
}

test('findings are painted under their words and nowhere in the document', async ({ desk }) => {
  await desk.open(REPORT);
  expect((await desk.painted('finding-warning')).filter((words) => words === ',')).toHaveLength(2);
  expect(await desk.page.locator('[data-block="first"]').evaluate((block) => block.innerHTML.match(/<[^/][^>]*>/g))).toHaveLength(1);
});

test('they move with their words while one types, and go with what is deleted', async ({ desk }) => {
  await desk.open(REPORT);
  await desk.select(['first', 0]);
  // Held back, so that the checks have no say.
  await desk.page.evaluate(() => harness.checking?.close());
  await desk.type('全年');
  const commas = (): Promise<string[]> => desk.page.evaluate(() => harness.painted('finding-warning')
    .flatMap(({ words, text, offset }) => (words === ',' ? `${text.slice(0, 2)} ${offset}` : [])).sort());
  expect(await commas()).toEqual(['全年 12', '组织 8']);
  await desk.press('Enter');
  expect(await commas()).toEqual(['开展 10', '组织 8']);
  await desk.press('Backspace');
  expect(await commas()).toEqual(['全年 12', '组织 8']);
  await desk.select(['second', 0], ['second', 9]);
  await desk.press('Delete');
  expect(await commas()).toEqual(['全年 12']);
});

test('F8 goes to the next finding and the first after the last, Shift+F8 back, Alt+Enter mends it', async ({ desk }) => {
  await desk.open(REPORT);
  await desk.select(['training', 0]);
  await desk.press('F8');
  expect(await caret(desk)).toEqual(['first', 10]);
  expect(await desk.painted('finding-active')).toEqual([',']);
  await desk.press('F8');
  expect(await caret(desk)).toEqual(['second', 8]);
  await desk.press('Shift+F8');
  expect(await caret(desk)).toEqual(['first', 10]);
  await desk.press('Alt+Enter');
  expect(await desk.text('first')).toBe('开展河道巡查240次，立案查处违法采砂4起。');
  await desk.checked();
  expect((await desk.painted('finding-warning')).filter((words) => words === ',')).toHaveLength(1);
  await desk.press('Control+z');
  expect(await desk.text('first')).toBe('开展河道巡查240次,立案查处违法采砂4起。');
});

test('all corrections of a kind are one step of the history', async ({ desk }) => {
  await desk.open(REPORT);
  const before = await desk.report();
  await desk.select(['training', 0]);
  await desk.page.evaluate(() => {
    const commas = harness.outcome?.findings.filter(({ quote, fix }) => quote === ',' && fix) ?? [];
    harness.editor?.applyFixes(commas);
  });
  expect([await desk.text('first'), await desk.text('second')].join('')).not.toContain(',');
  await desk.press('Control+z');
  expect(await desk.report()).toEqual(before);
});

test('a word under the resting mouse shows what was found; Alt and a click at once', async ({ desk }) => {
  await desk.open(REPORT);
  await desk.page.locator('[data-block="first"]').scrollIntoViewIfNeeded();
  const point = await middleOf(desk, 'finding-warning', ',');
  await desk.page.mouse.move(point.x, point.y);
  const card = desk.page.getByTestId('finding-card');
  await expect(card).toContainText('半角标点');
  await desk.page.mouse.move(5, 5);
  await expect(card).toBeHidden();
  await desk.page.keyboard.down('Alt');
  await desk.page.mouse.click(point.x, point.y);
  await desk.page.keyboard.up('Alt');
  await expect(card).toBeVisible();
  await desk.press('Escape');
  await expect(card).toBeHidden();
});

test('an ordinal that is wrong is marked although it is no text', async ({ desk }) => {
  const report = sampleReport();
  const blocks = report.blocks.map((block) => (block.id === 'responsible' ? Object.assign(block, { ordinal: '五、' }) : block));
  await desk.open({ ...report, blocks });
  await expect(desk.page.locator('[data-block="responsible"]')).toHaveAttribute('data-severity', /error|warning/);
});

test('what the user ignores is not painted and not stepped to', async ({ desk }) => {
  await desk.open(REPORT);
  await desk.page.evaluate(() => harness.ignore(harness.outcome?.findings.filter(({ quote }) => quote === ',').map(({ fingerprint }) => fingerprint) ?? []));
  await expect.poll(async () => (await desk.painted('finding-warning')).includes(',')).toBe(false);
  await desk.select(['training', 0]);
  await desk.press('F8');
  expect(await caret(desk)).not.toEqual(['first', 10]);
});

test('findings of an older text are never shown', async ({ desk }) => {
  await desk.open(REPORT);
  await desk.select(['first', 10], ['first', 11]);
  await desk.page.evaluate(() => { harness.isWatching = true; });
  await desk.type('，');
  for (let key = 0; key < 20; key += 1) await desk.type('等');
  await desk.checked();
  const outcomes = await desk.page.evaluate(() => {
    harness.isWatching = false;
    return harness.versions;
  });
  expect(outcomes.length).toBeGreaterThan(0);
  expect(outcomes.every(({ checked, shown }) => checked === shown)).toBe(true);
  expect(await desk.painted('finding-warning').then((words) => words.filter((word) => word === ','))).toHaveLength(1);
});

test('find and replace', async ({ desk }) => {
  await desk.open(REPORT);
  const before = await desk.report();
  await desk.select(['training', 0]);
  await desk.press('Control+f');
  await desk.page.getByRole('textbox', { name: '查找', exact: true }).fill('执法');
  await expect(desk.page.getByRole('search').getByRole('status')).toHaveText(/^1 \/ \d+$/);
  const count = (await desk.painted('find-match')).length + 1;
  expect(await desk.painted('find-current')).toEqual(['执法']);
  await desk.press('Enter');
  await expect(desk.page.getByRole('search').getByRole('status')).toHaveText(`2 / ${count}`);
  // The menu's key, since the keyboard is in the search.
  await desk.page.evaluate(() => harness.editor?.run('replace'));
  await desk.page.getByRole('textbox', { name: '替换为' }).fill('行政执法');
  await desk.page.getByRole('button', { name: '全部替换' }).click();
  expect(await desk.text('training')).toBe('全年组织行政执法人员培训3期，覆盖行政执法人员31名。');
  await desk.press('Escape');
  await expect(desk.page.getByRole('search')).toBeHidden();
  expect(await desk.painted('find-match')).toEqual([]);
  await desk.press('Control+z');
  expect(await desk.report()).toEqual(before);
});
