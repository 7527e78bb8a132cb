import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../launch.ts';
import { backToList, chooseMenu, importFile, REPORT, rows, setUpOffice } from './desk.ts';

export interface Tour {
  window: Page;
  program: ElectronApplication;
  folder: string;
  /** Called on every screen, when it has come to rest. */
  look: (name: string) => Promise<void>;
}

/** Goes through every screen of the program as a person would. */
export async function visitScreens({ window, program, folder, look }: Tour): Promise<void> {
  const rest = async (name: string): Promise<void> => {
    // Whatever moves has arrived; what moves for ever (a caret, a progress bar) is not waited for.
    await window.waitForFunction(() =>
      document.getAnimations().every((animation) => animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity),
    );
    await look(name);
  };
  const close = async (): Promise<void> => {
    await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await expect(window.getByRole('dialog')).toHaveCount(0);
  };

  await expect(window.getByRole('button', { name: '开始使用' })).toBeVisible();
  await rest('01-首次设置');
  await setUpOffice(window);
  await rest('02-空列表');
  const file = path.join(folder, '青山县水务局.txt');
  writeFileSync(file, REPORT);
  await importFile(window, program, file);
  await expect(window.getByTestId('verdict')).toBeVisible();
  await backToList(window);
  await window.getByRole('button', { name: '新建报告' }).click();
  await window.getByLabel('报告年度').fill('2025');
  await rest('03-新建');
  await window.getByRole('button', { name: '新建', exact: true }).click();
  await expect(window.getByTestId('verdict')).toBeVisible();
  await window.getByTestId('report-text').getByText('办理取水许可').click();
  await expect(window.getByTestId('guide')).toBeVisible();
  await window.getByTestId('findings').locator('[data-rule]').first().click();
  await rest('04-报告');
  for (const [index, name] of ['职责', '数据', '上年', '历史'].entries()) {
    await window.getByRole('tab', { name }).click();
    await expect(window.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    await rest(`0${index + 5}-${name}`);
  }
  await window.getByRole('button', { name: '导出…' }).click();
  await rest('09-导出');
  await close();
  await window.getByTestId('report-text').click();
  await chooseMenu(program, 'replace');
  await rest('10-查找替换');
  await window.keyboard.press('Escape');
  await chooseMenu(program, 'shortcuts');
  await rest('11-快捷键');
  await close();
  await backToList(window);
  await expect(rows(window)).toHaveCount(2);
  await rest('12-报告列表');
  await window.getByLabel('搜索全部报告的内容').fill('违法采砂');
  await expect(window.getByText('找到 2 份报告')).toBeVisible();
  await rest('13-搜索');
  await window.getByLabel('搜索全部报告的内容').fill('');
  await chooseMenu(program, 'data');
  await window.getByRole('button', { name: '现在备份' }).click();
  await expect(window.getByTestId('backups').getByRole('listitem').first()).toBeVisible();
  await expect(window.locator('.ant-message-notice')).toHaveCount(0);
  await rest('14-数据与备份');
  await close();
  await window.getByRole('button', { name: '青山县水务局', exact: true }).click();
  await rest('15-单位信息');
  await close();
}
