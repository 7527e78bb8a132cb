import type { Check } from '../check.ts';
import { densityCheck } from './density.ts';
import { unquantifiedCheck } from './unquantified.ts';
import { vagueCheck } from './vague.ts';

export const quantityChecks: Check[] = [unquantifiedCheck, vagueCheck, densityCheck];
