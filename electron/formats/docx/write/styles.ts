import { pageGrid, type PageGrid } from '../../profiles/grid.ts';
import type { FaceName, Profile } from '../../profiles/profile.ts';
import { millimetresToEighthPoints, millimetresToTwips, pointsToEighthPoints, pointsToHalfPoints, pointsToTwips } from '../../profiles/units.ts';
import {
  BUILT_IN_HEADINGS, CHARACTER_STYLES, HEADING_STYLES, LIST_ITEM_STYLES, RUN_IN_HEADING_STYLES, RUN_IN_ORDINAL_STYLES, STYLES, TABLE_STYLES, type StyleName,
} from './style-names.ts';
import { element, valued, wordPart } from './xml.ts';

interface ParagraphFormat {
  align?: 'left' | 'center' | 'right' | 'both';
  /** Twips. */
  before?: number;
  after?: number;
  /** Exact line height in twips. */
  line?: number;
  left?: number;
  right?: number;
  hanging?: number;
  firstLine?: number;
  /** First-line indent in hundredths of a character, which Word prefers to `firstLine` and shows as “2 字符”. */
  firstLineChars?: number;
  keepNext?: true;
  keepLines?: true;
  pageBreakBefore?: true;
  /** The line height is the paragraph's own: type larger than the body would take two lines of the grid. */
  offGrid?: true;
  outlineLevel?: number;
}

/** Attributes that have a value, in the order they are given. */
function given(attributes: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined));
}

/** Paragraph properties in the order CT_PPr prescribes. */
function paragraphProperties(format: ParagraphFormat, typography = ''): string {
  const spacing = given({
    'w:before': format.before, 'w:after': format.after, 'w:line': format.line, 'w:lineRule': format.line === undefined ? undefined : 'exact',
  });
  const indent = given({
    'w:left': format.left, 'w:right': format.right, 'w:hanging': format.hanging, 'w:firstLineChars': format.firstLineChars, 'w:firstLine': format.firstLine,
  });
  return element(
    'w:pPr', {},
    format.keepNext ? element('w:keepNext') : '',
    format.keepLines ? element('w:keepLines') : '',
    format.pageBreakBefore ? element('w:pageBreakBefore') : '',
    typography,
    format.offGrid ? valued('w:snapToGrid', 0) : '',
    Object.keys(spacing).length > 0 ? element('w:spacing', spacing) : '',
    Object.keys(indent).length > 0 ? element('w:ind', indent) : '',
    format.align ? valued('w:jc', format.align) : '',
    format.outlineLevel === undefined ? '' : valued('w:outlineLvl', format.outlineLevel),
  );
}

interface RunFormat {
  face?: FaceName;
  sizePt?: number;
  colour?: string;
  /** Twips added to each character. */
  spacing?: number;
}

/** Run properties in the order CT_RPr prescribes. All four font slots are named, so that no theme font gets in. */
function runProperties(profile: Profile, format: RunFormat, language = ''): string {
  const face = format.face && profile.faces[format.face];
  return element(
    'w:rPr', {},
    face ? element('w:rFonts', { 'w:ascii': face.latin, 'w:hAnsi': face.latin, 'w:eastAsia': face.eastAsia, 'w:cs': face.latin }) : '',
    format.colour ? valued('w:color', format.colour) : '',
    format.spacing === undefined ? '' : valued('w:spacing', format.spacing),
    format.sizePt === undefined ? '' : valued('w:sz', pointsToHalfPoints(format.sizePt)) + valued('w:szCs', pointsToHalfPoints(format.sizePt)),
    language,
  );
}

interface StyleOptions {
  type: 'paragraph' | 'character' | 'table';
  basedOn?: StyleName;
  next?: StyleName;
  /** Word's own style, not one of this document. */
  builtIn?: true;
  isDefault?: true;
}

