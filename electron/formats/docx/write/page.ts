import { DocumentGridType, Footer, type ISectionPropertiesOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { millimetresToTwips, pointsToTwips } from '../../profiles/units.ts';
import { STYLES, type StyleName } from './style-names.ts';

function pageNumberFooter(profile: Profile, style: StyleName): Footer {
  const { dash } = profile.pageNumber;
  return new Footer({
    children: [new Paragraph({
      style: style.id,
      children: [new TextRun({ font: { hint: 'eastAsia' }, children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`] })],
    })],
  });
}

/** Page numbers (7.5): odd pages on the right, even ones on the left. */
export function pageFooters(profile: Profile): { default: Footer; even: Footer } {
  return { default: pageNumberFooter(profile, STYLES.oddPageNumber), even: pageNumberFooter(profile, STYLES.evenPageNumber) };
}

/** Page size, margins and grid. The footer stands where its dashes are as far below the type area as the profile says. */
export function sectionProperties(profile: Profile, grid: PageGrid): ISectionPropertiesOptions {
  // The dash runs through the middle of its line, whose height is the type size.
  const halfLine = pointsToTwips(profile.pageNumber.sizePt) / 2;
  const footer = grid.margins.bottom - millimetresToTwips(profile.pageNumber.belowTypeAreaMm) - halfLine;
  return {
    page: {
      size: { width: grid.pageWidth, height: grid.pageHeight },
      margin: { ...grid.margins, header: Math.round(grid.margins.top / 2), footer: Math.max(0, Math.round(footer)), gutter: 0 },
    },
    // Lines only: a grid of characters makes some word processors break lines early; the body's spacing does it instead.
    grid: { type: DocumentGridType.LINES, linePitch: grid.linePitch },
  };
}
