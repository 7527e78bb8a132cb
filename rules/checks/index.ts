import type { Check } from './check.ts';
import { datesChecks } from './dates/index.ts';
import { dutiesChecks } from './duties/index.ts';
import { figuresChecks } from './figures/index.ts';
import { lawsChecks } from './laws/index.ts';
import { privacyChecks } from './privacy/index.ts';
import { quantityChecks } from './quantity/index.ts';
import { similarityChecks } from './similarity/index.ts';
import { structureChecks } from './structure/index.ts';
import { textChecks } from './text/index.ts';

/** Every check that rules may name. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [...structureChecks, ...dutiesChecks, ...datesChecks, ...lawsChecks, ...textChecks, ...privacyChecks, ...similarityChecks, ...figuresChecks, ...quantityChecks]
    .map((check) => [check.kind, check]),
);
