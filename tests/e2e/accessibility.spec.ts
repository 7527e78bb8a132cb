import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './launch.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious stands in anybody's way, ${colorScheme}`, async ({ window }) => {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron has one page and cannot open the second one that axe would like to work in.
    const serious = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
    };
    await expect(window.getByRole('button', { name: '打开报告' })).toBeVisible();
    expect(await serious()).toEqual([]);
    await window.getByRole('button', { name: '看看示例报告' }).click();
    await window.getByTestId('findings').getByRole('button').first().click();
    expect(await serious()).toEqual([]);
  });
}
