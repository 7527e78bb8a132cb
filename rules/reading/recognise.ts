import { emptyMeta, makeReport, META_FIELDS, type MetaField, type ReportMeta } from '../../shared/report/report.ts';
import { metaText } from '../../shared/report/block-text.ts';
import { metaKey } from '../../shared/report/place.ts';
import type { SourceMap, SourceRange } from '../../shared/report/source-map.ts';
import { addresseesOf, findAddressees } from './layout/addressees.ts';
import { makeBlocks, pieceOf } from './layout/blocks.ts';
import { findClosing, type Closing } from './layout/closing.ts';
import { findDocumentNumber, findSignatories } from './layout/document-number.ts';
import { isPageNumber } from './layout/furniture.ts';
import { dateBelowTitle, findMarkings, skipBar, skipNavigation } from './layout/head-lines.ts';
import { findHeadings, type FoundHeading } from './layout/headings.ts';
import { findParagraphs } from './layout/paragraphs.ts';
import { makeStream, startsLine, type Span, type Stream } from './layout/stream.ts';
import { findTitle } from './layout/title.ts';
import type { SourceReport, SourceText } from './source.ts';
import { readStyled } from './styled/read-styled.ts';
import { normalText } from './text/normal-text.ts';
import { regionOf, unitKindOf, unitOf, unitOfTitle } from './unit.ts';
import { reportYearOf } from './year.ts';

/** Where the title is looked for in a text without sections, in characters. */
const HEAD_LENGTH = 1500;

/** Where the parts of a report stand in its stream. */
interface Parts {
  title: Span | null;
  documentNumber: Span | null;
  signatories: string[];
  addressees: Span | null;
  /** Without title, addressees, signature and date. */
  body: Span;
  headings: FoundHeading[];
  paragraphs: Span[];
  closing: Closing;
  year: number | null;
}

/**
 * Reads the structure of a text as it comes: what surrounds the report is left out, sentences broken by the layout are
 * joined, headings are found whatever form they have, and every character keeps its way back to the original.
 * Always returns a report; one that has no title or no section simply lacks it.
 */
export function recognise(source: SourceText): SourceReport {
  const styled = readStyled(source);
  if (styled) return styled;
  const stream = makeStream(source, (line, text) => line.hint?.table !== undefined || !isPageNumber(text));
  const parts = findParts(stream, source);
  const map: SourceMap = new Map();
  const blocks = makeBlocks(stream, source, parts.paragraphs, parts.headings, map);
  const meta = readMeta(stream, source, parts, map);
  return { source, report: makeReport(meta, blocks), map, removed: removedRanges(source, map) };
}

function findParts(stream: Stream, source: SourceText): Parts {
  const end = stream.text.length;
  const textOf = (span: Span | null): string => (span ? stream.text.slice(span.start, span.end) : '');
  // A first look for the sections tells how far the front matter may reach and where the closing may start.
  const draft = findHeadings(stream, { start: 0, end }, findParagraphs(stream, source, { start: 0, end }), null)
    .filter((heading) => heading.level === 1);
  const firstSection = draft[0]?.start ?? Math.min(end, HEAD_LENGTH);
  const title = findTitle(stream, { start: 0, end: firstSection });
  const afterTitle = title ? title.end : 0;
  const below = title ? dateBelowTitle(stream, afterTitle, firstSection) : null;
  const documentNumber = findDocumentNumber(stream, 0, Math.min(afterTitle + 40, firstSection));
  const afterNumber = documentNumber && documentNumber.start >= afterTitle ? documentNumber.end : afterTitle;
  const afterHead = title ? skipBar(stream, afterNumber, firstSection) : skipNavigation(stream, firstSection);
  const addressees = allAddressees(stream, afterHead, firstSection);
  const start = addressees ? addressees.end : afterHead;
  const found = findClosing(stream, Math.max(start, draft.at(-1)?.end ?? start), end);
  const closing = found.issueDate || !below ? found : { ...found, issueDate: below };
  const body: Span = { start, end: Math.max(start, closing.bodyEnd) };
  const paragraphs = findParagraphs(stream, source, body);
  const year = reportYearOf(
    textOf(title), draft.map((heading) => stream.text.slice(heading.textStart, heading.end)),
    stream.text.slice(start, Math.min(start + 400, end)), textOf(closing.issueDate),
  );
  const headings = findHeadings(stream, body, paragraphs, year);
  paragraphs.unshift(...findMarkings(stream, title?.start ?? 0));
  if (closing.rest) paragraphs.push(...findParagraphs(stream, source, closing.rest));
  return {
    title, documentNumber, addressees, body, headings, paragraphs, closing, year,
    signatories: findSignatories(stream, { start: 0, end: afterTitle }),
  };
}

