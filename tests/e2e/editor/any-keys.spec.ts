import type { Block } from '../../../shared/report/report.ts';
import { hasUniqueBlockIds } from '../../../shared/storage/report-change.ts';
import { reportSchema } from '../../../shared/report/report.ts';
import { expect, sampleReport, test, type Desk } from './editor-window.ts';

const KEYS = [
  'Backspace', 'Backspace', 'Backspace', 'Delete', 'Delete', 'Enter', 'Enter', 'Enter', 'Shift+Enter', 'Tab', 'Shift+Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp',
  'ArrowDown', 'Home', 'End', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+Backspace', 'Control+Delete', 'Control+1', 'Control+2', 'Control+3', 'Control+0',
  'Control+z', 'Control+z', 'Control+Shift+z', 'Control+x', 'Control+v', 'Control+b', 'F8', 'Alt+Enter', 'Control+a',
] as const;

/** Numbers that are the same in every run, from 0 up to 1 (a linear congruential generator, modulus 2³²). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(list: readonly T[], share: number): T {
  return list[Math.floor(share * list.length)]!;
}

/** Does one thing that a person might do, and says what. */
async function doAnything(desk: Desk, next: () => number): Promise<string> {
  const kind = next();
  if (kind < 0.25) {
    await desk.page.evaluate(([from, start, reach, end]) => harness.selectShare(from, start, reach, end), [next(), next(), kind < 0.17 ? 0 : next(), next()] as const);
    return 'select';
  }
  if (kind < 0.4) {
    const text = pick(['局', '，', 'a1', '。法治'], next());
    await desk.type(text);
    return text;
  }
  if (kind < 0.55) {
    await desk.compose(...['n', 'ni', 'ni h'].slice(0, 1 + Math.floor(next() * 3)));
    if (next() < 0.25) await desk.cancel();
    else await desk.commit(pick(['你好', '法', 'ni'], next()));
    return 'compose';
  }
  const key = pick(KEYS, next());
  await desk.page.keyboard.press(key);
  return key;
}

const EXTRA: readonly Block[] = [
  { type: 'table', id: 'table', headerRows: 1, rows: [[{ text: '指标' }, { text: '件' }], [{ text: '许可' }, { text: '17' }]] },
  { type: 'listItem', id: 'first', depth: 0, ordinal: '1.', text: '第一项' },
  { type: 'listItem', id: 'second', depth: 0, ordinal: '2.', text: '第二项' },
];

for (const [seed, answer] of [[1, false], [2, true], [3, false]] as const) {
  test(`whatever is pressed (${seed}), the page shows the report, and the report is whole`, async ({ desk }) => {
    await desk.open(sampleReport(EXTRA));
    await desk.page.evaluate((confirmed) => { harness.answer = confirmed; }, answer);
    const next = numbers(seed);
    const done: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      done.push(await doAnything(desk, next));
      await desk.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
      const report = await desk.report();
      const trail = done.slice(-5).join(' ');
      expect(reportSchema.safeParse(report).error, trail).toBeUndefined();
      expect(hasUniqueBlockIds(report.blocks), trail).toBe(true);
      expect(await desk.page.evaluate(() => harness.shown()), trail).toEqual(await desk.page.evaluate(() => harness.written()));
    }
    const headings = new Set((await desk.report()).blocks.filter(({ type }) => type === 'heading').map(({ id }) => id));
    // On a no, whatever was tried, the sections are all there.
    expect(answer ? [] : ['measures', 'shortcomings', 'responsible', 'plan'].filter((id) => !headings.has(id))).toEqual([]);
  });
}
