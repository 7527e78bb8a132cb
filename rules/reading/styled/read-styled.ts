import { blockText, metaText } from '../../../shared/report/block-text.ts';
import { metaKey } from '../../../shared/report/place.ts';
import { emptyMeta, makeReport, META_FIELDS, perMetaField, type Attachment, type MetaField, type ReportMeta } from '../../../shared/report/report.ts';
import type { SourceMap } from '../../../shared/report/source-map.ts';
import type { LineRole, SourceReport, SourceText } from '../source.ts';
import { regionOf, unitKindOf, unitOf, unitOfTitle } from '../unit.ts';
import { reportYearOf } from '../year.ts';
import { BlockReader } from './block-reader.ts';
import { paragraphsOf, partOf, type StyledParagraph } from './paragraphs.ts';

/** From this share of the lines on, a document is read by its styles; below it the text was put there by other means. */
const STYLED_SHARE = 0.5;

/** Characters of the body that may name unit and year. */
const OPENING = 300;

function isStyled({ lines, text }: SourceText): boolean {
  let all = 0;
  let styled = 0;
  for (const { start, end, hint } of lines) {
    if (text.slice(start, end).trim() === '') continue;
    all += 1;
    if (hint?.role || hint?.table) styled += 1;
  }
  return lines.some(({ hint }) => hint?.role !== undefined) && styled >= all * STYLED_SHARE;
}

/** The paragraphs of a document by what they are; those of an attachment are with it. */
interface Sorted {
  byRole: ReadonlyMap<LineRole, StyledParagraph[]>;
  body: StyledParagraph[];
  attachments: { label: StyledParagraph; title: string; body: StyledParagraph[] }[];
}

const BODY_ROLES = new Set<LineRole | null>(['body', 'plain', 'heading', 'listItem', null]);

function sort(paragraphs: readonly StyledParagraph[]): Sorted {
  const byRole = new Map<LineRole, StyledParagraph[]>();
  const body: StyledParagraph[] = [];
  const attachments: Sorted['attachments'] = [];
  for (const paragraph of paragraphs) {
    const { role } = paragraph;
    const attachment = attachments.at(-1);
    if (role === 'attachmentLabel') attachments.push({ label: paragraph, title: '', body: [] });
    else if (role === 'attachmentTitle' && attachment) attachment.title = joined(paragraph);
    else if (role === null || BODY_ROLES.has(role)) (attachment?.body ?? body).push(paragraph);
    else byRole.set(role, [...(byRole.get(role) ?? []), paragraph]);
  }
  return { byRole, body, attachments };
}

/** The lines of a title or name as one. */
function joined({ text }: StyledParagraph): string {
  return text.replaceAll('\n', '');
}

function names(text: string, separator: string): string[] {
  return text.split(separator).map((name) => name.trim()).filter((name) => name !== '');
}

const SIGNATORY_LABEL = /^签发人[：:]/;

/** 发文字号 and 签发人 share lines; tabulators part them. */
function signatoriesOf(sorted: Sorted): string[] {
  const rows = [
    ...(sorted.byRole.get('signatories') ?? []).map(({ text }) => text),
    ...(sorted.byRole.get('documentNumber') ?? []).map(({ text }) => text.split('\t').slice(1).join('\t')),
  ];
  return rows.flatMap((row) => names(row.trim().replace(SIGNATORY_LABEL, ''), '\u3000'));
}

const IMPRINT = /^(.*?)(?:\t(.*?)印发)?$/s;

/** The attachments as 附件说明 names them, with the text of those that are in the document. */
function attachmentsOf(sorted: Sorted, reader: BlockReader): Attachment[] {
  const listed = (sorted.byRole.get('attachmentList') ?? []).map((paragraph): Attachment => ({ title: joined(partOf(paragraph, paragraph.ordinal.length)).trim(), blocks: [] }));
  for (const { label, title, body } of sorted.attachments) {
    const blocks = reader.read(body);
    const number = Number(/\d+/.exec(label.text)?.[0] ?? 1);
    const named = listed[number - 1];
    if (named?.blocks.length === 0) named.blocks = blocks;
    else listed.push({ title, blocks });
  }
  return listed;
}

