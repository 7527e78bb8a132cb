import type { Block } from '../../../shared/report/report.ts';
import { expect, sampleReport, test, type Desk } from './editor-window.ts';

const LINE = 28;

function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, text };
}

/** The lines that a block's text is broken into, in characters. */
function lines(desk: Desk, block: string): Promise<number[]> {
  return desk.page.evaluate((id) => {
    const text = document.createTreeWalker(document.querySelector(`[data-block="${id}"]`) ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
    const tops: number[] = [];
    const range = new Range();
    for (let at = 0; at < (text?.textContent?.length ?? 0); at += 1) {
      range.setStart(text!, at);
      range.setEnd(text!, at + 1);
      tops.push(Math.round(range.getBoundingClientRect().top));
    }
    return Array.from(new Set(tops), (top) => tops.filter((one) => one === top).length);
  }, block);
}

test('a line holds 28 characters, the first 26, at every zoom', async ({ desk }) => {
  await desk.open(sampleReport([paragraph('squares', '法'.repeat(26 + 3 * LINE))]));
  expect(await lines(desk, 'squares')).toEqual([26, LINE, LINE, LINE]);
  await desk.select(['squares', 0]);
  const zoom = async (command: 'zoomIn' | 'zoomOut' | 'zoomReset'): Promise<number> => {
    await desk.page.evaluate((name) => harness.editor?.run(name), command);
    return desk.page.getByTestId('paper').evaluate((paper) => paper.getBoundingClientRect().width);
  };
  // A4 at 96 dots per inch.
  expect(await zoom('zoomReset')).toBeCloseTo((210 / 25.4) * 96, 0);
  for (const command of ['zoomIn', 'zoomOut'] as const) {
    let width = await zoom('zoomReset');
    for (let step = 0; step < 4; step += 1) {
      const next = await zoom(command);
      expect(next > width).toBe(command === 'zoomIn');
      expect(await lines(desk, 'squares')).toEqual([26, LINE, LINE, LINE]);
      width = next;
    }
  }
});

test('in a narrow pane the whole line is still there', async ({ desk }) => {
  await desk.open(sampleReport([paragraph('squares', '治'.repeat(26 + LINE))]));
  const root = desk.page.locator('#root');
  await root.evaluate((element) => { element.style.width = '520px'; });
  await expect.poll(() => desk.page.getByTestId('paper').evaluate((paper) => paper.getBoundingClientRect().width)).toBeLessThan(520);
  expect(await lines(desk, 'squares')).toEqual([26, LINE]);
  await root.evaluate((element) => { element.style.width = ''; });
});

test('22 lines are a page', async ({ desk }) => {
  // Title, 主送机关 and the sections of the sample take part of the first page.
  const before = await desk.page.evaluate(() => harness.pages);
  await desk.open(sampleReport(Array.from({ length: 44 }, (_, index) => paragraph(`line-${index}`, '一行字。'))));
  await expect.poll(() => desk.page.evaluate(() => harness.pages)).toBe(before + 2);
});

test('page ends lie between two lines', async ({ desk }) => {
  await desk.open(sampleReport(Array.from({ length: 60 }, (_, index): Block => paragraph(`text-${index}`, '依法行政'.repeat(index % 40)))));
  const gaps = await desk.page.evaluate(() => {
    const ends = [...document.querySelectorAll('[aria-hidden] > div')].map((mark) => {
      const { top, height } = mark.getBoundingClientRect();
      return top + height / 2;
    });
    const range = new Range();
    const text = document.querySelector('[contenteditable]');
    if (!text) return [];
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ height }) => height < 60);
    return ends.map((end) => rects.every(({ top, bottom }) => end <= top + 6 || end >= bottom - 6));
  });
  expect(gaps.length).toBeGreaterThan(2);
  expect(gaps.every(Boolean)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what an empty field asks for can be read, ${colorScheme}`, async ({ desk }) => {
    await desk.page.emulateMedia({ colorScheme });
    await desk.open(sampleReport([], { issueDate: '' }));
    const field = desk.page.locator('[data-field="issueDate"]');
    expect(await field.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('成文日期');
    await field.click();
    await desk.type('2025年2月10日');
    expect(await field.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('none');
    expect((await desk.report()).meta.issueDate).toBe('2025年2月10日');
    await desk.page.emulateMedia({ colorScheme: 'light' });
  });
}
