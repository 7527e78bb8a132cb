import type { Check } from '../check.ts';
import { conflictCheck } from './conflict.ts';
import { minimumCheck } from './minimum.ts';
import { orderCheck } from './order.ts';
import { ratioCheck } from './ratio.ts';
import { sumCheck } from './sum.ts';
import { unitCheck } from './unit.ts';

export const figuresChecks: Check[] = [sumCheck, conflictCheck, ratioCheck, orderCheck, minimumCheck, unitCheck];
