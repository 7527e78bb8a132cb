import { z } from 'zod';
import { CERTAINTIES, findingDataSchema, MANDATORY_KINDS, SEVERITIES } from '../finding/finding.ts';
import { VERDICTS } from '../finding/verdict.ts';
import { UNIT_KINDS } from '../report/report.ts';

/** Name and version of the output of `fazhi check`; other programs read it. A change of meaning needs a new number. */
export const CHECK_SCHEMA = 'fazhi-check/1';

/** UTF-16 offset into the text of the file (for Word files: into the text that `outline --text` prints). */
const offset = z.number().int().min(0);

const containedSchema = z.strictObject({
  kind: z.enum(MANDATORY_KINDS),
  /** The heading that introduces it; empty for a passage without one. */
  heading: z.string(),
  start: offset,
  end: offset,
});

const sectionSchema = z.strictObject({
  kind: z.enum([...MANDATORY_KINDS, 'other']),
  /** With its ordinal, as written, on one line. */
  heading: z.string(),
  level: z.number().int().min(1).max(4),
  start: offset,
  end: offset,
  contains: z.array(containedSchema),
});

const editSchema = z.strictObject({ start: offset, end: offset, replacement: z.string() });

const outputFindingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  advice: z.string(),
  start: offset,
  end: offset,
  quote: z.string(),
  fingerprint: z.string(),
  basis: z.array(z.strictObject({ document: z.string(), article: z.string(), verified: z.enum(CERTAINTIES) })),
  /** Other places that belong to the finding. */
  related: z.array(z.strictObject({ start: offset, end: offset })).optional(),
  fix: z.strictObject({ title: z.string(), edits: z.array(editSchema) }).optional(),
  data: findingDataSchema.optional(),
});

/** A duty of the 第一责任人 and what the report shows for it. */
const dutySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: z.enum(['evidenced', 'stated', 'missing']),
  evidence: z.array(z.strictObject({ start: offset, end: offset, quote: z.string() })),
});

/** A figure of the report (数据台账). */
const figureSchema = z.strictObject({
  /** What it measures; empty when the text leaves it open. */
  indicator: z.string(),
  /** In whole units: 24.36万元 is 243600. */
  value: z.number(),
  unit: z.string(),
  /** The year, or the words of the text; empty when unknown. */
  period: z.string(),
  approximate: z.boolean(),
  start: offset,
  end: offset,
  /** A total and its parts share a number. */
  group: z.strictObject({ id: z.number().int(), role: z.enum(['total', 'part']) }).optional(),
});

export const checkedFileSchema = z.strictObject({
  schema: z.literal(CHECK_SCHEMA),
  /** Path as given on the command line; for folders joined with the path below. */
  file: z.string(),
  report: z.strictObject({
    title: z.string(),
    unit: z.string(),
    unitKind: z.enum(UNIT_KINDS),
    year: z.number().int().nullable(),
    addressees: z.array(z.string()),
    signature: z.string(),
    issueDate: z.string(),
    sections: z.array(sectionSchema),
  }),
  findings: z.array(outputFindingSchema),
  duties: z.array(dutySchema),
  figures: z.array(figureSchema),
  /** Rules that failed while looking; the others ran. Left out when there is none. */
  failures: z.array(z.strictObject({ rule: z.string(), reason: z.string() })).optional(),
  summary: z.strictObject({
    errors: z.number().int(),
    warnings: z.number().int(),
    infos: z.number().int(),
    verdict: z.enum(VERDICTS),
  }),
});
export type CheckedFile = z.infer<typeof checkedFileSchema>;
export type OutputFinding = CheckedFile['findings'][number];

export const unreadableFileSchema = z.strictObject({
  schema: z.literal(CHECK_SCHEMA),
  file: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
export type UnreadableFile = z.infer<typeof unreadableFileSchema>;

/** One object of `--format json`, one line of `--format jsonl`. */
export const checkOutputSchema = z.union([checkedFileSchema, unreadableFileSchema]);
export type CheckOutput = z.infer<typeof checkOutputSchema>;

/** The schema in JSON Schema 2020-12, as published beside this file. */
export function checkOutputJsonSchema(): unknown {
  return z.toJSONSchema(checkOutputSchema, { target: 'draft-2020-12' });
}
