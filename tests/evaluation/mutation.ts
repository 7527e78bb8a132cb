import type { TextRange } from '../fixtures/layouts/traced-text.ts';
import type { Random } from '../fixtures/layouts/random.ts';
import type { Anatomy } from './anatomy.ts';

/** A clean report made faulty in one respect. */
export interface Injected {
  text: string;
  /** Where the defect may be reported, in `text`; any overlap counts. Empty: anywhere (something is absent or as a whole). */
  places: TextRange[];
  /** Last year's report to compare with, for the rules that need one. */
  lastYear?: string;
}

/** One way to make the defect that a rule looks for. */
export interface Operator {
  /** The rule that must find it. */
  rule: string;
  /** Other rules whose finding at the place is as right as the first one's. */
  accepts?: readonly string[];
  /** Names the variant within the rule. */
  name: string;
  /** @returns null when the report offers no place for this defect */
  inject(report: Anatomy, random: Random): Injected | null;
}

/** A faulty report with all that is needed to judge what a checker says of it. */
export interface Mutation extends Injected {
  id: string;
  rule: string;
  /** The rule and its equals. */
  accepts: readonly string[];
  slug: string;
}
