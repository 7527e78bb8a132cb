import { assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { ROUTE_NAMES } from '../fixtures/layouts/compositions.ts';
import { loadReports } from '../fixtures/reports/load-reports.ts';
import { generateMutations } from './generate.ts';
import { layOutMutation } from './lay-out.ts';
import { SUM_OPERATORS } from './operators/sums.ts';

const reports = loadReports();
const mutations = generateMutations(reports, SUM_OPERATORS, { seed: 3, perOperator: 2 });

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

test('the place of a defect holds the same figures after any layout', () => {
  assert(property(nat(mutations.length - 1), nat(), constantFrom(...ROUTE_NAMES), (index, seed, route) => {
    const mutation = mutations[index]!;
    const report = reports.find(({ slug }) => slug === mutation.slug)!;
    const laidOut = layOutMutation(mutation, report, seed, route)!;
    const quote = ({ text, places }: typeof mutation): string => text.slice(places[0]!.start, places[0]!.end);
    // A page number may have come between.
    expect(digits(quote(laidOut)).length).toBeGreaterThanOrEqual(digits(quote(mutation)).length);
    expect(laidOut.places).toHaveLength(mutation.places.length);
  }), { numRuns: 60 });
});
