import { z } from 'zod';
import { LIMITS } from '../report/report.ts';
import { fingerprintText, moment, personText, reasonText, ruleText, sha256, shortText } from './limits.ts';
import { reportIdSchema } from './report-record.ts';

/** What the audit keeps a trace of. */
export const AUDIT_ACTIONS = [
  'export', 'export-failed', 'state', 'ignore', 'revoke-ignore', 'delete', 'undelete', 'purge', 'restore-version', 'restore-backup',
  'decision',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** A rule pack that the decision rests on. */
export const packReferenceSchema = z.strictObject({ name: shortText.min(1), version: shortText.min(1) });
export type PackReference = z.infer<typeof packReferenceSchema>;

export const auditDetailSchema = z.strictObject({
  /** The report as it was called then: it may have been renamed or purged since. */
  report: z.strictObject({ id: reportIdSchema, unit: z.string(), year: z.number().int().nullable() }).nullable(),
  /** The exact text, as a version holds it. */
  contentHash: sha256.nullable(),
  packs: z.array(packReferenceSchema).max(20),
  /** Findings of severity `error` that were open then. */
  openErrors: z.array(z.strictObject({ rule: ruleText, fingerprint: fingerprintText })).max(LIMITS.blocks),
  reason: reasonText,
  /** What only this kind of action has: the copy and file name of an export, a conclusion. */
  facts: z.record(z.string().max(40), z.union([z.string().max(1_000), z.number(), z.boolean()])),
});
export type AuditDetail = z.infer<typeof auditDetailSchema>;

/** One link of the chain. */
export const auditRecordSchema = z.strictObject({
  /** 1, 2, 3 … without a gap. */
  seq: z.number().int().min(1),
  at: moment,
  by: personText,
  action: z.enum(AUDIT_ACTIONS),
  detail: auditDetailSchema,
  /** Hash of the link before, 64 zeros for the first. */
  previous: sha256,
  hash: sha256,
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;

/** What is wrong where the chain breaks for the first time. */
export const AUDIT_BREAKS = ['changed', 'missing', 'tail-missing'] as const;

export const auditVerdictSchema = z.discriminatedUnion('intact', [
  z.strictObject({ intact: z.literal(true), entries: z.number().int(), head: sha256 }),
  z.strictObject({
    intact: z.literal(false),
    /** Of the first link that is wrong or missing. */
    seq: z.number().int(),
    break: z.enum(AUDIT_BREAKS),
    /** For the user. */
    message: z.string(),
  }),
]);
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;
