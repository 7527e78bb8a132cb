import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { openStore, type OpenResult, type Store, type StoreOptions } from '../../../electron/storage/store.ts';
import { emptyMeta, makeReport, type Block, type Report } from '../../../shared/report/report.ts';

const folders: string[] = [];
const stores = new Set<Store>();

/** Closes what a test left open and removes its folders. */
afterEach(async () => {
  for (const store of stores) await store.close();
  stores.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that goes after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fazhi-store-'));
  folders.push(folder);
  return folder;
}

export type Opened = Extract<OpenResult, { ok: true }>;
export type Refused = Extract<OpenResult, { ok: false }>;

/** Opens a store that has to open; it is closed after the test. */
export async function opened(options: StoreOptions): Promise<Opened> {
  const result = await openStore(options);
  if (!result.ok) throw result.error;
  stores.add(result.store);
  return result;
}

export async function newStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  return (await opened({ folder: newFolder(), ...options })).store;
}

/** Opens a store that must not open. */
export async function refused(options: StoreOptions): Promise<Refused> {
  const result = await openStore(options);
  if (result.ok) {
    await result.store.close();
    throw new Error('The store opened.');
  }
  return result;
}

export async function closed(store: Store): Promise<void> {
  stores.delete(store);
  await store.close();
}

export function paragraph(id: string, text: string): Block {
  return { type: 'paragraph', id, text };
}

/** A report of one paragraph for each text, with ids p1, p2 … */
export function reportOf(...texts: string[]): Report {
  const meta = { ...emptyMeta(), unit: '云川市司法局', unitKind: '政府部门' as const, region: '云川市', year: 2025, title: '云川市司法局2025年度法治政府建设情况报告' };
  return makeReport(meta, texts.map((text, index) => paragraph(`p${index + 1}`, text)));
}

/** The same report with the text of one block replaced. */
export function withText(report: Report, id: string, text: string): Report {
  return { ...report, blocks: report.blocks.map((block) => (block.id === id ? paragraph(id, text) : block)) };
}

/** What `work` has to throw. */
export function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

/** A clock that moves on by a second with every look at it, from 2026-01-05 08:00:01 UTC. */
export function tickingClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 5, 8, 0, (seconds += 1)));
}
