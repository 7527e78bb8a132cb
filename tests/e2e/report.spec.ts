import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { answerDialogs, backToList, chooseMenu, openSample, rows, setUpOffice } from './support/desk.ts';

/** The text that is painted as the active finding. */
function activeText(window: Page): Promise<string> {
  return window.evaluate(() => [...(CSS.highlights.get('finding-active') ?? [])].map(String).join('|'));
}

/** Puts the caret behind some words of the text and types. */
async function typeBehind(window: Page, words: string, typed: string): Promise<void> {
  await window.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('[data-testid="report-text"]') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      document.querySelector<HTMLElement>('[data-testid="report-text"]')?.focus();
      getSelection()?.collapse(node, at + sought.length);
      return;
    }
    throw new Error(`The text does not hold “${sought}”.`);
  }, words);
  await window.keyboard.type(typed);
}

async function isSaved(window: Page): Promise<void> {
  await expect(window.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

function tab(window: Page, name: string) {
  return window.getByRole('tab', { name: new RegExp(`^${name}`) });
}

test.beforeEach(async ({ complaints, window }) => {
  expect(complaints, 'what the page complained about while loading').toEqual([]);
  await setUpOffice(window);
});
test.afterEach(({ complaints }) => {
  expect(complaints, 'what the page complained about').toEqual([]);
});

test('what is typed is checked, kept, and there again after going back to the list', async ({ window }) => {
  await openSample(window);
  await expect(window.locator('[data-rule="structure/missing-causes"]')).toHaveCount(1);
  await typeBehind(window, '三是普法宣传形式较为单一。', '主要原因是经费安排不足，培训针对性不强。');
  await expect(window.locator('[data-rule="structure/missing-causes"]')).toHaveCount(0);
  await isSaved(window);
  await backToList(window);
  await rows(window).first().getByRole('button').first().click();
  await expect(window.getByTestId('report-text')).toContainText('主要原因是经费安排不足');
});

test('a finding leads to its place, F8 to the next one, and the menu does the same', async ({ window, program }) => {
  await openSample(window);
  const finding = window.locator('[data-rule="figures/sum"]');
  await finding.click();
  await expect(finding).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => activeText(window)).toContain('查处违法案件18件');
  await window.getByTestId('report-text').click({ position: { x: 200, y: 200 } });
  await window.keyboard.press('F8');
  await expect.poll(() => activeText(window)).toContain('查处违法案件18件');
  await window.keyboard.press('F8');
  await expect.poll(() => activeText(window)).toContain('二是');
  await chooseMenu(program, 'nextFinding');
  await expect.poll(() => activeText(window)).toContain('若干');
  await window.keyboard.press('Shift+F8');
  await expect.poll(() => activeText(window)).toContain('二是');
});

test('applies a safe correction, and undo takes it back', async ({ window }) => {
  await openSample(window);
  const finding = window.locator('[data-rule]').filter({ hasText: '法制宣传' }).first();
  await finding.click();
  const before = await window.getByTestId('report-text').textContent();
  await window.locator('li').filter({ has: finding }).getByRole('button').nth(1).click();
  await expect(window.getByTestId('report-text')).not.toHaveText(before ?? '');
  await window.getByTestId('report-text').focus();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(window.getByTestId('report-text')).toHaveText(before ?? '');
});

test('ignores a finding with a reason, lists it, and takes it back', async ({ window }) => {
  await openSample(window);
  const finding = window.locator('[data-rule="figures/sum"]');
  await finding.click();
  await window.getByRole('button', { name: '忽略…' }).click();
  await expect(window.getByRole('button', { name: '忽略', exact: true })).toBeDisabled();
  await window.getByLabel('理由').fill('另有1件属于其他场所');
  await window.getByRole('button', { name: '忽略', exact: true }).click();
  await expect(finding).toHaveCount(0);
  await typeBehind(window, '三是普法宣传形式较为单一。', '原因是培训不够。');
  await backToList(window);
  await rows(window).first().getByRole('button').first().click();
  await expect(window.getByTestId('verdict')).toBeVisible();
  await expect(finding).toHaveCount(0);
  await window.getByText('已忽略 1 个问题').click();
  await expect(window.getByTestId('ignored')).toContainText('另有1件属于其他场所');
  await window.getByRole('button', { name: '取消忽略' }).click();
  await expect(finding).toHaveCount(1);
});

test('the filter shows one severity', async ({ window }) => {
  await openSample(window);
  await window.getByText(/^错误 \d+$/).first().click();
  const shown = window.getByTestId('findings').locator('[data-rule]');
  expect(await shown.count()).toBeGreaterThan(0);
  for (const row of await shown.all()) await expect(row.getByLabel('错误')).toBeVisible();
});

test('duties, figures and the guide lead into the text', async ({ window }) => {
  await openSample(window);
  await tab(window, '职责').click();
  await expect(window.getByTestId('duties')).toContainText('有事实');
  await tab(window, '数据').click();
  const ledger = window.getByTestId('ledger');
  await expect(ledger).toContainText('分项（7件、6件、4件）之和为17件');
  await expect(ledger.getByRole('row').filter({ hasText: '受理行政许可申请' })).toContainText('142 件');
  await ledger.getByRole('button', { name: '处理旅游投诉' }).click();
  await window.getByTestId('report-text').getByText('一是执法人员业务能力').click();
  await expect(window.getByTestId('guide')).toContainText('写明每个不足的原因');
  await window.getByText('可以套用的句子').click();
  await window.keyboard.press('End');
  await window.getByRole('button', { name: '插入“执法能力”的句子' }).click();
  await expect(window.getByTestId('report-text')).toContainText('全年实务培训只有____期');
  await tab(window, '问题').click();
  await expect(window.locator('[data-rule="text/placeholder"]').filter({ hasText: '____' }).first()).toBeVisible();
});

test('sections change their place by keyboard and by mouse', async ({ window }) => {
  await openSample(window);
  const sections = window.getByTestId('outline').getByRole('listitem');
  await sections.nth(1).getByRole('button').focus();
  await window.keyboard.press('Alt+ArrowDown');
  await expect(sections.nth(2)).toContainText('不足和原因');
  await sections.nth(2).dragTo(sections.nth(1));
  await expect(sections.nth(1)).toContainText('不足和原因');
});

test('versions are named, compared and restored', async ({ window, program }) => {
  await openSample(window);
  await chooseMenu(program, 'nameVersion');
  await window.getByLabel('版本名称').fill('送审稿');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('versions').getByRole('listitem')).toHaveCount(1);
  await typeBehind(window, '三是普法宣传形式较为单一。', '原因是培训不够。');
  await window.getByRole('button', { name: '与现在比较' }).click();
  await expect(window.getByTestId('differences').locator('ins')).toHaveText('原因是培训不够。');
  await window.getByRole('button', { name: '关闭' }).click();
  await window.getByRole('button', { name: '恢复…' }).click();
  await window.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(window.getByTestId('report-text')).not.toContainText('原因是培训不够。');
  await expect(window.getByTestId('versions').getByRole('listitem')).toHaveCount(2);
  await expect(window.getByTestId('audit')).toContainText('恢复到版本“送审稿”');
});