function style(name: StyleName, options: StyleOptions, ...properties: readonly string[]): string {
  return element(
    'w:style',
    given({ 'w:type': options.type, 'w:default': options.isDefault ? 1 : undefined, 'w:customStyle': options.builtIn ? undefined : 1, 'w:styleId': name.id }),
    valued('w:name', name.name),
    options.basedOn ? valued('w:basedOn', options.basedOn.id) : '',
    options.next ? valued('w:next', options.next.id) : '',
    options.type === 'table' ? valued('w:uiPriority', 99) : element('w:qFormat'),
    ...properties,
  );
}

/** One point: the least that all word processors take for the height of a line. */
const MIN_LINE = 20;

function headingStyles(profile: Profile, grid: PageGrid, indent: ParagraphFormat): string[] {
  return profile.headings.flatMap((heading, index) => {
    const text = { face: heading.face, sizePt: heading.sizePt };
    return [
      style(
        BUILT_IN_HEADINGS[index]!, { type: 'paragraph', basedOn: STYLES.normal, next: STYLES.body, builtIn: true },
        paragraphProperties({ ...indent, keepNext: true, keepLines: true, line: grid.linePitch, outlineLevel: index }),
        runProperties(profile, text),
      ),
      style(HEADING_STYLES[index]!, { type: 'paragraph', basedOn: BUILT_IN_HEADINGS[index]!, next: STYLES.body }),
      style(RUN_IN_HEADING_STYLES[index]!, { type: 'character' }, runProperties(profile, text)),
      style(RUN_IN_ORDINAL_STYLES[index]!, { type: 'character', basedOn: RUN_IN_HEADING_STYLES[index]! }),
    ];
  });
}

/** A single rule as a border; `weight` in eighths of a point. */
function rule(edge: string, weight: number, colour = '000000'): string {
  return element(`w:${edge}`, { 'w:val': 'single', 'w:sz': weight, 'w:space': 0, 'w:color': colour });
}

function cellMargins(side: number): string {
  return element('w:tblCellMar', {}, element('w:left', { 'w:w': side, 'w:type': 'dxa' }), element('w:right', { 'w:w': side, 'w:type': 'dxa' }));
}

function letterheadStyles(profile: Profile, grid: PageGrid): string[] {
  const { mark, rule: redRule, signatoryFace, markingFace } = profile.letterhead;
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal, next: STYLES.title } as const;
  return [
    style(STYLES.copyNumber, paragraph, paragraphProperties({ align: 'left', keepNext: true })),
    style(STYLES.secrecy, paragraph, paragraphProperties({ align: 'left', keepNext: true }), runProperties(profile, { face: markingFace })),
    style(STYLES.urgency, paragraph, paragraphProperties({ align: 'left', keepNext: true }), runProperties(profile, { face: markingFace })),
    style(STYLES.mark, paragraph, paragraphProperties({ align: 'center', offGrid: true }), runProperties(profile, { face: mark.face, colour: mark.colour, spacing: 0 })),
    style(STYLES.signatory, paragraph, paragraphProperties({ align: 'left', keepNext: true })),
    style(STYLES.documentNumber, paragraph, paragraphProperties({ align: 'left', keepNext: true })),
    style(
      STYLES.letterheadRule, paragraph,
      element(
        'w:pPr', {},
        element('w:pBdr', {}, rule('bottom', pointsToEighthPoints(redRule.weightPt), redRule.colour)),
        valued('w:snapToGrid', 0),
        element('w:spacing', { 'w:after': profile.letterhead.blankLinesAfterRule * grid.linePitch }),
      ),
    ),
    style(CHARACTER_STYLES.signatoryName, { type: 'character' }, runProperties(profile, { face: signatoryFace })),
  ];
}

