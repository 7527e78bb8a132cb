import type { ReportMeta } from '../../../../shared/report/report.ts';
import { formatDate, parseDate } from '../../../../shared/text/dates.ts';
import { isBlank } from './text-runs.ts';

/** The names of a list that say something, without the space around them. */
export function shownNames(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => !isBlank(name));
}

/** The organ that issues the report: the unit, or who signs first when the unit is unknown; empty when nobody is. */
export function issuingOrgan(meta: ReportMeta): string {
  return shownNames([meta.unit, ...meta.signature])[0] ?? '';
}

/** 成文日期 in the prescribed form when it is a date that exists, else as it stands: the writer has to mend it. */
export function issueDateText(meta: ReportMeta): string {
  const written = parseDate(meta.issueDate);
  if (written?.exists && written.month !== null && written.day !== null) {
    return formatDate({ year: written.year, month: written.month, day: written.day });
  }
  return isBlank(meta.issueDate) ? '' : meta.issueDate.trim();
}
