import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { CACHE } from '../../build/setup/paths.mjs';
import { expect, test } from './launch.ts';
import { visitScreens } from './support/screens.ts';

/** Where `npm run screenshots` leaves its pictures. */
const PICTURES = path.join(CACHE, 'screenshots');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious stands in anybody's way on any screen, ${colorScheme}`, async ({ window, program, folder }) => {
    test.setTimeout(180_000);
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
    const found: string[] = [];
    await visitScreens({
      window, program, folder,
      look: async (name) => {
        await window.screenshot({ path: path.join(PICTURES, colorScheme, `${name}.png`) });
        // Electron has one page and cannot open the second one that axe would like to work in.
        const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
        for (const { id, impact, nodes } of violations) {
          if (impact === 'serious' || impact === 'critical') found.push(`${name} ${id}: ${nodes.map((node) => node.html).join('\n')}`);
        }
      },
    });
    expect(found).toEqual([]);
  });
}