function attachmentStyles(profile: Profile, grid: PageGrid, indent: ParagraphFormat): string[] {
  const { attachment, title } = profile;
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal, next: STYLES.body } as const;
  return [
    // Indents are those of the single lines, which hang behind their numbers.
    style(STYLES.attachmentList, { ...paragraph, next: STYLES.attachmentList }, paragraphProperties({ align: 'left', keepNext: true })),
    style(STYLES.note, paragraph, paragraphProperties({ ...indent, align: 'left' })),
    style(
      STYLES.attachmentLabel, { ...paragraph, next: STYLES.attachmentTitle },
      paragraphProperties({ align: 'left', keepNext: true, pageBreakBefore: true }), runProperties(profile, { face: attachment.labelFace }),
    ),
    style(
      STYLES.attachmentTitle, paragraph,
      paragraphProperties({
        align: 'center', keepNext: true, keepLines: true, offGrid: true,
        before: attachment.blankLinesBeforeTitle * grid.linePitch, after: title.blankLinesAfter * grid.linePitch,
      }),
      runProperties(profile, { face: title.face, sizePt: title.sizePt, spacing: 0 }),
    ),
  ];
}

function imprintStyles(profile: Profile): string[] {
  const { imprint } = profile;
  const character = pointsToTwips(imprint.sizePt);
  const text = runProperties(profile, { face: imprint.face, sizePt: imprint.sizePt, spacing: 0 });
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal } as const;
  const side = imprint.indentCharacters * character;
  const outer = millimetresToEighthPoints(imprint.outerRuleMm);
  const inner = millimetresToEighthPoints(imprint.innerRuleMm);
  return [
    // 7.4.2: the lines after the first begin under the first organ, three characters in from “抄送：”.
    style(STYLES.copyTo, paragraph, paragraphProperties({ align: 'left', left: side + 3 * character, right: side, hanging: 3 * character }), text),
    style(STYLES.printing, paragraph, paragraphProperties({ align: 'left', left: side, right: side }), text),
    style(
      TABLE_STYLES.imprint, { type: 'table', basedOn: TABLE_STYLES.normal },
      element('w:tblPr', {}, element('w:tblBorders', {}, rule('top', outer), rule('bottom', outer), rule('insideH', inner)), cellMargins(0)),
    ),
  ];
}

function tableStyles(profile: Profile): string[] {
  const { table } = profile;
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal } as const;
  const weight = pointsToEighthPoints(table.ruleWeightPt);
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return [
    style(STYLES.tableText, paragraph, paragraphProperties({ align: 'left', offGrid: true }), runProperties(profile, { face: table.face, spacing: 0 })),
    style(
      STYLES.tableHeader, { type: 'paragraph', basedOn: STYLES.tableText },
      paragraphProperties({ align: 'center', keepNext: true }), runProperties(profile, { face: table.headerFace }),
    ),
    style(
      TABLE_STYLES.report, { type: 'table', basedOn: TABLE_STYLES.normal },
      element('w:tblPr', {}, element('w:tblBorders', {}, ...edges.map((edge) => rule(edge, weight))), cellMargins(millimetresToTwips(table.cellPaddingMm))),
    ),
  ];
}

/** Word's own styles of comments: 五号, on one line and a quarter. */
function commentStyles(profile: Profile): string[] {
  const sizePt = 10.5;
  return [
    style(
      STYLES.commentText, { type: 'paragraph', basedOn: STYLES.normal, builtIn: true },
      paragraphProperties({ align: 'left', offGrid: true, line: pointsToTwips(sizePt * 1.25) }), runProperties(profile, { face: 'songti', sizePt, spacing: 0 }),
    ),
    style(CHARACTER_STYLES.commentReference, { type: 'character', builtIn: true }, runProperties(profile, { sizePt: 8, spacing: 0 })),
  ];
}

/** Twips: a footer that touched the type area would push the text up. */
const FOOTER_CLEARANCE = 10;

function pageNumberStyles(profile: Profile): string[] {
  const { pageNumber } = profile;
  const character = pointsToTwips(pageNumber.sizePt);
  const side = pageNumber.indentCharacters * character;
  // The footer reaches up to the type area: LibreOffice loses a distance between the two on pages behind an even-page break.
  const before = Math.max(0, millimetresToTwips(pageNumber.belowTypeAreaMm) - character / 2 - FOOTER_CLEARANCE);
  const text = runProperties(profile, { face: pageNumber.face, sizePt: pageNumber.sizePt, spacing: 0 });
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal } as const;
  return [
    style(STYLES.oddPageNumber, paragraph, paragraphProperties({ align: 'right', offGrid: true, before, line: character, right: side }), text),
    style(STYLES.evenPageNumber, paragraph, paragraphProperties({ align: 'left', offGrid: true, before, line: character, left: side }), text),
  ];
}

