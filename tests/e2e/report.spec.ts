import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './launch.ts';

/** A report with all but the causes and the year's sections in order; our own text. */
const REPORT = `青山县水务局关于2024年度法治政府建设情况的报告

县委、县人民政府：

现将我局2024年度法治政府建设情况报告如下。

一、推进法治政府建设的主要举措和成效

修订水资源管理规范性文件2件，办理取水许可17件，开展河道巡查240次，立案查处违法采砂4起，全部按期办结。全年组织执法人员培训3期，覆盖执法人员31名，案卷评查合格率逐年提高。

二、存在的不足

基层执法人员对新修订的法规掌握不够，个别案卷制作不规范，偏远河段巡查频次偏低，普法形式还比较单一，群众参与的积极性不高。

三、党政主要负责人履行推进法治建设第一责任人职责情况

局党组书记、局长主持召开党组会议4次，听取法治政府建设工作汇报，研究部署执法检查和普法工作，带头出庭应诉1次，督促班子成员落实分管领域的法治建设任务。

四、下一年度推进法治政府建设的主要安排

修订行政处罚裁量基准，开展执法人员轮训，推进河道巡查信息化建设，完善重大执法决定法制审核制度。

青山县水务局
2025年2月10日
`;

/** Stands in for the person who answers the system's dialog. */
async function answerDialogs(program: ElectronApplication, answer: { open?: string; save?: string }): Promise<void> {
  await program.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save ?? '' });
  }, answer);
}

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: '看看示例报告' }).click();
  await expect(window.getByTestId('facts')).toBeVisible();
}

/** The text that is painted as the active finding. */
function activeText(window: Page): Promise<string> {
  return window.evaluate(() => [...(CSS.highlights.get('finding-active') ?? [])].map(String).join('|'));
}

test.beforeEach(({ complaints }) => {
  expect(complaints, 'what the page complained about while loading').toEqual([]);
});
test.afterEach(({ complaints }) => {
  expect(complaints, 'what the page complained about').toEqual([]);
});

