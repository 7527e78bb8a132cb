import type { Check } from '../check.ts';
import { missingCauses } from './causes.ts';
import { addressee, issueDate, signature, title } from './front-matter.ts';
import { headingSequence } from './heading-sequence.ts';
import { ordinalSequence } from './ordinal-sequence.ts';
import { requiredItem } from './required-item.ts';
import { emptySection, mergedSections, missingSection, nestedSection, sectionOrder, thinSection } from './sections.ts';

/** Checks of the mandatory contents and of the elements around the body. */
export const structureChecks: Check[] = [
  missingSection, nestedSection, mergedSections, emptySection, missingCauses, thinSection, sectionOrder,
  title, addressee, signature, issueDate, headingSequence, ordinalSequence, requiredItem,
];
