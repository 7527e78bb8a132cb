import type { Check } from '../check.ts';
import { identifier } from './identifier.ts';
import { person } from './person.ts';

/** Checks of the families `privacy` and `secrecy`; markings are looked for by the `phrases` check of `text`. */
export const privacyChecks: Check[] = [person, identifier];
