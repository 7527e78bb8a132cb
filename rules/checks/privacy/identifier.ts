import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { identifiers, type Identifier } from '../../facts/persons/identifiers.ts';
import { defineCheck } from '../check.ts';

const KINDS = ['identity-card', 'bank-card', 'passport', 'mobile', 'landline'] as const satisfies readonly Identifier['kind'][];
/** Digits that stay readable at each end when a number is masked. */
const SHOWN = 3;

function masked(number: string): string {
  return number.slice(0, SHOWN) + '*'.repeat(Math.max(0, number.length - 2 * SHOWN)) + number.slice(-SHOWN);
}

/** Numbers that belong to a person: identity card, bank card, passport, telephone. */
export const identifier = defineCheck({
  kind: 'personal-number',
  params: z.strictObject({
    /** Which kinds of numbers the rule reports. */
    kinds: z.array(z.enum(KINDS)).min(1),
  }),
  variants: KINDS,
  *run(analysis, { kinds }) {
    for (const entry of analysis.blocks) {
      for (const { kind, start, end } of identifiers(entry.reading)) {
        if (!kinds.includes(kind)) continue;
        yield { place: placeIn(entry, start, end), variant: kind, data: { masked: masked(entry.reading.normal.text.slice(start, end)) } };
      }
    }
  },
});
