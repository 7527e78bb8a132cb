import { z } from 'zod';
import { blockSchema, LIMITS, reportMetaSchema, type Block, type Report } from '../report/report.ts';

/**
 * What an edit did to a report, small enough to be written at every pause in typing. Holds whole blocks, so that
 * applying it needs no knowledge of what was typed.
 */
export const reportChangeSchema = z.strictObject({
  /** The metadata as they are now, when they changed. */
  meta: reportMetaSchema.optional(),
  /** Blocks that are new or differ, as they are now. */
  blocks: z.array(blockSchema).max(LIMITS.blocks),
  /** The ids of all blocks in their order, when blocks came, went or moved. */
  order: z.array(z.string().min(1).max(64)).max(LIMITS.blocks).optional(),
});
export type ReportChange = z.infer<typeof reportChangeSchema>;

/** Why a change does not fit the report it is applied to. */
export type ChangeMisfit = 'unknown-block' | 'missing-block' | 'duplicate-block';
export type ChangeResult = { ok: true; report: Report } | { ok: false; misfit: ChangeMisfit };

/** Whether every block has an id of its own, which changes rely on. */
export function hasUniqueBlockIds(blocks: readonly Block[]): boolean {
  return new Set(blocks.map((block) => block.id)).size === blocks.length;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What leads from one state of a report to another. Both must have unique block ids.
 * @returns null when nothing changed
 */
export function reportChange(before: Report, after: Report): ReportChange | null {
  const known = new Map(before.blocks.map((block) => [block.id, block]));
  const blocks = after.blocks.filter((block) => !same(known.get(block.id), block));
  const reordered =
    before.blocks.length !== after.blocks.length || after.blocks.some((block, index) => before.blocks[index]?.id !== block.id);
  const metaChanged = !same(before.meta, after.meta);
  if (!metaChanged && !reordered && blocks.length === 0) return null;
  return {
    ...(metaChanged ? { meta: after.meta } : {}),
    blocks,
    ...(reordered ? { order: after.blocks.map((block) => block.id) } : {}),
  };
}

/** The report after a change; the report given stays as it is. */
export function applyReportChange(report: Report, change: ReportChange): ChangeResult {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  for (const block of change.blocks) {
    if (!change.order && !blocks.has(block.id)) return { ok: false, misfit: 'unknown-block' };
    blocks.set(block.id, block);
  }
  const order = change.order ?? report.blocks.map((block) => block.id);
  if (new Set(order).size !== order.length) return { ok: false, misfit: 'duplicate-block' };
  const ordered: Block[] = [];
  for (const id of order) {
    const block = blocks.get(id);
    if (!block) return { ok: false, misfit: 'missing-block' };
    ordered.push(block);
  }
  return { ok: true, report: { ...report, meta: change.meta ?? report.meta, blocks: ordered } };
}