for (const [format, copy, file, start] of [
  ['Word 文档', '报送版', '报送版.docx', 'PK'],
  ['Word 文档', '公开版', '公开版.docx', 'PK'],
  ['PDF', '公开版', '公开版.pdf', '%PDF'],
] as const) {
  test(`exports the ${copy} as ${format}, over errors only with a reason`, async ({ window, program, folder }) => {
    const target = path.join(folder, file);
    await answerDialogs(program, { save: target });
    await openSample(window);
    await window.getByRole('button', { name: '导出…' }).click();
    await window.getByRole('radio', { name: format, exact: true }).click();
    await window.getByRole('dialog').getByText(copy, { exact: true }).click();
    const ok = window.getByRole('dialog').getByRole('button', { name: '导出…' });
    await expect(ok).toBeDisabled();
    await window.getByLabel('理由').fill('先送法制机构征求意见');
    await ok.click();
    await expect(window.getByText('已导出', { exact: true }).first()).toBeVisible();
    expect(readFileSync(target).toString('latin1')).toMatch(new RegExp(`^${start}`));
    await tab(window, '历史').click();
    await expect(window.getByTestId('audit')).toContainText('先送法制机构征求意见');
    await backToList(window);
    await expect(rows(window).first()).toContainText('已导出');
  });
}

test('exports the text for the web page and the checklist, which needs no reason', async ({ window, program, folder }) => {
  await openSample(window);
  const checklist = path.join(folder, '自查表.docx');
  await answerDialogs(program, { save: checklist });
  await window.getByRole('button', { name: '导出…' }).click();
  await window.getByRole('radio', { name: '自查表（Word）' }).click();
  await window.getByRole('dialog').getByRole('button', { name: '导出…' }).click();
  await expect.poll(() => existsSync(checklist)).toBe(true);
  const text = path.join(folder, '网页.txt');
  await answerDialogs(program, { save: text });
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await window.getByRole('button', { name: '导出…' }).click();
  await window.getByRole('radio', { name: '网页用纯文本' }).click();
  await window.getByLabel('理由').fill('先行预览');
  await window.getByRole('dialog').getByRole('button', { name: '导出…' }).click();
  await expect.poll(() => existsSync(text) && readFileSync(text, 'utf8')).toContain('（一）依法履行文化和旅游管理职能');
});

test('says why an export failed, and exports nothing when the dialog is cancelled', async ({ window, program, folder }) => {
  await openSample(window);
  await answerDialogs(program, {});
  await window.getByRole('button', { name: '导出…' }).click();
  await window.getByLabel('理由').fill('征求意见');
  const ok = window.getByRole('dialog').getByRole('button', { name: '导出…' });
  await ok.click();
  await expect(ok).toBeEnabled();
  const occupied = path.join(folder, '占用.docx');
  mkdirSync(occupied);
  await answerDialogs(program, { save: occupied });
  await ok.click();
  await expect(window.getByText('没有导出', { exact: true })).toBeVisible();
  await window.getByRole('button', { name: '取消' }).click();
  await tab(window, '历史').click();
  await expect(window.getByTestId('audit')).toContainText('没有写成文件');
});

test('is usable at 1366 × 768 and at 200 % zoom', async ({ window, program }) => {
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await openSample(window);
  for (const pane of ['大纲', '正文', '核查']) await expect(window.getByLabel(pane, { exact: true })).toBeVisible();
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect(window.getByRole('complementary', { name: '核查' })).toBeHidden();
  await window.getByText(/^核查（\d+）$/).click();
  await window.getByTestId('findings').locator('[data-rule]').first().click();
  await expect(window.getByRole('region', { name: '正文' })).toBeVisible();
  const overflow = await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
});
