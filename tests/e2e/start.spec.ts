import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './launch.ts';
import { answerDialogs, backToList, chooseMenu, importFile, openSample, REPORT, rows, setUpOffice } from './support/desk.ts';

test.beforeEach(({ complaints }) => {
  expect(complaints, 'what the page complained about while loading').toEqual([]);
});
test.afterEach(({ complaints }) => {
  expect(complaints, 'what the page complained about').toEqual([]);
});

test('the first start asks for the unit, and later starts do not', async ({ window }) => {
  await window.getByRole('button', { name: '开始使用' }).click();
  await expect(window.getByText('请填写单位全称，报告的标题和署名要用。')).toBeVisible();
  await setUpOffice(window);
  await window.reload();
  await expect(window.getByRole('button', { name: '青山县水务局' })).toBeVisible();
  await expect(window.getByText('欢迎使用法治年报')).toHaveCount(0);
});

test('a new report has the skeleton of the unit', async ({ window }) => {
  await setUpOffice(window);
  await window.getByRole('button', { name: '新建报告' }).first().click();
  await window.getByLabel('报告年度').fill('2025');
  await window.getByRole('button', { name: '新建', exact: true }).click();
  await expect(window.getByTestId('report-title')).toHaveText('青山县水务局关于2025年度法治政府建设情况的报告');
  await expect(window.getByTestId('contents').getByRole('listitem')).toHaveCount(4);
  await expect(window.getByTestId('outline').getByRole('listitem')).toHaveCount(4);
  await backToList(window);
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window).first()).toContainText('2025');
  await expect(rows(window).first()).toContainText('草稿');
});

test("a new report can begin with last year's, with figures to be filled in", async ({ window, program, folder }) => {
  await setUpOffice(window);
  const file = path.join(folder, '青山县水务局.txt');
  writeFileSync(file, REPORT);
  await importFile(window, program, file);
  await backToList(window);
  await window.getByRole('button', { name: '新建报告' }).first().click();
  await window.getByLabel('报告年度').fill('2025');
  await expect(window.getByRole('radio', { name: /沿用往年的报告/ })).toBeChecked();
  await window.getByRole('button', { name: '新建', exact: true }).click();
  await expect(window.getByTestId('report-title')).toHaveText('青山县水务局关于2025年度法治政府建设情况的报告');
  await expect(window.getByRole('region', { name: '正文' })).toContainText('办理取水许可____件');
  await window.getByRole('tab', { name: '上年' }).click();
  await expect(window.getByTestId('last-year')).toContainText('办理取水许可17件');
});

test('imports a file and finds its words again', async ({ window, program, folder }) => {
  await setUpOffice(window);
  const file = path.join(folder, '报告.txt');
  writeFileSync(file, REPORT);
  await importFile(window, program, file);
  await expect(window.getByTestId('report-title')).toHaveText('青山县水务局关于2024年度法治政府建设情况的报告');
  await expect(window.locator('[data-rule="structure/missing-causes"]')).toHaveCount(1);
  await backToList(window);
  await chooseMenu(program, 'searchAll');
  await expect(window.getByLabel('搜索全部报告的内容')).toBeFocused();
  await window.keyboard.type('违法采砂');
  await expect(window.getByText('找到 1 份报告')).toBeVisible();
  await expect(rows(window).first().locator('mark')).toHaveText('违法采砂');
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type('没有这句话');
  await expect(window.getByText('没有报告包含这些文字')).toBeVisible();
});

test('reports are duplicated, archived and deleted, and all of it can be undone', async ({ window }) => {
  await setUpOffice(window);
  await openSample(window);
  await backToList(window);
  const act = async (name: string): Promise<void> => {
    await rows(window).first().getByRole('button', { name: /更多操作/ }).click();
    await window.getByRole('menuitem', { name, exact: true }).click();
  };
  await act('复制一份');
  await expect(window.getByTestId('facts')).toBeVisible();
  await backToList(window);
  await expect(rows(window)).toHaveCount(2);
  await act('删除');
  await expect(rows(window)).toHaveCount(1);
  await window.getByRole('button', { name: '撤销' }).click();
  await expect(rows(window)).toHaveCount(2);
  await act('归档');
  await expect(rows(window)).toHaveCount(1);
  await window.getByText(/^已归档 1$/).click();
  await expect(rows(window)).toHaveCount(1);
  await act('取消归档');
  await expect(window.getByText('没有已归档的报告')).toBeVisible();
  await window.getByText(/^在用 2$/).click();
  await act('删除');
  await window.getByText(/^已删除 1$/).click();
  await act('恢复');
  await window.getByText(/^在用 2$/).click();
  await expect(rows(window)).toHaveCount(2);
});

test('a file that cannot be read gives one Chinese sentence and leaves the list as it is', async ({ window, program, folder }) => {
  await setUpOffice(window);
  const file = path.join(folder, '坏的.docx');
  writeFileSync(file, 'PK not a zip');
  await answerDialogs(program, { open: file });
  await window.getByRole('button', { name: '导入文件…' }).first().click();
  await expect(window.getByText('没有导入')).toBeVisible();
  await expect(window.locator('.ant-notification-notice-description')).toHaveText(/[\u4e00-\u9fff].*。$/);
  await expect(window.getByText('这里还没有报告')).toBeVisible();
});

test('takes a file that is dropped on the window, and nothing else', async ({ window, folder }) => {
  await setUpOffice(window);
  await window.evaluate(() => {
    const made = new DataTransfer();
    made.items.add(new File(['假的'], '假的.txt'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: made, bubbles: true, cancelable: true }));
  });
  await expect(window.getByText('拖进来的不是磁盘上的文件')).toBeVisible();
  const file = path.join(folder, '拖进来.txt');
  writeFileSync(file, REPORT);
  const devtools = await window.context().newCDPSession(window);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await expect(window.getByTestId('report-title')).toHaveText('青山县水务局关于2024年度法治政府建设情况的报告');
});
