import { z } from 'zod';

/** Version of the report JSON. Raise it with a migration in `read-report-json.ts`. */
export const REPORT_VERSION = 3;

/** Bounds that every stored or received report must keep (hostile files, runaway pastes). */
export const LIMITS = {
  blocks: 20_000,
  blockChars: 200_000,
  lineChars: 2_000,
  names: 50,
  tableRows: 2_000,
  tableColumns: 64,
  attachments: 50,
} as const;

/** 单位类别. The values are shown to users as they are. */
export const UNIT_KINDS = ['党委', '政府', '政府部门', '乡镇街道', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const line = z.string().max(LIMITS.lineChars);
const names = z.array(line).max(LIMITS.names);
const blockText = z.string().max(LIMITS.blockChars);
const blockId = z.string().min(1).max(64);

/** The parts of a report outside its body that have a place of their own on the page. */
export const META_FIELDS = ['title', 'documentNumber', 'addressees', 'signature', 'issueDate', 'copyTo'] as const;
export type MetaField = (typeof META_FIELDS)[number];

/** Makes a value for every metadata field that has a place on the page. */
export function perMetaField<T>(make: (field: MetaField) => T): Record<MetaField, T> {
  return {
    title: make('title'),
    documentNumber: make('documentNumber'),
    addressees: make('addressees'),
    signature: make('signature'),
    issueDate: make('issueDate'),
    copyTo: make('copyTo'),
  };
}

export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  id: blockId,
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** 序数 as written with its mark: “一、”, “（二）”, “1.”; empty when the heading has none. */
  ordinal: line,
  text: blockText,
  /** The next paragraph continues on the heading's line, as in “（一）加强领导。我局……”. */
  runIn: z.literal(true).optional(),
});

export const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), id: blockId, text: blockText });

/** A numbered or bulleted paragraph whose mark was made by the word processor. */
export const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  id: blockId,
  /** Nesting depth, 0 outermost. */
  depth: z.number().int().min(0).max(8),
  ordinal: line,
  text: blockText,
});

export const tableCellSchema = z.strictObject({
  text: blockText,
  colSpan: z.number().int().min(2).max(LIMITS.tableColumns).optional(),
  rowSpan: z.number().int().min(2).max(LIMITS.tableRows).optional(),
});

export const tableSchema = z.strictObject({
  type: z.literal('table'),
  id: blockId,
  /** How many of the first rows are 表头, repeated on every page. */
  headerRows: z.number().int().min(0).max(10),
  rows: z.array(z.array(tableCellSchema).max(LIMITS.tableColumns)).max(LIMITS.tableRows),
});

export const blockSchema = z.discriminatedUnion('type', [headingSchema, paragraphSchema, listItemSchema, tableSchema]);

export const attachmentSchema = z.strictObject({
  /** Without “附件” and its number. */
  title: line,
  /** Empty when the attachment is a file of its own, which 附件说明 only names. */
  blocks: z.array(blockSchema).max(LIMITS.blocks),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const reportMetaSchema = z.strictObject({
  /** 单位, full name; empty when unknown. */
  unit: line,
  unitKind: z.enum(UNIT_KINDS),
  /** 行政区划, e.g. “某省某市某区”; empty when unknown. */
  region: line,
  /** 报告年度: the year reported on, not the year of writing. */
  year: z.number().int().min(1949).max(2200).nullable(),
  /** 标题 on one line. */
  title: line,
  /** 发文字号, e.g. “某司〔2026〕3号”. */
  documentNumber: line,
  /** 签发人, names. */
  signatories: names,
  /** 主送机关, one entry for each organ, without the colon. */
  addressees: names,
  /** 抄送机关. */
  copyTo: names,
  /** 署名: organs that sign, in order. */
  signature: names,
  /** 成文日期 as written; `parseDate` in `shared/text/dates.ts` reads it. */
  issueDate: line,
  /** 份号 of a classified document, six digits. */
  copyNumber: line.optional(),
  /** 密级和保密期限, e.g. “秘密★1年”. */
  secrecy: line.optional(),
  /** 紧急程度: “特急” or “加急”. */
  urgency: line.optional(),
  /** 附注 without its parentheses, e.g. “此件公开发布”. */
  note: line.optional(),
  /** 印发机关 when it is not the unit itself, e.g. its office. */
  printingOrgan: line.optional(),
  /** 印发日期 when it is not 成文日期. */
  printingDate: line.optional(),
  /** 附件 in order; 附件说明 names them all. */
  attachments: z.array(attachmentSchema).max(LIMITS.attachments).optional(),
  /**
   * How a field stands in the file it was read from, when that is not what the program would write itself
   * (“区委、区政府:” with a half-width colon). Findings on a field point into this text.
   */
  asWritten: z.partialRecord(z.enum(META_FIELDS), line).optional(),
});
export type ReportMeta = z.infer<typeof reportMetaSchema>;

export const reportSchema = z.strictObject({
  schema: z.literal('fazhi-report'),
  version: z.literal(REPORT_VERSION),
  meta: reportMetaSchema,
  blocks: z.array(blockSchema).max(LIMITS.blocks),
});

export type HeadingBlock = z.infer<typeof headingSchema>;
export type HeadingLevel = HeadingBlock['level'];
const HEADING_LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** The heading level nearest to a number. */
export function headingLevel(depth: number): HeadingLevel {
  return HEADING_LEVELS.find((level) => level >= depth) ?? 4;
}
export type ParagraphBlock = z.infer<typeof paragraphSchema>;
export type ListItemBlock = z.infer<typeof listItemSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type TableBlock = z.infer<typeof tableSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Report = z.infer<typeof reportSchema>;

/** Metadata with every field empty, to be filled in. */
export function emptyMeta(): ReportMeta {
  return {
    unit: '', unitKind: 'other', region: '', year: null, title: '', documentNumber: '',
    signatories: [], addressees: [], copyTo: [], signature: [], issueDate: '',
  };
}

/** Makes a report of the current version. */
export function makeReport(meta: ReportMeta, blocks: Block[]): Report {
  return { schema: 'fazhi-report', version: REPORT_VERSION, meta, blocks };
}