/**
 * Typography of every paragraph: punctuation keeps off line starts, and no space is put between Chinese characters and
 * figures, which would break the grid. A mark after the 28th character may hang in the margin, as Word does by default;
 * LibreOffice takes this switch for its opposite: set to 0 it loses the mark, set to 1 it moves the last word down with it.
 */
const TYPOGRAPHY = [
  valued('w:widowControl', 0), valued('w:kinsoku', 1), valued('w:wordWrap', 1), valued('w:overflowPunct', 1), valued('w:topLinePunct', 0),
  valued('w:autoSpaceDE', 0), valued('w:autoSpaceDN', 0),
].join('');

/** The part `word/styles.xml`: everything the profile says about the look of the document. */
export function stylesPart(profile: Profile): string {
  const grid = pageGrid(profile);
  const { body, title } = profile;
  const indentCharacters = body.indentCharacters;
  const indent = { firstLineChars: indentCharacters * 100, firstLine: indentCharacters * grid.characterPitch };
  const paragraph = { type: 'paragraph', basedOn: STYLES.normal } as const;
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  return wordPart(
    'w:styles',
    element('w:docDefaults', {}, element('w:rPrDefault', {}, runProperties(profile, { face: body.face }, language)), element('w:pPrDefault')),
    style(
      STYLES.normal, { type: 'paragraph', builtIn: true, isDefault: true },
      paragraphProperties({ before: 0, after: 0, line: grid.linePitch, align: 'both' }, TYPOGRAPHY),
      runProperties(profile, { face: body.face, sizePt: body.sizePt, spacing: grid.characterSpacing }, language),
    ),
    style(
      TABLE_STYLES.normal, { type: 'table', builtIn: true, isDefault: true },
      element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })),
    ),
    style(
      STYLES.title, { ...paragraph, next: STYLES.addressee },
      paragraphProperties({ align: 'center', keepNext: true, keepLines: true, offGrid: true, after: title.blankLinesAfter * grid.linePitch }),
      runProperties(profile, { face: title.face, sizePt: title.sizePt, spacing: 0 }),
    ),
    style(STYLES.addressee, { ...paragraph, next: STYLES.body }, paragraphProperties({ align: 'left', keepNext: true })),
    style(STYLES.body, paragraph, paragraphProperties(indent)),
    style(STYLES.plain, { type: 'paragraph', basedOn: STYLES.body, next: STYLES.body }),
    ...headingStyles(profile, grid, indent),
    ...LIST_ITEM_STYLES.map((name, depth) =>
      style(name, { type: 'paragraph', basedOn: STYLES.body }, paragraphProperties({ left: depth * indentCharacters * grid.characterPitch })),
    ),
    style(CHARACTER_STYLES.ordinal, { type: 'character' }),
    // Word joins tables that nothing stands between, and wants a paragraph at the end of the text.
    style(STYLES.gap, paragraph, paragraphProperties({ line: MIN_LINE, offGrid: true }), runProperties(profile, { sizePt: 1, spacing: 0 })),
    style(STYLES.signature, { ...paragraph, next: STYLES.issueDate }, paragraphProperties({ align: 'left', keepNext: true, keepLines: true })),
    style(STYLES.issueDate, paragraph, paragraphProperties({ align: 'left', keepLines: true })),
    ...attachmentStyles(profile, grid, indent),
    ...letterheadStyles(profile, grid),
    ...imprintStyles(profile),
    ...tableStyles(profile),
    ...pageNumberStyles(profile),
    ...commentStyles(profile),
  );
}
