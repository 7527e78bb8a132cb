import { addresseesOf } from '../../../rules/reading/layout/addressees.ts';
import { normalText } from '../../../rules/reading/text/normal-text.ts';
import { metaText } from '../../../shared/report/block-text.ts';
import { LIMITS, type MetaField, type ReportMeta } from '../../../shared/report/report.ts';

/** What a field's text says, in the form that the metadata keeps it. */
function fieldValue(field: MetaField, text: string): Partial<ReportMeta> {
  const normal = normalText(text).text;
  switch (field) {
    case 'addressees':
      return { addressees: addresseesOf(normal).slice(0, LIMITS.names) };
    case 'copyTo':
      return { copyTo: addresseesOf(normal.replace(/^抄送：/, '')).slice(0, LIMITS.names) };
    case 'signature':
      // Organs that sign together stand behind each other with space between, or on lines of their own.
      return { signature: text.split(/[\s、]+/).filter((name) => name !== '').slice(0, LIMITS.names) };
    default:
      return { [field]: normal };
  }
}

/**
 * The metadata with a field as it now stands on the page. A text that differs from what the program would write itself
 * is kept beside the value, as with a file that was read.
 * @param text what the field shows, as `metaText`
 */
export function withFieldText(meta: ReportMeta, field: MetaField, text: string): ReportMeta {
  if (metaText(meta, field) === text) return meta;
  const { asWritten, ...rest } = meta;
  const written = { ...asWritten };
  delete written[field];
  const changed: ReportMeta = { ...rest, ...fieldValue(field, text) };
  if (metaText(changed, field) !== text) written[field] = text;
  return Object.keys(written).length > 0 ? { ...changed, asWritten: written } : changed;
}
