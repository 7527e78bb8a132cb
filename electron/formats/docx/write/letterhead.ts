import { Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { metaKey } from '../../../../shared/report/place.ts';
import type { ReportMeta } from '../../../../shared/report/report.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { millimetresToTwips, pointsToHalfPoints, pointsToTwips } from '../../profiles/units.ts';
import type { Comments } from './comments.ts';
import { fieldStretches, issuingOrgan, shownNames } from './front-matter.ts';
import { CHARACTER_STYLES, STYLES } from './style-names.ts';
import { isBlank, textRuns } from './text-runs.ts';
import { textWidth } from './text-width.ts';

const SIGNATORY_LABEL = '签发人：';
const SIGNATORIES_PER_LINE = 2;
const FULL_SPACE = '\u3000';

/** Height of the line that holds 发文机关标志, as a multiple of its size; less would cut the glyphs off. */
const MARK_LINE_HEIGHT = 1.1;

/** The part of that line above the glyphs, as a multiple of the size. */
const MARK_HEADROOM = 0.07;

/** Height of Chinese glyphs as a multiple of their size. They stand in the middle of their line. */
const GLYPH_HEIGHT = 0.92;

function markSize(organ: string, profile: Profile, grid: PageGrid): number {
  const { suffix, minSizePt, maxSizePt } = profile.letterhead.mark;
  const fitting = Math.floor(grid.typeAreaWidth / pointsToTwips(1) / textWidth(organ + suffix));
  return Math.max(minSizePt, Math.min(maxSizePt, fitting));
}

interface MarkSpacing {
  before: number;
  line: number;
  after: number;
}

function markSpacing(sizePt: number, linesAbove: number, profile: Profile, grid: PageGrid): MarkSpacing {
  const { mark, blankLinesAfterMark } = profile.letterhead;
  return {
    before: Math.max(0, millimetresToTwips(mark.topMm) - linesAbove * grid.linePitch - pointsToTwips(sizePt * MARK_HEADROOM)),
    after: blankLinesAfterMark * grid.linePitch,
    line: pointsToTwips(sizePt * MARK_LINE_HEIGHT),
  };
}

/** 份号, 密级和保密期限 and 紧急程度 from the first line of the type area on, flush left (7.2.1 to 7.2.3). */
function markingParagraphs({ copyNumber, secrecy, urgency }: ReportMeta): Paragraph[] {
  const markings = [[copyNumber, STYLES.copyNumber], [secrecy, STYLES.secrecy], [urgency, STYLES.urgency]] as const;
  return markings.flatMap(([text = '', style]) => (isBlank(text) ? [] : [new Paragraph({ style: style.id, children: textRuns(text.trim()) })]));
}

/**
 * 发文机关标志 (7.2.4): as large as one line allows, its top 35 mm below that of the type area.
 * @param linesAbove lines of markings that stand in these 35 mm
 */
function markParagraph(organ: string, linesAbove: number, profile: Profile, grid: PageGrid): Paragraph {
  const sizePt = markSize(organ, profile, grid);
  return new Paragraph({
    style: STYLES.mark.id,
    spacing: { ...markSpacing(sizePt, linesAbove, profile, grid), lineRule: 'exact' },
    children: textRuns(organ + profile.letterhead.mark.suffix, { size: pointsToHalfPoints(sizePt) }),
  });
}

interface TabStop {
  type: typeof TabStopType.LEFT;
  position: number;
}

/** A stop `characters` of the body away from the left edge of the type area. */
function tabStop(characters: number, grid: PageGrid): TabStop {
  return { type: TabStopType.LEFT, position: Math.max(1, Math.round(characters * grid.characterPitch)) };
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function signatoryRows(signatories: readonly string[]): string[] {
  const rows: string[] = [];
  for (let first = 0; first < signatories.length; first += SIGNATORIES_PER_LINE) {
    rows.push(signatories.slice(first, first + SIGNATORIES_PER_LINE).join(FULL_SPACE));
  }
  return rows;
}

/**
 * 发文字号 on the left and 签发人 on the right, on one line (7.2.5, 7.2.6). Of several signatories two stand on a line,
 * each line beginning under the first name; the last shares its line with 发文字号. Where the two would collide 发文字号
 * takes a line of its own.
 */
function numberParagraphs(documentNumber: string, numberChildren: ParagraphChild[], signatories: readonly string[], profile: Profile, grid: PageGrid): Paragraph[] {
  const indent = profile.letterhead.indentCharacters;
  const rows = signatoryRows(signatories);
  const labelWidth = textWidth(SIGNATORY_LABEL);
  const labelStart = profile.grid.charactersPerLine - indent - labelWidth - Math.max(0, ...rows.map(textWidth));
  const numberStop = tabStop(indent, grid);
  const numberRuns = documentNumber === '' ? [] : [tab(), ...numberChildren];
  const sharedRow = documentNumber !== '' && indent + textWidth(documentNumber) < labelStart ? rows.length - 1 : -1;

  const paragraphs = rows.map((row, index) => {
    const shared = index === sharedRow;
    const nameStop = tabStop(index === 0 ? labelStart : labelStart + labelWidth, grid);
    const label = index === 0 ? textRuns(SIGNATORY_LABEL) : [];
    const names = textRuns(row, { style: CHARACTER_STYLES.signatoryName.id });
    return new Paragraph({
      style: shared ? STYLES.documentNumber.id : STYLES.signatory.id,
      tabStops: shared ? [numberStop, nameStop] : [nameStop],
      children: [shared ? numberRuns : [], tab(), label, names].flat(),
    });
  });
  if (documentNumber !== '' && sharedRow < 0) {
    paragraphs.push(new Paragraph({ style: STYLES.documentNumber.id, tabStops: [numberStop], children: numberRuns }));
  }
  return paragraphs;
}

/** The red rule (7.2.7), 4 mm below the glyphs of 发文字号. */
function ruleParagraph(profile: Profile, grid: PageGrid): Paragraph {
  return new Paragraph({ style: STYLES.letterheadRule.id, spacing: { line: ruleHeight(profile, grid), lineRule: 'exact' } });
}

function ruleHeight(profile: Profile, grid: PageGrid): number {
  const slack = (grid.linePitch - GLYPH_HEIGHT * pointsToTwips(profile.body.sizePt)) / 2;
  return Math.max(20, Math.round(millimetresToTwips(profile.letterhead.rule.gapMm) - slack));
}

/**
 * 版头 of a document that goes to a superior organ. What the report does not say is left out; without markings, organ,
 * number and signatory there is no 版头 at all.
 */
export function letterheadParagraphs(meta: ReportMeta, profile: Profile, grid: PageGrid, comments: Comments): Paragraph[] {
  const organ = issuingOrgan(meta);
  const [documentNumber = ''] = shownNames([meta.documentNumber]);
  const signatories = shownNames(meta.signatories);
  const markings = markingParagraphs(meta);
  if (markings.length === 0 && organ === '' && documentNumber === '' && signatories.length === 0) return [];
  const numberChildren = comments.runs(metaKey('documentNumber'), fieldStretches(meta, 'documentNumber', [documentNumber]));
  return [
    ...markings,
    ...(organ === '' ? [] : [markParagraph(organ, markings.length, profile, grid)]),
    ...numberParagraphs(documentNumber, numberChildren, signatories, profile, grid),
    ruleParagraph(profile, grid),
  ];
}

/** The height of 版头 with the blank lines below its rule, in twips; 0 when there is none. */
export function letterheadHeight(meta: ReportMeta, profile: Profile, grid: PageGrid): number {
  const organ = issuingOrgan(meta);
  const [documentNumber = ''] = shownNames([meta.documentNumber]);
  const markings = markingParagraphs(meta).length;
  const numberLines = numberParagraphs(documentNumber, [], shownNames(meta.signatories), profile, grid).length;
  if (markings + numberLines === 0 && organ === '') return 0;
  const { before, line, after } = markSpacing(markSize(organ, profile, grid), markings, profile, grid);
  const below = ruleHeight(profile, grid) + profile.letterhead.blankLinesAfterRule * grid.linePitch;
  return (markings + numberLines) * grid.linePitch + (organ === '' ? 0 : before + line + after) + below;
}
