import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { withDisplay } from '../../build/testing/display.mjs';
import { emptyMeta, makeReport, type Block, type Report } from '../../shared/report/report.ts';
import { headingOrdinal } from '../../shared/text/ordinals.ts';
import { readText } from '../support/check-text.ts';
import { buildEditorApp } from '../e2e/editor/build-app.ts';
import { launchEditor } from '../e2e/editor/launch-editor.ts';
import { longReport } from './long-report.ts';

/**
 * Times the editor against a bare Lexical editor with the same text in one window, in turn, so that the machine's own
 * ups and downs fall on both alike: opening, key press to painted letter, key press to findings of the new text.
 */
const LENGTH = 30_000;
const FINDINGS = 300;
const ROUNDS = 3;
const KEYS = 120;
/** Milliseconds between two keys: a fast typist's, and enough for a check to come between. */
const TYPING = 60;
const RESTING = 350;

/** A paragraph with a slip: 截止 for 截至. */
function paragraph(index: number, words: string): Block {
  return { type: 'paragraph', id: `p${index}`, text: `截止2024年底，${words}。` };
}

/** A report of that length with a slip in each of so many paragraphs. */
function flawedReport(): Report {
  const sections = ['主要举措和成效', '存在的不足和原因', '党政主要负责人履行推进法治建设第一责任人职责情况', '下一年度主要安排'];
  const texts = readText(longReport(LENGTH)).report.blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
  const words = texts.join('');
  const size = Math.floor(LENGTH / FINDINGS) - 8;
  const paragraphs = Array.from({ length: FINDINGS }, (_, index) => paragraph(index, words.slice(index * size, (index + 1) * size)));
  const perSection = FINDINGS / sections.length;
  const blocks: Block[] = [];
  for (const [index, text] of sections.entries()) {
    blocks.push({ type: 'heading', id: `h${index}`, level: 1, ordinal: headingOrdinal(1, index + 1), text });
    blocks.push(...paragraphs.slice(index * perSection, (index + 1) * perSection));
  }
  return makeReport({ ...emptyMeta(), unit: '青山县水务局', unitKind: '政府部门', year: 2024, title: '青山县水务局关于2024年度法治政府建设情况的报告' }, blocks);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}

function describe(values: readonly number[]): string {
  return `中位数 ${quantile(values, 0.5).toFixed(1)} 毫秒，95% 在 ${quantile(values, 0.95).toFixed(1)} 毫秒以内`;
}

/** Opens the report and waits until it is painted. */
async function open(page: Page, report: Report, isBare: boolean): Promise<number> {
  return page.evaluate(([opened, bare]) => harness.timeOpening(opened, bare), [report, isBare] as const);
}

/** Types in the middle of the report; what is timed begins with the key press. */
async function type(page: Page, keys: number, gap: number, until: 'painted' | 'checked'): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate((event) => harness.timeKeys(event), until);
  await page.waitForTimeout(500);
  for (let key = 0; key < keys; key += 1) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', text: 'a', unmodifiedText: 'a' });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a' });
    await page.waitForTimeout(gap);
  }
  await cdp.detach();
  return page.evaluate(() => harness.keyTimes());
}

async function measure(page: Page): Promise<void> {
  const report = flawedReport();
  const opening = { bare: [] as number[], ours: [] as number[] };
  const painting = { bare: [] as number[], ours: [] as number[] };
  const checking: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    opening.bare.push(await open(page, report, true));
    painting.bare.push(...(await type(page, KEYS, TYPING, 'painted')));
    opening.ours.push(await open(page, report, false));
    await page.waitForFunction(() => harness.outcome !== null && harness.isChecked());
    painting.ours.push(...(await type(page, KEYS, TYPING, 'painted')));
    checking.push(...(await type(page, KEYS / 4, RESTING, 'checked')));
  }
  const findings = await page.evaluate(() => harness.outcome?.findings.length ?? 0);
  const more = quantile(painting.ours, 0.95) - quantile(painting.bare, 0.95);
  console.log(`编辑器（${LENGTH} 字，${findings} 个问题；与同样文字的空 Lexical 编辑器轮流，共 ${ROUNDS} 轮）：\n`);
  console.log(`- 打开到显示：${quantile(opening.ours, 0.5).toFixed(0)} 毫秒（空编辑器 ${quantile(opening.bare, 0.5).toFixed(0)} 毫秒）`);
  console.log(`- 按键到显示：${describe(painting.ours)}（空编辑器${describe(painting.bare)}），95% 分位多 ${more.toFixed(1)} 毫秒`);
  console.log(`- 按键到问题更新：${describe(checking)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-editor-bench-'));
try {
  await buildEditorApp(folder);
  await withDisplay(async () => {
    const { program, page } = await launchEditor(folder);
    await measure(page);
    await program.close();
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
