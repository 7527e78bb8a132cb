import type { Check } from '../check.ts';
import { lawName } from './law-name.ts';

/** Checks of the laws and documents a report cites. */
export const lawsChecks: Check[] = [lawName];
