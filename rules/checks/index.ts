import type { Check } from './check.ts';
import { structureChecks } from './structure/index.ts';

/** Every check that rules may name. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [...structureChecks].map((check) => [check.kind, check]),
);
