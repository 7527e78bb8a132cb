import { z } from 'zod';
import { placeSchema } from '../report/place.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The four contents that 《法治政府建设与责任落实督察工作规定》 asks of every report, and all else. */
export const MANDATORY_KINDS = ['measures', 'shortcomings', 'firstResponsible', 'nextYear'] as const;
export type MandatoryKind = (typeof MANDATORY_KINDS)[number];
export type SectionKind = MandatoryKind | 'other';

/** How sure we are of a provision's wording or number; shown to the user with every basis. */
export const CERTAINTIES = ['yes', 'paraphrased', 'inferred', 'no'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const basisSchema = z.strictObject({
  /** Document with its marks, e.g. “《法治政府建设与责任落实督察工作规定》”, or “惯例” for custom. */
  document: z.string(),
  /** Article or clause, e.g. “第二十五条”; empty when the whole document is meant. */
  article: z.string(),
  /** What it asks, in our own words. */
  summary: z.string(),
  verified: z.enum(CERTAINTIES),
});
export type Basis = z.infer<typeof basisSchema>;

export const editSchema = z.strictObject({ place: placeSchema, replacement: z.string() });
export type Edit = z.infer<typeof editSchema>;

/** Data of a finding for other programs and for message templates. */
export const findingDataSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.number())]));
export type FindingData = z.infer<typeof findingDataSchema>;

export const findingSchema = z.strictObject({
  /** `family/name`; an interface. */
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  advice: z.string(),
  place: placeSchema,
  /** Other places that belong to the finding, e.g. the second of two conflicting figures. */
  related: z.array(placeSchema).optional(),
  /** The text at `place`; empty for an absence. */
  quote: z.string(),
  /** Identity that does not depend on position, so that “ignored, because …” survives edits. */
  fingerprint: z.string(),
  basis: z.array(basisSchema),
  /** A safe, meaning-preserving correction that may be applied to all; edits do not overlap. */
  fix: z.strictObject({ title: z.string(), edits: z.array(editSchema) }).optional(),
  /** Corrections that need a person's choice. */
  suggestions: z.array(z.strictObject({ title: z.string(), edits: z.array(editSchema) })).optional(),
  data: findingDataSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;