test('starts empty and opens the sample report with outline and findings', async ({ window }) => {
  await expect(window.getByRole('heading', { name: '核查一份法治政府建设年度报告' })).toBeVisible();
  await openSample(window);
  await expect(window.getByTestId('contents').getByRole('listitem')).toHaveCount(4);
  expect(await window.getByTestId('outline').getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
  const findings = window.getByTestId('findings').getByRole('button');
  expect(await findings.count()).toBeGreaterThan(0);
  await expect(findings.first()).toContainText('依据：');
  expect(await window.evaluate(() => [...CSS.highlights.keys()])).toContain('finding-error');
});

test('opens a file: title, unit, year, sections and what is wrong with it', async ({ window, program, folder }) => {
  const file = path.join(folder, '青山县水务局.txt');
  writeFileSync(file, REPORT);
  await answerDialogs(program, { open: file });
  await window.getByRole('button', { name: '打开报告' }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('青山县水务局关于2024年度法治政府建设情况的报告');
  await expect(window.getByTestId('facts')).toContainText('青山县水务局');
  await expect(window.getByTestId('facts')).toContainText('2024 年度');
  await expect(window.getByTestId('outline').getByRole('listitem')).toHaveText([
    /举措和成效/, /不足和原因/, /第一责任人履职情况/, /下一年度安排/,
  ]);
  await expect(window.getByTestId('verdict')).toHaveText('不通过');
  await expect(window.locator('[data-rule="structure/missing-causes"]')).toHaveCount(1);
});

test('a finding leads to its place, the place to its finding, F8 to the next one', async ({ window, program, folder }) => {
  const file = path.join(folder, '报告.txt');
  writeFileSync(file, REPORT.replace('2025年2月10日', '2025年2月30日'));
  await answerDialogs(program, { open: file });
  await window.getByRole('button', { name: '打开报告' }).click();

  const finding = window.locator('[data-rule="structure/date"]');
  await finding.click();
  await expect(finding).toHaveAttribute('aria-current', 'true');
  expect(await activeText(window)).toContain('2025年2月30日');
  await expect(window.locator('[data-block="meta:issueDate"]')).toBeInViewport();

  await window.keyboard.press('F8');
  const first = await activeText(window);
  await window.keyboard.press('F8');
  expect(await window.locator('[aria-current="true"]').count()).toBe(1);
  await window.keyboard.press('Shift+F8');
  expect(await activeText(window)).toBe(first);

  await window.locator('[data-block="meta:issueDate"]').scrollIntoViewIfNeeded();
  const box = await window.evaluate(() => {
    const painted = [...(CSS.highlights.get('finding-error') ?? [])].filter((range) => range instanceof Range);
    const rect = painted.find((range) => range.toString().includes('30日'))?.getBoundingClientRect() ?? new DOMRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  await window.mouse.click(box.x, box.y);
  await expect(finding).toHaveAttribute('aria-current', 'true');
});

test('the filter shows one severity', async ({ window }) => {
  await openSample(window);
  await window.getByText(/^错误 \d+$/).click();
  const rows = window.getByTestId('findings').getByRole('button');
  for (const row of await rows.all()) await expect(row.getByLabel('错误')).toBeVisible();
});

for (const [copy, file] of [['报送版', 'submission.docx'], ['公开版', 'public.docx']] as const) {
  test(`exports the ${copy} as a Word file`, async ({ window, program, folder }) => {
    const target = path.join(folder, file);
    await answerDialogs(program, { save: target });
    await openSample(window);
    await window.getByRole('button', { name: '导出 Word' }).click();
    await window.getByRole('menuitem', { name: `导出${copy}` }).click();
    await expect(window.getByText('已导出 Word 文件')).toBeVisible();
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  });
}

test('says why an export failed, and exports nothing when the dialog is cancelled', async ({ window, program, folder }) => {
  await openSample(window);
  await answerDialogs(program, {});
  await window.getByRole('button', { name: '导出 Word' }).click();
  await window.getByRole('menuitem', { name: '导出报送版' }).click();
  await expect(window.getByRole('button', { name: '导出 Word' })).toBeEnabled();
  const occupied = path.join(folder, '占用.docx');
  mkdirSync(occupied);
  await answerDialogs(program, { save: occupied });
  await window.getByRole('button', { name: '导出 Word' }).click();
  await window.getByRole('menuitem', { name: '导出公开版' }).click();
  await expect(window.getByText('没有导出')).toBeVisible();
  await expect(window.getByText('已导出 Word 文件')).toHaveCount(0);
});

test('a file that cannot be read gives one Chinese sentence and keeps the open report', async ({ window, program, folder }) => {
  await openSample(window);
  const title = await window.getByRole('heading', { level: 1 }).textContent();
  const file = path.join(folder, '坏的.docx');
  writeFileSync(file, 'PK not a zip');
  await answerDialogs(program, { open: file });
  await window.getByRole('button', { name: '打开' }).click();
  await expect(window.getByTestId('open-error')).toHaveText(/[\u4e00-\u9fff].*。$/);
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
});

test('takes a file that is dropped on the window, and nothing else', async ({ window, folder }) => {
  const file = path.join(folder, '拖进来.txt');
  writeFileSync(file, REPORT);
  const devtools = await window.context().newCDPSession(window);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('青山县水务局关于2024年度法治政府建设情况的报告');

  await window.evaluate(() => {
    const made = new DataTransfer();
    made.items.add(new File(['假的'], '假的.txt'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: made, bubbles: true, cancelable: true }));
  });
  await expect(window.getByTestId('open-error')).toContainText('不是磁盘上的文件');
});

test('is usable at 1366 × 768 and at 200 % zoom', async ({ window, program }) => {
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await openSample(window);
  for (const pane of ['大纲', '正文', '问题']) await expect(window.getByLabel(pane, { exact: true })).toBeVisible();
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect(window.getByRole('complementary', { name: '问题' })).toBeHidden();
  await window.getByText(/^问题（\d+）$/).click();
  await window.getByTestId('findings').getByRole('button').first().click();
  await expect(window.getByRole('region', { name: '正文' })).toBeVisible();
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});
