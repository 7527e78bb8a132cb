import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronCommand, environment, expect, test } from './launch.ts';
import { answerDialogs, backToList, chooseMenu, openSample, rows, setUpOffice } from './support/desk.ts';

/** Starts the program once more on the same data. */
async function again(folder: string) {
  const program = await _electron.launch({ args: electronCommand().args, env: environment(folder) });
  return { program, window: await program.firstWindow() };
}

function dataFolder(folder: string): string {
  return path.join(folder, 'fazhi-report/data');
}

test('closing the program keeps everything and makes a backup', async ({ window, program, folder }) => {
  await setUpOffice(window);
  await openSample(window);
  await program.close();
  expect(readdirSync(path.join(dataFolder(folder), 'backups')).some((name) => name.includes('exit'))).toBe(true);
  const second = await again(folder);
  await expect(rows(second.window)).toHaveCount(1);
  await second.program.close();
});

test('backs up on demand, and restores what a backup holds', async ({ window, program }) => {
  await setUpOffice(window);
  await openSample(window);
  await backToList(window);
  await chooseMenu(program, 'data');
  await window.getByRole('button', { name: '现在备份' }).click();
  await expect(window.getByText('备份已做好，并已打开检查过')).toBeVisible();
  await window.getByRole('button', { name: '关闭' }).click();
  await rows(window).first().getByRole('button', { name: /更多操作/ }).click();
  await window.getByRole('menuitem', { name: '复制一份' }).click();
  await backToList(window);
  await expect(rows(window)).toHaveCount(2);
  await chooseMenu(program, 'data');
  await window.getByTestId('backups').getByRole('listitem').filter({ hasText: '手动' }).getByRole('button', { name: '恢复…' }).click();
  await window.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(rows(window)).toHaveCount(1);
});

test('the data can be moved to a folder of one\'s choice and is found there again', async ({ window, program, folder }) => {
  await setUpOffice(window);
  await openSample(window);
  await backToList(window);
  const chosen = path.join(folder, '单位数据');
  mkdirSync(chosen);
  await answerDialogs(program, { open: chosen });
  await chooseMenu(program, 'data');
  await window.getByRole('button', { name: '移到别处…' }).click();
  await expect.poll(() => existsSync(path.join(chosen, 'fazhi.db'))).toBe(true);
  await expect(rows(window)).toHaveCount(1);
  await program.close();
  const second = await again(folder);
  await expect(rows(second.window)).toHaveCount(1);
  await second.program.close();
});

test('a damaged database is set aside, and a backup takes its place', async ({ window, program, folder }) => {
  await setUpOffice(window);
  await openSample(window);
  await program.close();
  writeFileSync(path.join(dataFolder(folder), 'fazhi.db'), 'no database any more');
  const second = await again(folder);
  await expect(second.window.getByText('数据没有打开')).toBeVisible();
  await expect(second.window.getByText(/损坏的文件已原样移到/)).toBeVisible();
  expect(existsSync(path.join(dataFolder(folder), 'damaged'))).toBe(true);
  await second.window.getByRole('button', { name: '恢复…' }).first().click();
  await second.window.getByRole('tooltip').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(rows(second.window)).toHaveCount(1);
  await second.program.close();
});

test('a folder that is gone is told, not replaced by an empty list', async ({ window, program, folder }) => {
  await setUpOffice(window);
  await program.close();
  writeFileSync(path.join(folder, 'fazhi-report/data-folder.json'), JSON.stringify({ dataFolder: path.join(folder, '拔掉的U盘') }));
  const second = await again(folder);
  await expect(second.window.getByText(/找不到数据文件夹/)).toBeVisible();
  await expect(second.window.getByText('欢迎使用法治年报')).toHaveCount(0);
  await second.program.close();
});

test('a killed program has everything typed a second before at the next start, and says so', async ({ window, program, folder }) => {
  await setUpOffice(window);
  await openSample(window);
  await window.getByTestId('report-text').getByText('一是执法人员业务能力').click();
  await window.keyboard.press('End');
  await window.keyboard.type('断电之前写的话');
  await new Promise((resolve) => { setTimeout(resolve, 1_000); });
  const ended = new Promise((resolve) => { program.process().once('exit', resolve); });
  program.process().kill('SIGKILL');
  await ended;
  const second = await again(folder);
  await expect(second.window.getByText(/上次没有正常退出/)).toBeVisible();
  await rows(second.window).first().getByRole('button').first().click();
  await expect(second.window.getByTestId('report-text')).toContainText('断电之前写的话');
  await second.program.close();
});

test('the log holds no text of reports', async ({ window, program, folder }) => {
  await setUpOffice(window);
  const broken = path.join(folder, '机密报告.docx');
  writeFileSync(broken, 'PK');
  appendFileSync(broken, '绝密内容');
  await answerDialogs(program, { open: broken });
  await window.getByRole('button', { name: '导入文件…' }).first().click();
  await expect(window.getByText('没有导入')).toBeVisible();
  const logs = path.join(dataFolder(folder), 'logs');
  for (const name of existsSync(logs) ? readdirSync(logs) : []) {
    expect(readFileSync(path.join(logs, name), 'utf8')).not.toMatch(/[\u4e00-\u9fff]/);
  }
});
