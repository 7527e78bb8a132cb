import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, expect, type CDPSession, type Page } from '@playwright/test';
import { readPackFolder } from '../../../electron/packs/read-pack-folder.ts';
import type { Pack } from '../../../rules/packs/pack.ts';
import { emptyMeta, makeReport, type Block, type Report, type ReportMeta } from '../../../shared/report/report.ts';
import { electronRuntime } from '../../../build/setup/electron-runtime.mjs';
import { environment } from '../launch.ts';
import { buildEditorApp } from './build-app.ts';
import type { TextPoint } from './app/page.tsx';

const ROOT = path.resolve(import.meta.dirname, '../../..');

function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, text };
}

function section(id: string, ordinal: string, text: string): Block {
  return { type: 'heading', id, level: 1, ordinal, text };
}

/** A report with one section of each mandatory content; our own words. */
export function sampleReport(extra: readonly Block[] = [], meta: Partial<ReportMeta> = {}): Report {
  return makeReport(
    {
      ...emptyMeta(), unit: '青山县水务局', unitKind: '政府部门', region: '青山县', year: 2024, title: '青山县水务局关于2024年度法治政府建设情况的报告',
      addressees: ['县委', '县人民政府'], signature: ['青山县水务局'], issueDate: '2025年2月10日', ...meta,
    },
    [
      paragraph('opening', '现将我局2024年度法治政府建设情况报告如下。'),
      section('measures', '一、', '推进法治政府建设的主要举措和成效'),
      { type: 'heading', id: 'run-in', level: 2, ordinal: '（一）', text: '健全制度。', runIn: true },
      paragraph('system', '修订水资源管理规范性文件2件，办理取水许可17件，全部按期办结。'),
      paragraph('training', '全年组织执法人员培训3期，覆盖执法人员31名。'),
      ...extra,
      section('shortcomings', '二、', '存在的不足和原因'),
      paragraph('faults', '个别案卷制作不规范，主要原因是审核把关不严。'),
      section('responsible', '三、', '党政主要负责人履行推进法治建设第一责任人职责情况'),
      paragraph('duties', '局党组书记、局长主持召开党组会议4次，研究部署执法检查和普法工作。'),
      section('plan', '四、', '下一年度推进法治政府建设的主要安排'),
      paragraph('tasks', '修订行政处罚裁量基准，开展执法人员轮训。'),
    ],
  );
}

/** The editor as a person has it before them. */
export class Desk {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #pack: Pack;

  constructor(page: Page, cdp: CDPSession, pack: Pack) {
    this.page = page;
    this.#cdp = cdp;
    this.#pack = pack;
  }

  /** Puts a report on the page and waits for its findings. */
  async open(report: Report): Promise<void> {
    await this.page.evaluate(([opened, pack]) => harness.open(opened, harness.checking ? undefined : pack), [report, this.#pack] as const);
    await this.page.getByTestId('report-text').waitFor();
    await this.checked();
  }

  /** Waits until the findings are those of the text that is shown, and painted. */
  async checked(): Promise<void> {
    await this.page.waitForFunction(() => harness.outcome !== null && harness.isChecked());
    // What is on the screen is painted when the browser has told so, a frame later.
    await this.#settled();
    await this.#settled();
  }

  report(): Promise<Report> {
    return this.page.evaluate(() => {
      if (!harness.editor) throw new Error('The editor is not there.');
      return harness.editor.report();
    });
  }

  /** The text of a block as the report has it. */
  async text(id: string): Promise<string> {
    const { blocks } = await this.report();
    const block = blocks.find((one) => one.id === id);
    if (!block || block.type === 'table') throw new Error(`The report has no text ${id}.`);
    return block.text;
  }

  /** The ids or texts of all blocks, in order: known ones by id, new ones by what they say. */
  async outline(known: readonly string[]): Promise<string[]> {
    const { blocks } = await this.report();
    return blocks.map((block) => (known.includes(block.id) ? block.id : block.type === 'table' ? 'table' : block.text));
  }

  /** What the page shows of a block or field. */
  shown(block: string): Promise<string> {
    return this.page.evaluate((id) => document.querySelector(`[data-block="${id}"]`)?.textContent ?? '', block);
  }

  /** Selects from one offset of a block's words to another; from the end with a negative offset. */
  async select(from: TextPoint, to: TextPoint = from): Promise<void> {
    await this.page.evaluate(([start, end]) => harness.select(start, end), [from, to] as const);
    await this.#settled();
  }

  /** The editor hears of a selection in an event of its own, and the selection follows what a key changed. */
  async #settled(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.#settled();
    }
  }

  /** Waits until no check has come for a while, and says how many came in all. */
  async quiet(): Promise<number> {
    const count = (): Promise<number> => this.page.evaluate(() => harness.outcomes);
    for (let last = await count(); ;) {
      await this.page.waitForTimeout(800);
      const now = await count();
      if (now === last) return now;
      last = now;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Composes with the input method: each text takes the place of the one before. */
  async compose(...texts: string[]): Promise<void> {
    for (const text of texts) await this.#cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** Ends a composition with what was chosen. */
  async commit(text: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text });
  }

  /** Ends a composition without anything, as Escape does. */
  async cancel(): Promise<void> {
    await this.compose('');
  }

  /** Puts something into the clipboard and pastes it. */
  async paste(content: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((types) => {
      const clipboard = new DataTransfer();
      for (const [type, data] of Object.entries(types)) clipboard.setData(type, data);
      document.querySelector('[contenteditable]')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
    }, content);
  }

  /** The words painted under a name, in the order of the page. */
  painted(name: string): Promise<string[]> {
    return this.page.evaluate((highlight) => harness.painted(highlight).map(({ words }) => words), name);
  }
}

export const test = base.extend<{ desk: Desk }, { app: string; editorPage: Page; pack: Pack }>({
  app: [
    async ({ browserName }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), `fazhi-editor-${browserName}-`));
      await buildEditorApp(folder);
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pack: [
    async ({ browserName }, use) => {
      const read = await readPackFolder(path.join(ROOT, 'rules/packs/national'));
      if (!read.ok) throw new Error(`The national pack is not valid (${browserName}).`);
      await use(read.pack);
    },
    { scope: 'worker' },
  ],
  editorPage: [
    async ({ app }, use) => {
      const runtime = electronRuntime();
      if (!runtime) throw new Error('No Electron runtime; npm test puts one in place.');
      process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.dist;
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const program = await _electron.launch({ args: [...root, '--disable-gpu', app], env: environment(path.join(app, 'config')) });
      const page = await program.firstWindow();
      await page.waitForFunction(() => 'harness' in globalThis);
      await use(page);
      await program.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  desk: async ({ editorPage, pack }, use) => {
    const complaints: string[] = [];
    const listen = (message: { type(): string; text(): string }): void => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    };
    const hear = (error: Error): void => void complaints.push(error.message);
    editorPage.on('console', listen);
    editorPage.on('pageerror', hear);
    const cdp = await editorPage.context().newCDPSession(editorPage);
    const desk = new Desk(editorPage, cdp, pack);
    await desk.open(sampleReport());
    await use(desk);
    editorPage.off('console', listen);
    editorPage.off('pageerror', hear);
    await cdp.detach();
    expect([...complaints, ...(await editorPage.evaluate(() => harness.errors))], 'what the page complained about').toEqual([]);
  },
});

export { expect } from '@playwright/test';
