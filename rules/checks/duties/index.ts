import type { Check } from '../check.ts';
import { dutyCoverage } from './duty-coverage.ts';
import { dutyTerm } from './duty-term.ts';
import { responsiblePerson } from './responsible-person.ts';
import { slogans } from './slogans.ts';

/** Checks of what the report says of the person first responsible. */
export const dutiesChecks: Check[] = [dutyCoverage, responsiblePerson, slogans, dutyTerm];
