import { Paragraph } from 'docx';
import type { ReportMeta } from '../../../../shared/report/report.ts';
import { formatDate, parseDate } from '../../../../shared/text/dates.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { STYLES } from './style-names.ts';
import { isBlank, textRuns } from './text-runs.ts';
import { textWidth } from './text-width.ts';

/** 成文日期 in the prescribed form when it is a date that exists, else as it stands: the writer has to mend it. */
export function issueDateText(meta: ReportMeta): string {
  const written = parseDate(meta.issueDate);
  if (written?.exists && written.month !== null && written.day !== null) {
    return formatDate({ year: written.year, month: written.month, day: written.day });
  }
  return meta.issueDate.trim();
}

/** Where a line stands: distance of its first character from the left edge of the type area, in characters. */
interface ClosingLayout {
  signatures: number[];
  date: number;
}

/**
 * With a seal (7.3.5.1): the date ends four characters from the right edge and 署名 is centred over it. A 署名 too long
 * for that takes the whole right side and the date moves under its middle.
 */
function sealedLayout(signatures: readonly number[], date: number, dateRight: number, capacity: number): ClosingLayout {
  const longest = Math.max(0, ...signatures);
  const centre = capacity - Math.max(dateRight + date / 2, longest / 2);
  return { signatures: signatures.map((width) => centre - width / 2), date: centre - date / 2 };
}

/**
 * Without one (7.3.5.2): 署名 ends two characters from the right edge and the date begins two characters further right
 * than 署名; a date that is longer ends two characters from the edge and moves 署名 to the left.
 */
function unsealedLayout(signatures: readonly number[], date: number, right: number, shift: number, capacity: number): ClosingLayout {
  const longest = Math.max(0, ...signatures);
  if (longest === 0) return { signatures: [], date: capacity - right - date };
  const start = date > longest ? capacity - right - date - shift : capacity - right - longest;
  return { signatures: signatures.map(() => start), date: Math.min(start + shift, capacity - date) };
}

/**
 * 署名 and 成文日期 below the text.
 * @param sealed whether a seal will be put over them
 * @returns no paragraph when the report has neither
 */
export function closingParagraphs(meta: ReportMeta, profile: Profile, grid: PageGrid, sealed: boolean): Paragraph[] {
  const signatures = meta.signature.map((name) => name.trim()).filter((name) => !isBlank(name));
  const date = issueDateText(meta);
  const capacity = profile.grid.charactersPerLine;
  const widths = signatures.map((name) => Math.min(textWidth(name), capacity));
  const rules = profile.closing;
  const layout = sealed
    ? sealedLayout(widths, textWidth(date), rules.sealed.dateRightCharacters, capacity)
    : unsealedLayout(widths, textWidth(date), rules.unsealed.rightCharacters, rules.unsealed.dateShiftCharacters, capacity);
  const blankLines = (sealed ? rules.sealed : rules.unsealed).blankLinesBefore;
  const lines = [
    ...signatures.map((text, index) => ({ text, style: STYLES.signature.id, left: layout.signatures[index]! })),
    ...(isBlank(date) ? [] : [{ text: date, style: STYLES.issueDate.id, left: layout.date }]),
  ];
  return lines.map(({ text, style, left }, index) => new Paragraph({
    style,
    indent: { left: Math.max(0, Math.round(left * grid.characterPitch)) },
    ...(index === 0 ? { spacing: { before: blankLines * grid.linePitch } } : {}),
    children: textRuns(text),
  }));
}
