import { metaText } from '../../../../shared/report/block-text.ts';
import type { MetaField, ReportMeta } from '../../../../shared/report/report.ts';
import { formatDate, parseDate } from '../../../../shared/text/dates.ts';
import type { Stretch } from './comments.ts';
import { isBlank } from './text-runs.ts';

/** The names of a list that say something, without the space around them. */
export function shownNames(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => !isBlank(name));
}

/** The organ that issues the report: the unit, or who signs first when the unit is unknown; empty when nobody is. */
export function issuingOrgan(meta: ReportMeta): string {
  return shownNames([meta.unit, ...meta.signature])[0] ?? '';
}

/** A date in the prescribed form when it is one that exists, else as it stands: the writer has to mend it. */
export function dateText(text: string): string {
  const written = parseDate(text);
  if (written?.exists && written.month !== null && written.day !== null) {
    return formatDate({ year: written.year, month: written.month, day: written.day });
  }
  return isBlank(text) ? '' : text.trim();
}

/** 成文日期 as it is set; empty when there is none. */
export function issueDateText(meta: ReportMeta): string {
  return dateText(meta.issueDate);
}

/**
 * The lines of a field as they are set, each with the part of the field's text that it stands for; when the field was
 * written otherwise than it is set, each stands for the whole.
 */
export function fieldStretches(meta: ReportMeta, field: MetaField, lines: readonly string[]): Stretch[] {
  const written = metaText(meta, field);
  let at = 0;
  return lines.flatMap((line, index) => {
    const lineBreak = index === 0 ? [] : [{ text: '\n', start: at, end: at }];
    const found = written.indexOf(line, at);
    if (found < 0) return [...lineBreak, { text: line, start: 0, end: written.length }];
    at = found + line.length;
    return [...lineBreak, { text: line, start: found, end: at }];
  });
}
