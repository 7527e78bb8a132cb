import type { Operator } from '../mutation.ts';
import { DATE_OPERATORS } from './dates.ts';
import { DUTY_OPERATORS } from './duties.ts';
import { FIGURE_OPERATORS } from './figures.ts';
import { FRONT_MATTER_OPERATORS } from './front-matter.ts';
import { MARK_OPERATORS } from './marks.ts';
import { ORDINAL_OPERATORS } from './ordinals.ts';
import { PRIVACY_OPERATORS } from './privacy.ts';
import { QUANTITY_OPERATORS } from './quantity.ts';
import { SIMILARITY_OPERATORS } from './similarity.ts';
import { STRUCTURE_OPERATORS } from './structure.ts';
import { SUM_OPERATORS } from './sums.ts';
import { WORDING_OPERATORS } from './wording.ts';

/** Every way to spoil a report, by family. */
export const OPERATORS: readonly Operator[] = [
  ...STRUCTURE_OPERATORS, ...FRONT_MATTER_OPERATORS, ...ORDINAL_OPERATORS,
  ...DUTY_OPERATORS,
  ...QUANTITY_OPERATORS,
  ...SUM_OPERATORS, ...FIGURE_OPERATORS,
  ...DATE_OPERATORS,
  ...MARK_OPERATORS, ...WORDING_OPERATORS,
  ...PRIVACY_OPERATORS,
  ...SIMILARITY_OPERATORS,
];
