import type { Check } from '../check.ts';
import { confusable } from './confusable.ts';
import { duplicatePassage } from './duplicate-passage.ts';
import { halfWidthPunctuation } from './half-width-punctuation.ts';
import { length } from './length.ts';
import { names } from './names.ts';
import { phrases } from './phrases.ts';
import { placeholder } from './placeholder.ts';
import { residue } from './residue.ts';
import { spacing } from './spacing.ts';
import { strayPunctuation } from './stray-punctuation.ts';
import { unpaired } from './unpaired.ts';

/** Checks of the family `text`. */
export const textChecks: Check[] = [
  unpaired, duplicatePassage, halfWidthPunctuation, spacing, strayPunctuation, confusable, names, phrases, residue, placeholder, length,
];
