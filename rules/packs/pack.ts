import { z } from 'zod';
import { CERTAINTIES, SEVERITIES } from '../../shared/finding/finding.ts';
import { UNIT_KINDS } from '../../shared/report/report.ts';

/** Version of the pack format itself. */
export const PACK_FORMAT = 1;

const text = z.string().min(1).max(4000);
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '应为小写字母、数字和连字符');
const ruleId = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, '应为“family/name”');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应为 2019-04-15 这样的日期');

export const provisionSchema = z.strictObject({
  id: identifier,
  /** Document with its marks; “惯例” for custom, which is never shown as law. */
  document: text,
  article: z.string().max(100).default(''),
  /** What it asks, in our own words. */
  summary: text,
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  verified: z.enum(CERTAINTIES),
  /** Where the wording was checked. */
  source: z.string().max(500).default(''),
});
export type Provision = z.infer<typeof provisionSchema>;

/**
 * A text that the rule must pass or must report. One of:
 * `text`: a passage, put into the section named by `section` of an otherwise empty report;
 * `report`: a whole report as raw text;
 * `base`: the pack's sample report of that name, changed by `replace` (each “from” must occur).
 */
export const exampleSchema = z
  .strictObject({
    text: text.optional(),
    section: z.enum(['measures', 'shortcomings', 'firstResponsible', 'nextYear']).optional(),
    report: z.string().max(40_000).optional(),
    base: identifier.optional(),
    replace: z.array(z.tuple([z.string().min(1), z.string()])).optional(),
    /** Report year assumed for `text`; 2025 when left out. */
    year: z.number().int().optional(),
    unitKind: z.enum(UNIT_KINDS).optional(),
    /** Last year's report, for rules that compare. */
    lastYear: z.string().max(40_000).optional(),
    /** Text that a finding must quote (fail examples). */
    quote: z.string().optional(),
    /** How many findings there must be; at least one when left out (fail examples). */
    count: z.number().int().min(1).optional(),
    /** The severity of the first finding. */
    severity: z.enum(SEVERITIES).optional(),
    /** The text after the rule's fix was applied. */
    fixed: z.string().optional(),
    /** Why this example is here. */
    note: z.string().optional(),
  })
  .refine((example) => [example.text, example.report, example.base].filter((one) => one !== undefined).length === 1, {
    message: '示例须在 text、report、base 中恰好写一个',
  });
export type Example = z.infer<typeof exampleSchema>;

const severity = z.enum([...SEVERITIES, 'off']);

export const variantSchema = z.strictObject({
  severity: severity.optional(),
  message: text.optional(),
  advice: text.optional(),
  basis: z.array(identifier).optional(),
});

export const ruleSchema = z.strictObject({
  id: ruleId,
  title: text,
  severity,
  /** Ids of provisions. */
  basis: z.array(identifier).min(1),
  /** Name of the check. */
  check: identifier,
  params: z.record(z.string(), z.unknown()).default({}),
  /** Wording of the finding; `{name}` blanks are filled from the detection's data. */
  message: text,
  advice: text,
  /** Title of the safe correction, for checks that give one. */
  fix: text.optional(),
  variants: z.record(identifier, variantSchema).default({}),
  /** When the rule applies; everything when left out. */
  applies: z
    .strictObject({
      unitKinds: z.array(z.enum(UNIT_KINDS)).optional(),
      /** Region names; the report's region must contain one. */
      regions: z.array(text).optional(),
      fromYear: z.number().int().optional(),
      toYear: z.number().int().optional(),
      /** Only in reports for publication (公开版) or for submission (报送版). */
      copy: z.enum(['submission', 'public']).optional(),
    })
    .default({}),
  examples: z.strictObject({ pass: z.array(exampleSchema).min(1), fail: z.array(exampleSchema).min(1) }),
});
export type Rule = z.infer<typeof ruleSchema>;
export type RuleVariant = z.infer<typeof variantSchema>;

/** What a local pack changes in a rule of the pack it extends. */
export const overrideSchema = z.strictObject({
  rule: ruleId,
  severity: severity.optional(),
  title: text.optional(),
  basis: z.array(identifier).min(1).optional(),
  /** Replaces the named parameters, leaves the others. */
  params: z.record(z.string(), z.unknown()).optional(),
  message: text.optional(),
  advice: text.optional(),
  applies: ruleSchema.shape.applies.optional(),
  variants: z.record(identifier, variantSchema).optional(),
  examples: z
    .strictObject({ pass: z.array(exampleSchema).default([]), fail: z.array(exampleSchema).default([]) })
    .optional(),
});
export type Override = z.infer<typeof overrideSchema>;

export const packHeaderSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  id: identifier,
  title: text,
  version: text,
  /** Id of the pack this one changes. */
  extends: identifier.optional(),
});

/** Contents of one YAML file of a pack; every file may hold any of the parts. */
export const packFileSchema = z.strictObject({
  pack: packHeaderSchema.optional(),
  provisions: z.array(provisionSchema).optional(),
  rules: z.array(ruleSchema).optional(),
  overrides: z.array(overrideSchema).optional(),
  /** Tables that checks look things up in (laws with periods, duties …), by name. */
  tables: z.record(identifier, z.unknown()).optional(),
});
export type PackFile = z.infer<typeof packFileSchema>;

/** A validated pack, after the packs it extends were merged in. Plain JSON. */
export interface Pack {
  format: typeof PACK_FORMAT;
  id: string;
  title: string;
  version: string;
  provisions: Record<string, Provision>;
  rules: Rule[];
  tables: Record<string, unknown>;
  /** Sample reports that examples are based on, by name. */
  samples: Record<string, string>;
}
