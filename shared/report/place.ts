import { z } from 'zod';
import { META_FIELDS, type MetaField } from './report.ts';

/**
 * A range in a report. `block` is a block's id, or `meta:` and a metadata field.
 * `start`/`end` are UTF-16 offsets into `blockText` or `metaText`; end is exclusive, equal to start for an
 * insertion point.
 */
export const placeSchema = z.strictObject({
  block: z.string().min(1).max(64),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Place = z.infer<typeof placeSchema>;

/** The `block` value of places inside a metadata field. */
export function metaKey(field: MetaField): string {
  return `meta:${field}`;
}

/** The metadata field that a place's `block` names, or null for an ordinary block. */
export function metaFieldOf(key: string): MetaField | null {
  return META_FIELDS.find((field) => metaKey(field) === key) ?? null;
}