/** The parts of 版头, 附注, 版记 and 附件 that the document shows. */
function rareFields(sorted: Sorted, reader: BlockReader, organ: string, issueDate: string): Partial<ReportMeta> {
  const text = (role: LineRole): string => sorted.byRole.get(role)?.[0]?.text ?? '';
  const imprint = IMPRINT.exec(text('imprint'));
  const printingOrgan = imprint?.[1]?.trim() ?? '';
  const printingDate = imprint?.[2]?.trim() ?? '';
  const attachments = attachmentsOf(sorted, reader);
  const fields: Partial<ReportMeta> = {
    copyNumber: text('copyNumber'), secrecy: text('secrecy'), urgency: text('urgency'), note: text('note').replace(/^[（(](.*)[）)]$/s, '$1'),
    printingOrgan: printingOrgan === organ ? '' : printingOrgan,
    printingDate: printingDate === issueDate ? '' : printingDate,
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return attachments.length > 0 ? { ...present, attachments } : present;
}

/** Several paragraphs as one text with `separator` between them, and where it stands. */
function together(paragraphs: readonly Pick<StyledParagraph, 'text' | 'runs'>[], separator: string): Pick<StyledParagraph, 'text' | 'runs'> {
  let text = '';
  const runs: StyledParagraph['runs'] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += separator;
    for (const { start, source, length } of paragraph.runs) runs.push({ start: text.length + start, source, length });
    text += paragraph.text;
  }
  return { text, runs };
}

function linesOf(paragraph: StyledParagraph): StyledParagraph[] {
  let start = 0;
  return paragraph.text.split('\n').map((line) => {
    const part = partOf(paragraph, start, start + line.length);
    start += line.length + 1;
    return part;
  });
}

/** How a field that has a place on the page is written, and where. */
function fieldOf(sorted: Sorted, field: MetaField): Pick<StyledParagraph, 'text' | 'runs'> | null {
  const paragraphs = sorted.byRole.get(field) ?? [];
  const [first] = paragraphs;
  if (!first) return null;
  if (field === 'signature') return together(paragraphs, '\u3000');
  const shared = field === 'documentNumber' ? partOf(first, 0, first.text.split('\t')[0]!.length) : first;
  return together(linesOf(shared), '');
}

function fieldsOf(sorted: Sorted, map: SourceMap): Record<MetaField, string> {
  return perMetaField((field) => {
    const found = fieldOf(sorted, field);
    if (found) map.set(metaKey(field), found.runs);
    return found?.text ?? '';
  });
}

function readMeta(sorted: Sorted, reader: BlockReader, headings: readonly string[], opening: string, map: SourceMap): ReportMeta {
  const written = fieldsOf(sorted, map);
  const signature = (sorted.byRole.get('signature') ?? []).map(({ text }) => text);
  const mark = sorted.byRole.get('mark')?.[0]?.text.replace(/文件$/, '') ?? '';
  const unit = mark || unitOf(unitOfTitle(written.title), signature[0] ?? '', opening);
  const meta: ReportMeta = {
    ...emptyMeta(),
    unit,
    unitKind: unitKindOf(unit),
    region: regionOf(unit),
    year: reportYearOf(written.title, headings, opening, written.issueDate),
    title: written.title,
    documentNumber: written.documentNumber,
    signatories: signatoriesOf(sorted),
    addressees: names(written.addressees.replace(/[：:]$/, ''), '、'),
    copyTo: names(written.copyTo.replace(/^抄送[：:]/, '').replace(/。$/, ''), '，'),
    signature,
    issueDate: written.issueDate,
    ...rareFields(sorted, reader, unit || (signature[0] ?? ''), written.issueDate),
  };
  const unusual = META_FIELDS.filter((field) => written[field] !== '' && written[field] !== metaText(meta, field));
  return unusual.length > 0 ? { ...meta, asWritten: Object.fromEntries(unusual.map((field) => [field, written[field]])) } : meta;
}

/**
 * Reads a document whose styles say what its paragraphs are: nothing has to be recognised, so that a report exported and
 * read again is the same report. Paragraphs somebody added without a style are body text.
 * @returns null when the lines of the source carry no roles, or too few of them
 */
export function readStyled(source: SourceText): SourceReport | null {
  if (!isStyled(source)) return null;
  const map: SourceMap = new Map();
  const sorted = sort(paragraphsOf(source));
  const reader = new BlockReader(map);
  const blocks = reader.read(sorted.body);
  const headings = blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));
  const opening = blocks.slice(0, 3).map(blockText).join('').slice(0, OPENING);
  const meta = readMeta(sorted, reader, headings, opening, map);
  return { source, report: makeReport(meta, blocks), map, removed: [] };
}
