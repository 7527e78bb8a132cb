import type { Check } from '../check.ts';
import { lastYear } from './last-year.ts';

/** Checks of the family `similarity`. */
export const similarityChecks: Check[] = [lastYear];
