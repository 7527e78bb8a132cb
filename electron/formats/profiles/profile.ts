import { z } from 'zod';

/** Version of the profile JSON. */
export const PROFILE_VERSION = 1;

/** The five faces of GB/T 9704: 小标宋, 仿宋, 楷体, 黑体, 宋体. */
export const FACES = ['xiaobiaosong', 'fangsong', 'kaiti', 'heiti', 'songti'] as const;
export type FaceName = (typeof FACES)[number];

const fontName = z.string().min(1).max(31);
const millimetres = z.number().min(0).max(1000);
const points = z.number().min(1).max(200);
const lines = z.number().int().min(0).max(10);
const characters = z.number().min(0).max(20);
const colour = z.string().regex(/^[0-9A-F]{6}$/);
const face = z.enum(FACES);

const faceSchema = z.strictObject({
  /** Font of Chinese characters, and of quotation marks, dashes and ellipses. */
  eastAsia: fontName,
  /** Font of Latin letters and Arabic numerals. */
  latin: fontName,
  /** Names the same face goes by elsewhere; a word processor without `eastAsia` may take the first it has. */
  alternatives: z.array(fontName).max(8),
});

const textSchema = z.strictObject({ face, sizePt: points });

/** What belongs to one shape of a document: 报送版 or 公开版. */
const copySchema = z.strictObject({
  /** 版头: 发文机关标志, 发文字号, 签发人, red rule. */
  letterhead: z.boolean(),
  /** 版记: 抄送, 印发机关 and 印发日期. */
  imprint: z.boolean(),
  /** Whether a seal will be put over 署名 and 成文日期, which stand differently then (7.3.5.1, 7.3.5.2). */
  sealed: z.boolean(),
});

/** A house style for official documents, as data. Lengths carry their unit in the name; “characters” are of the text they stand in. */
export const profileSchema = z.strictObject({
  schema: z.literal('fazhi-profile'),
  version: z.literal(PROFILE_VERSION),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(80),
  page: z.strictObject({
    widthMm: z.number().min(100).max(500),
    heightMm: z.number().min(100).max(500),
    marginsMm: z.strictObject({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  }),
  grid: z.strictObject({
    linesPerPage: z.number().int().min(10).max(60),
    charactersPerLine: z.number().int().min(10).max(60),
  }),
  faces: z.record(z.enum(FACES), faceSchema),
  body: textSchema.extend({ indentCharacters: characters }),
  title: textSchema.extend({ maxCharactersPerLine: z.number().int().min(8).max(30), blankLinesAfter: lines }),
  headings: z.tuple([textSchema, textSchema, textSchema, textSchema]),
  letterhead: z.strictObject({
    /** 发文机关标志: as large as fits on one line, within these sizes. */
    mark: z.strictObject({ face, maxSizePt: points, minSizePt: points, colour, suffix: z.string().max(4), topMm: millimetres }),
    blankLinesAfterMark: lines,
    /** Indent of 发文字号 on the left and of 签发人 on the right. */
    indentCharacters: characters,
    signatoryFace: face,
    /** 密级和保密期限, 紧急程度. */
    markingFace: face,
    rule: z.strictObject({ gapMm: millimetres, weightPt: points, colour }),
    blankLinesAfterRule: lines,
  }),
  closing: z.strictObject({
    sealed: z.strictObject({ blankLinesBefore: lines, dateRightCharacters: characters }),
    unsealed: z.strictObject({ blankLinesBefore: lines, rightCharacters: characters, dateShiftCharacters: characters }),
  }),
  attachment: z.strictObject({
    /** “附件” and its number above an attachment. */
    labelFace: face,
    blankLinesBeforeTitle: lines,
    /** Blank lines between the text and 附件说明. */
    blankLinesBeforeList: lines,
  }),
  imprint: textSchema.extend({
    indentCharacters: characters,
    outerRuleMm: millimetres,
    innerRuleMm: millimetres,
    /** 版记 stands on an even page, the back of the last sheet of a document printed on both sides. */
    evenPage: z.boolean(),
  }),
  pageNumber: textSchema.extend({ dash: z.string().max(2), belowTypeAreaMm: millimetres, indentCharacters: characters }),
  table: z.strictObject({
    face,
    headerFace: face,
    /** Sizes to try in turn until the columns fit; the last is taken anyway. */
    sizesPt: z.array(points).min(1).max(8),
    /** Line height as a multiple of the size. */
    lineHeight: z.number().min(1).max(3),
    cellPaddingMm: millimetres,
    ruleWeightPt: z.number().min(0.25).max(6),
    /** Tables that fit upright only in smaller type than this stand on landscape pages. */
    landscapeBelowPt: points,
  }),
  copies: z.strictObject({ submission: copySchema, public: copySchema }),
});
export type Profile = z.infer<typeof profileSchema>;

/** 报送版 goes to the superior organ, 公开版 to the public. */
export type CopyKind = keyof Profile['copies'];
export type CopyProfile = Profile['copies'][CopyKind];
