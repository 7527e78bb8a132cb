import { AlignmentType, Paragraph } from 'docx';
import { metaKey } from '../../../../shared/report/place.ts';
import type { ReportMeta } from '../../../../shared/report/report.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Comments } from './comments.ts';
import { fieldStretches, issueDateText, shownNames } from './front-matter.ts';
import { STYLES } from './style-names.ts';
import { isBlank, textRuns } from './text-runs.ts';
import { textWidth } from './text-width.ts';

/**
 * Where a line stands between the edges of the type area; indents in characters. The edge that the standard counts from
 * is the one the line is aligned to, so that its place does not depend on the width of a font's figures.
 */
interface LinePlace {
  align: 'left' | 'center' | 'right';
  left: number;
  right: number;
}

interface ClosingLayout {
  signature: LinePlace;
  date: LinePlace;
}

/**
 * With a seal (7.3.5.1): the date ends four characters from the right edge and 署名 is centred over it. A 署名 too long
 * for that ends at the edge, and the date stands centred below it.
 */
function sealedLayout(signature: number, date: number, dateRight: number, capacity: number): ClosingLayout {
  const centre = Math.max(dateRight + date / 2, Math.min(signature, capacity) / 2);
  return {
    signature: { align: 'center', left: Math.max(0, capacity - 2 * centre), right: 0 },
    date: { align: 'right', left: 0, right: centre - date / 2 },
  };
}

/**
 * Without one (7.3.5.2): 署名 ends two characters from the right edge and the date begins two characters further right
 * than 署名; a date that is longer ends two characters from the edge and moves 署名 to the left.
 */
function unsealedLayout(signature: number, date: number, right: number, shift: number, capacity: number): ClosingLayout {
  const atRight: LinePlace = { align: 'right', left: 0, right };
  if (date > signature) {
    return { signature: { align: 'left', left: Math.max(0, capacity - right - date - shift), right: 0 }, date: atRight };
  }
  const start = Math.max(0, capacity - right - signature);
  return {
    signature: { align: 'left', left: start, right: 0 },
    date: { align: 'left', left: Math.max(0, Math.min(start + shift, capacity - date)), right: 0 },
  };
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** 附注 in parentheses (7.3.6). */
function noteParagraph(note: string): Paragraph {
  const text = note.trim().replace(/^[（(](.*)[）)]$/s, '$1');
  return new Paragraph({ style: STYLES.note.id, children: textRuns(`（${text}）`) });
}

/**
 * 署名 and 成文日期 below the text, and 附注 below them.
 * @param sealed whether a seal will be put over them
 * @returns no paragraph when the report has none of them
 */
export function closingParagraphs(meta: ReportMeta, profile: Profile, grid: PageGrid, sealed: boolean, comments: Comments): Paragraph[] {
  const signatures = shownNames(meta.signature);
  const date = issueDateText(meta);
  const capacity = profile.grid.charactersPerLine;
  const signatureWidth = Math.max(0, ...signatures.map(textWidth));
  const rules = profile.closing;
  const layout = sealed
    ? sealedLayout(signatureWidth, textWidth(date), rules.sealed.dateRightCharacters, capacity)
    : unsealedLayout(signatureWidth, textWidth(date), rules.unsealed.rightCharacters, rules.unsealed.dateShiftCharacters, capacity);
  const blankLines = (sealed ? rules.sealed : rules.unsealed).blankLinesBefore;
  const lines = [
    ...signatures.map((text) => ({ text, field: 'signature' as const, style: STYLES.signature.id, place: layout.signature })),
    ...(date === '' ? [] : [{ text: date, field: 'issueDate' as const, style: STYLES.issueDate.id, place: layout.date }]),
  ];
  const paragraphs = lines.map(({ text, field, style, place }, index) => new Paragraph({
    style,
    alignment: ALIGNMENT[place.align],
    indent: { left: Math.round(place.left * grid.characterPitch), right: Math.round(place.right * grid.characterPitch) },
    ...(index === 0 ? { spacing: { before: blankLines * grid.linePitch } } : {}),
    children: comments.runs(metaKey(field), fieldStretches(meta, field, [text])),
  }));
  return isBlank(meta.note ?? '') ? paragraphs : [...paragraphs, noteParagraph(meta.note!)];
}