/** The lines of 主送机关: a second line with a colon of its own belongs to them. */
function allAddressees(stream: Stream, at: number, limit: number): Span | null {
  const first = findAddressees(stream, at, limit);
  if (!first) return null;
  const second = startsLine(stream, first.end) ? findAddressees(stream, first.end, limit) : null;
  return second && stream.text[second.end - 1] === '：' ? { start: first.start, end: second.end } : first;
}

/** Puts a field's span into the map and returns how it is written. */
function fieldText(stream: Stream, source: SourceText, field: MetaField, span: Span | null, map: SourceMap): string {
  if (!span) return '';
  const piece = pieceOf(stream, source, span);
  map.set(metaKey(field), piece.runs);
  return piece.text;
}

function readMeta(stream: Stream, source: SourceText, parts: Parts, map: SourceMap): ReportMeta {
  const { title, addressees, closing, documentNumber } = parts;
  const written: Record<MetaField, string> = {
    title: fieldText(stream, source, 'title', title, map),
    documentNumber: fieldText(stream, source, 'documentNumber', documentNumber, map),
    addressees: fieldText(stream, source, 'addressees', addressees, map),
    signature: fieldText(stream, source, 'signature', closing.signature, map),
    issueDate: fieldText(stream, source, 'issueDate', closing.issueDate, map),
    copyTo: fieldText(stream, source, 'copyTo', closing.copyTo, map),
  };
  const normal = (field: MetaField): string => normalText(written[field]).text;
  const signature = signatureNames(stream, closing.signature);
  const opening = stream.text.slice(parts.body.start, Math.min(parts.body.start + 300, parts.body.end));
  const unit = unitOf(unitOfTitle(normal('title')), signature[0] ?? '', opening);
  const meta: ReportMeta = {
    ...emptyMeta(),
    unit,
    unitKind: unitKindOf(unit),
    region: regionOf(unit),
    year: parts.year,
    title: normal('title'),
    documentNumber: normal('documentNumber'),
    signatories: parts.signatories,
    addressees: addresseesOf(normal('addressees')),
    signature,
    copyTo: addresseesOf(normal('copyTo').replace(/^抄送：/, '')),
    issueDate: normal('issueDate'),
  };
  const unusual = META_FIELDS.filter((field) => written[field] !== '' && written[field] !== metaText(meta, field));
  return unusual.length > 0 ? { ...meta, asWritten: Object.fromEntries(unusual.map((field) => [field, written[field]])) } : meta;
}

/** The organs that sign: one for each line, or parted by 、 or a space. */
function signatureNames(stream: Stream, span: Span | null): string[] {
  if (!span) return [];
  const names: string[] = [];
  let from = span.start;
  for (let at = span.start + 1; at <= span.end; at += 1) {
    const parted = at === span.end || stream.gaps[at]! >= 1 || stream.text[at] === '、';
    if (!parted) continue;
    const name = stream.text.slice(from, at).replace(/[（(](?:公章|盖章|印章|章)[）)]$|^、|[：:]$/g, '');
    if (name !== '') names.push(name);
    from = at;
  }
  // A name with spaces between its characters is one name.
  return names.some((name) => name.length < 3) ? [names.join('')] : names;
}

/** Ranges of the original that went into no block and no field, white space aside. */
function removedRanges(source: SourceText, map: SourceMap): SourceRange[] {
  const runs = [...map.values()].flat().sort((a, b) => a.source - b.source);
  const removed: SourceRange[] = [];
  let at = 0;
  for (const run of [...runs, { source: source.text.length, length: 0 }]) {
    const between = source.text.slice(at, Math.max(run.source, at));
    const lead = between.length - between.trimStart().length;
    const body = between.trim();
    if (body !== '') removed.push({ start: at + lead, end: at + lead + body.length });
    at = Math.max(at, run.source + run.length);
  }
  return removed;
}
