import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../launch.ts';

/** A report with all but the causes and the year's sections in order; our own text. */
export const REPORT = `青山县水务局关于2024年度法治政府建设情况的报告

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

/** Stands in for the person who answers the system's dialogs. */
export async function answerDialogs(program: ElectronApplication, answer: { open?: string; save?: string }): Promise<void> {
  await program.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: !open, filePaths: open ? [open] : [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: !save, filePath: save ?? '' });
  }, answer);
}

/** Fills in the unit at the first start. */
export async function setUpOffice(window: Page, name = '青山县水务局'): Promise<void> {
  await window.getByLabel('单位全称').fill(name);
  await window.getByLabel('主送机关').fill('县委、县人民政府');
  await window.keyboard.press('Enter');
  await window.getByLabel('党政主要负责人的职务').fill('局党组书记、局长');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '开始使用' }).click();
  await expect(window.getByText('这里还没有报告')).toBeVisible();
}

/** Opens the sample report of a list that is empty. */
export async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: '试用示例报告' }).click();
  await expect(window.getByTestId('verdict')).toBeVisible();
}

/** Imports a file through the system's dialog. */
export async function importFile(window: Page, program: ElectronApplication, file: string): Promise<void> {
  await answerDialogs(program, { open: file });
  await window.getByRole('button', { name: '导入文件…' }).first().click();
  await expect(window.getByTestId('facts')).toBeVisible();
}

export async function backToList(window: Page): Promise<void> {
  await window.getByRole('button', { name: '返回报告列表' }).click();
  await expect(window.getByTestId('reports')).toBeVisible();
}

/** The rows of the list. */
export function rows(window: Page) {
  return window.getByTestId('reports').locator('.ant-table-row');
}

/** Chooses an item of the application menu, as a key or the mouse would. */
export async function chooseMenu(program: ElectronApplication, id: string): Promise<void> {
  await program.evaluate(({ Menu, BrowserWindow }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item);
    const window = BrowserWindow.getAllWindows()[0];
    if (!found?.enabled) throw new Error(`The menu item ${item} cannot be chosen.`);
    found.click({}, window, window?.webContents);
  }, id);
}
