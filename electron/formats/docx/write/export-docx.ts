import { Document, Paragraph } from 'docx';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { metaKey } from '../../../../shared/report/place.ts';
import type { Report, ReportMeta } from '../../../../shared/report/report.ts';
import { pageGrid } from '../../profiles/grid.ts';
import { nationalProfile } from '../../profiles/national.ts';
import type { CopyKind, Profile } from '../../profiles/profile.ts';
import { attachmentHead, attachmentList, shownAttachments } from './attachments.ts';
import { bodyElements } from './body.ts';
import { closingParagraphs } from './closing.ts';
import { Comments } from './comments.ts';
import { fieldStretches, issueDateText, issuingOrgan, shownNames } from './front-matter.ts';
import { imprintHeight, imprintTable } from './imprint.ts';
import { letterheadParagraphs } from './letterhead.ts';
import { packDocument } from './package.ts';
import { pageSections, upright } from './page.ts';
import { evenPageForImprint } from './report-boxes.ts';
import { fontTablePart, settingsPart } from './settings.ts';
import { STYLES } from './style-names.ts';
import { stylesPart } from './styles.ts';
import { gapParagraph, isBlank, writable } from './text-runs.ts';
import { titleLines } from './title-lines.ts';
import { isShown, WrittenParts } from './written-parts.ts';

export interface ExportOptions {
  copy: CopyKind;
  /** The national profile when not given. */
  profile?: Profile;
  /** Written as comments at their places. */
  findings?: readonly Finding[];
}

function titleParagraphs(meta: ReportMeta, profile: Profile, comments: Comments): Paragraph[] {
  if (isBlank(meta.title)) return [];
  const lines = titleLines(meta.title.trim(), profile.title.maxCharactersPerLine);
  return [new Paragraph({ style: STYLES.title.id, children: comments.runs(metaKey('title'), fieldStretches(meta, 'title', lines)) })];
}

/** 主送机关, closed by a full-width colon (7.3.2). */
function addresseeParagraphs(meta: ReportMeta, comments: Comments): Paragraph[] {
  const addressees = shownNames(meta.addressees);
  if (addressees.length === 0) return [];
  const children = comments.runs(metaKey('addressees'), fieldStretches(meta, 'addressees', [`${addressees.join('、')}：`]));
  return [new Paragraph({ style: STYLES.addressee.id, children })];
}

/**
 * Writes a report as a Word document in the form of GB/T 9704. What the report lacks is left out. Ordinals of headings
 * are counted anew; all other text stands as it is.
 * @returns the bytes of a .docx file; the same for the same report and options
 */
export async function exportDocx(report: Report, options: ExportOptions): Promise<Uint8Array> {
  const profile = options.profile ?? nationalProfile;
  const copy = profile.copies[options.copy];
  const grid = pageGrid(profile);
  const { meta, blocks } = report;
  const attachments = shownAttachments(meta);
  const closes = shownNames(meta.signature).length > 0 || issueDateText(meta) !== '' || attachments.length > 0;
  const comments = new Comments(options.findings ?? [], new WrittenParts(report, copy));
  const elements = [
    ...upright(copy.letterhead ? letterheadParagraphs(meta, profile, grid, comments) : []),
    ...upright(titleParagraphs(meta, profile, comments)),
    ...upright(addresseeParagraphs(meta, comments)),
    ...bodyElements(blocks, profile, grid, closes, comments),
    ...upright(attachmentList(meta, profile, grid)),
    ...upright(closingParagraphs(meta, profile, grid, copy.sealed, comments)),
  ];
  for (const [index, attachment] of attachments.entries()) {
    if (!attachment.blocks.some(isShown)) continue;
    elements.push(...upright(attachmentHead(attachments, index, profile)), ...bodyElements(attachment.blocks, profile, grid, false, comments));
  }
  const imprint = copy.imprint ? imprintTable(meta, profile, grid, comments) : null;
  const rest = comments.rest();
  if (imprint && profile.imprint.evenPage) {
    const place = evenPageForImprint(report, profile, grid, copy, imprintHeight(meta, profile, grid));
    // 7.5: neither the blank page in front of 版记 nor that of 版记 is numbered then. The page begins with a paragraph, as
    // some word processors lose a break in front of a floating table.
    if (place !== 'here') elements.push({ element: gapParagraph(), landscape: false, evenPage: place === 'afterBlank' ? 'unnumbered' : 'numbered' });
  }
  // A floating table belongs to the paragraph that follows it.
  elements.push(...upright([...(imprint ? [imprint] : []), ...(imprint || rest.length > 0 ? [gapParagraph(rest)] : [])]));
  const organ = writable(issuingOrgan(meta));
  const document = new Document({
    title: writable(meta.title),
    creator: organ,
    lastModifiedBy: organ,
    evenAndOddHeaderAndFooters: true,
    ...(options.findings?.length ? { comments: { children: comments.contents() } } : {}),
    sections: pageSections(elements, profile, grid),
  });
  return packDocument(document, [
    { path: 'word/styles.xml', data: stylesPart(profile) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart(profile) },
  ]);
}
