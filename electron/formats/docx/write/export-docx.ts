import { Document, Paragraph } from 'docx';
import type { Report, ReportMeta } from '../../../../shared/report/report.ts';
import { pageGrid } from '../../profiles/grid.ts';
import { nationalProfile } from '../../profiles/national.ts';
import type { CopyKind, Profile } from '../../profiles/profile.ts';
import { bodyElements } from './body.ts';
import { closingParagraphs } from './closing.ts';
import { issuingOrgan, shownNames } from './front-matter.ts';
import { imprintTable } from './imprint.ts';
import { letterheadParagraphs } from './letterhead.ts';
import { packDocument } from './package.ts';
import { pageFooters, sectionProperties } from './page.ts';
import { fontTablePart, settingsPart } from './settings.ts';
import { STYLES } from './style-names.ts';
import { stylesPart } from './styles.ts';
import { gapParagraph, isBlank, textRuns, writable } from './text-runs.ts';
import { titleLines } from './title-lines.ts';

export interface ExportOptions {
  copy: CopyKind;
  /** The national profile when not given. */
  profile?: Profile;
}

function titleParagraphs(meta: ReportMeta, profile: Profile): Paragraph[] {
  if (isBlank(meta.title)) return [];
  const lines = titleLines(meta.title.trim(), profile.title.maxCharactersPerLine);
  return [new Paragraph({ style: STYLES.title.id, children: textRuns(lines.join('\n')) })];
}

/** 主送机关, closed by a full-width colon (7.3.2). */
function addresseeParagraphs(meta: ReportMeta): Paragraph[] {
  const addressees = shownNames(meta.addressees);
  return addressees.length > 0 ? [new Paragraph({ style: STYLES.addressee.id, children: textRuns(`${addressees.join('、')}：`) })] : [];
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
  const closing = closingParagraphs(meta, profile, grid, copy.sealed);
  const imprint = copy.imprint ? imprintTable(meta, profile, grid) : null;
  const organ = writable(issuingOrgan(meta));
  const document = new Document({
    title: writable(meta.title),
    creator: organ,
    lastModifiedBy: organ,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: sectionProperties(profile, grid),
      footers: pageFooters(profile),
      children: [
        ...(copy.letterhead ? letterheadParagraphs(meta, profile, grid) : []),
        ...titleParagraphs(meta, profile),
        ...addresseeParagraphs(meta),
        ...bodyElements(blocks, profile, grid, closing.length > 0),
        ...closing,
        // A floating table belongs to the paragraph that follows it.
        ...(imprint ? [imprint, gapParagraph()] : []),
      ],
    }],
  });
  return packDocument(document, [
    { path: 'word/styles.xml', data: stylesPart(profile) },
    { path: 'word/settings.xml', data: settingsPart() },
    { path: 'word/fontTable.xml', data: fontTablePart(profile) },
  ]);
}
