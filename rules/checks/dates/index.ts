import type { Check } from '../check.ts';
import { anachronism } from './anachronism.ts';
import { deadline } from './deadline.ts';
import { invalidDate } from './invalid-date.ts';
import { relativeDate } from './relative-date.ts';
import { staleFigure } from './stale-figure.ts';
import { wrongYear } from './wrong-year.ts';

/** Checks of years, dates and deadlines. */
export const datesChecks: Check[] = [wrongYear, anachronism, invalidDate, staleFigure, relativeDate, deadline];
