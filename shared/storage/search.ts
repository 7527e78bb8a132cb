import { z } from 'zod';
import { placeSchema } from '../report/place.ts';
import { reportIdSchema } from './report-record.ts';

export const searchQuerySchema = z.string().max(200);

/** A report that holds everything searched for. */
export const searchHitSchema = z.strictObject({
  report: reportIdSchema,
  /** The first find in the text; null when it is in the unit, region or signatories, which have no place on the page. */
  place: placeSchema.nullable(),
  /** Text around the find, with the find at `start`–`end` (UTF-16, end exclusive). */
  excerpt: z.strictObject({ text: z.string(), start: z.number().int(), end: z.number().int() }),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchResultSchema = z.strictObject({
  /** Most recently edited first. */
  hits: z.array(searchHitSchema),
  /** Whether there are more than were asked for. */
  more: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
