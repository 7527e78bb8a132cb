import { z } from 'zod';
import type { Edit, FindingData } from '../../shared/finding/finding.ts';
import type { Place } from '../../shared/report/place.ts';
import type { Analysis } from '../analysis/analysis.ts';

/** What a check saw. The pack turns it into a finding: severity, wording and basis are the rule's. */
export interface Detection {
  place: Place;
  /** Which of the rule's variants this is, when it has several (“missing”, “no-year”). */
  variant?: string;
  /** Values for the `{name}` blanks of message and advice, and for programs. */
  data?: FindingData;
  related?: Place[];
  /** A safe correction; only when the meaning cannot change. Its title is the rule's `fix`. */
  fix?: Edit[];
  suggestions?: { title: string; edits: Edit[] }[];
  /** What identifies the finding apart from its place; the quoted text when left out. */
  identity?: string;
}

/** What a check may look at besides the report. */
export interface CheckContext {
  /** Last year's report of the same unit, when it is at hand. */
  lastYear?: Analysis;
}

/** Looks at one report with the parameters it was bound to. */
export type BoundCheck = (analysis: Analysis, context: CheckContext) => Iterable<Detection>;

/** A way to look. Pure: the same analysis and parameters give the same detections in the same order. */
export interface Check {
  /** Name used by `check:` in rule packs. */
  kind: string;
  /** Shape of the rule's `params`. */
  params: z.ZodType;
  /** Variants it reports; a rule may word each of them. Empty when there is only one case. */
  variants: readonly string[];
  /** @throws z.ZodError when the parameters do not have the check's shape */
  bind(params: unknown): BoundCheck;
}

/** Declares a check; `run` receives parameters that passed the check's schema. */
export function defineCheck<P>(spec: {
  kind: string;
  params: z.ZodType<P>;
  variants?: readonly string[];
  run(analysis: Analysis, params: P, context: CheckContext): Iterable<Detection>;
}): Check {
  return {
    kind: spec.kind,
    params: spec.params,
    variants: spec.variants ?? [],
    bind(raw) {
      const params = spec.params.parse(raw);
      return (analysis, context) => spec.run(analysis, params, context);
    },
  };
}

/** The tables of a pack that a check asks for: its parameters with the name of a table. */
export function tableParams(check: Check, tables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { params } = check;
  if (!(params instanceof z.ZodObject)) return {};
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name in params.shape));
}
