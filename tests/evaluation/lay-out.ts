import { randomLayout } from '../fixtures/layouts/compositions.ts';
import { locate } from '../fixtures/layouts/traced-text.ts';
import type { FixtureReport } from '../fixtures/reports/load-reports.ts';
import type { Mutation } from './mutation.ts';

/**
 * The mutation as it might reach a reader: by a random route of layouts, with its places where they stand then.
 * Not for defects that a layout makes or hides itself (spaces, half-width marks, residue).
 * @returns null when the layout swallowed the place
 */
export function layOutMutation(mutation: Mutation, report: FixtureReport, seed: number, route?: string): Mutation | null {
  const laidOut = randomLayout(mutation.text, report.label, seed, route);
  const places = mutation.places.map((place) => locate(laidOut, place)).filter((place) => place !== null);
  if (places.length < mutation.places.length) return null;
  return { ...mutation, id: `${mutation.id} | ${laidOut.steps.join(', ')}`, text: laidOut.text, places };
}
