import { z } from 'zod';
import { VERDICTS } from '../finding/verdict.ts';
import { findingSchema, MANDATORY_KINDS } from '../finding/finding.ts';
import { LIMITS, reportSchema } from '../report/report.ts';

const blockId = z.string().min(1).max(64);
const blockIndex = z.number().int().min(0).max(LIMITS.blocks);

/** A section of the first level, as the outline shows it. */
export const outlineSectionSchema = z.strictObject({
  kind: z.enum([...MANDATORY_KINDS, 'other']),
  /** Its heading block. */
  block: blockId,
  /** Index of its heading and of the first block behind it. */
  from: blockIndex,
  to: blockIndex,
  /** Further mandatory contents that its heading names (merged) or that stand inside it (nested). */
  contains: z
    .array(z.strictObject({ kind: z.enum(MANDATORY_KINDS), how: z.enum(['merged', 'nested']), block: blockId }))
    .max(LIMITS.names),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

/** A report that was read and checked, as the window shows it. */
export const checkedReportSchema = z.strictObject({
  /** Names the open report in later calls. */
  id: z.uuid(),
  fileName: z.string().max(255),
  report: reportSchema,
  sections: z.array(outlineSectionSchema).max(LIMITS.blocks),
  findings: z.array(findingSchema).max(LIMITS.blocks),
  /** Rules that failed while looking; the others ran. */
  failures: z.array(z.strictObject({ rule: z.string(), reason: z.string() })),
  verdict: z.enum(VERDICTS),
});
export type CheckedReport = z.infer<typeof checkedReportSchema>;
