import { seededRandom } from '../fixtures/layouts/random.ts';
import type { FixtureReport } from '../fixtures/reports/load-reports.ts';
import { anatomyOf } from './anatomy.ts';
import type { Mutation, Operator } from './mutation.ts';

export interface GenerateOptions {
  seed: number;
  /** How many reports each operator is tried on; all of them when absent. */
  perOperator?: number;
}

/** A number for a name, so that each mutation has its own randomness whatever is generated beside it. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

/**
 * Faulty reports: each operator on the clean reports that offer it a place, spread evenly over the reports.
 * The same seed gives the same mutations.
 */
export function generateMutations(reports: readonly FixtureReport[], operators: readonly Operator[], options: GenerateOptions): Mutation[] {
  const anatomies = reports.map(anatomyOf);
  const mutations: Mutation[] = [];
  for (const [position, operator] of operators.entries()) {
    let made = 0;
    for (let turn = 0; turn < anatomies.length && made < (options.perOperator ?? anatomies.length); turn += 1) {
      // Neighbouring operators start at different reports.
      const report = anatomies[(position + turn) % anatomies.length]!;
      const id = `${operator.rule} | ${operator.name} | ${report.slug}`;
      const injected = operator.inject(report, seededRandom(options.seed ^ hash(id)));
      if (!injected) continue;
      mutations.push({ ...injected, id, rule: operator.rule, accepts: [operator.rule, ...(operator.accepts ?? [])], slug: report.slug });
      made += 1;
    }
  }
  return mutations;
}
