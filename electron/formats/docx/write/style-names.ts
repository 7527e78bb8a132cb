/** A style of the exported document. The name is what Word shows; the id is what the parts refer to. */
export interface StyleName {
  id: string;
  name: string;
}

/**
 * The styles of an exported document. They carry the structure, so that reading the document again gives the same
 * report: a title is known by its style and not by its looks.
 */
export const STYLES = {
  normal: { id: 'Normal', name: 'Normal' },
  title: { id: 'ReportTitle', name: '公文标题' },
  addressee: { id: 'Addressee', name: '主送机关' },
  body: { id: 'ReportBody', name: '公文正文' },
  plain: { id: 'PlainBody', name: '公文段落' },
  signature: { id: 'OrganSignature', name: '署名' },
  issueDate: { id: 'IssueDate', name: '成文日期' },
  tableText: { id: 'TableText', name: '表格文字' },
  tableHeader: { id: 'TableHeader', name: '表格表头' },
  gap: { id: 'Gap', name: '间隔' },
  attachmentList: { id: 'AttachmentList', name: '附件说明' },
  note: { id: 'Note', name: '附注' },
  attachmentLabel: { id: 'AttachmentLabel', name: '附件顺序号' },
  attachmentTitle: { id: 'AttachmentTitle', name: '附件标题' },
  copyNumber: { id: 'CopyNumber', name: '份号' },
  secrecy: { id: 'Secrecy', name: '密级和保密期限' },
  urgency: { id: 'Urgency', name: '紧急程度' },
  mark: { id: 'OrganMark', name: '发文机关标志' },
  documentNumber: { id: 'DocumentNumber', name: '发文字号' },
  signatory: { id: 'Signatory', name: '签发人' },
  letterheadRule: { id: 'LetterheadRule', name: '版头分隔线' },
  copyTo: { id: 'CopyTo', name: '抄送机关' },
  printing: { id: 'Printing', name: '印发机关和印发日期' },
  commentText: { id: 'CommentText', name: 'annotation text' },
  oddPageNumber: { id: 'OddPageNumber', name: '公文页码（单页）' },
  evenPageNumber: { id: 'EvenPageNumber', name: '公文页码（双页）' },
} as const satisfies Record<string, StyleName>;

/** Built-in heading styles: what makes Word's navigation pane list the headings. */
export const BUILT_IN_HEADINGS = [
  { id: 'Heading1', name: 'heading 1' },
  { id: 'Heading2', name: 'heading 2' },
  { id: 'Heading3', name: 'heading 3' },
  { id: 'Heading4', name: 'heading 4' },
] as const satisfies readonly StyleName[];

/** Headings that are a paragraph of their own, by level. */
export const HEADING_STYLES = [
  { id: 'HeadingLevel1', name: '一级标题' },
  { id: 'HeadingLevel2', name: '二级标题' },
  { id: 'HeadingLevel3', name: '三级标题' },
  { id: 'HeadingLevel4', name: '四级标题' },
] as const satisfies readonly StyleName[];

/** Character styles of headings that open a paragraph of body text, by level. */
export const RUN_IN_HEADING_STYLES = [
  { id: 'RunInHeading1', name: '一级段首标题' },
  { id: 'RunInHeading2', name: '二级段首标题' },
  { id: 'RunInHeading3', name: '三级段首标题' },
  { id: 'RunInHeading4', name: '四级段首标题' },
] as const satisfies readonly StyleName[];

/** Ordinals of those headings, by level. */
export const RUN_IN_ORDINAL_STYLES = [
  { id: 'RunInOrdinal1', name: '一级段首序数' },
  { id: 'RunInOrdinal2', name: '二级段首序数' },
  { id: 'RunInOrdinal3', name: '三级段首序数' },
  { id: 'RunInOrdinal4', name: '四级段首序数' },
] as const satisfies readonly StyleName[];

/** List items by depth, 0 to 8. */
export const LIST_ITEM_STYLES: readonly StyleName[] = Array.from({ length: 9 }, (_, depth) => ({
  id: `ListItem${depth + 1}`,
  name: `列项${depth + 1}`,
}));

export const CHARACTER_STYLES = {
  /** Ordinals of headings and list items, which tell them from a text that happens to begin with a number. */
  ordinal: { id: 'Ordinal', name: '层次序数' },
  commentReference: { id: 'CommentReference', name: 'annotation reference' },
  signatoryName: { id: 'SignatoryName', name: '签发人姓名' },
} as const satisfies Record<string, StyleName>;

export const TABLE_STYLES = {
  normal: { id: 'TableNormal', name: 'Normal Table' },
  report: { id: 'ReportTable', name: '公文表格' },
  imprint: { id: 'ImprintTable', name: '版记' },
} as const satisfies Record<string, StyleName>;
