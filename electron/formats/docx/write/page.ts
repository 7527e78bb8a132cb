import {
  AlignmentType, DocumentGridType, Footer, type ISectionOptions, type ISectionPropertiesOptions, OverlapType, PageNumber, PageOrientation, Paragraph, SectionType, Table,
  TableAnchorType, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, WidthType,
} from 'docx';
import { landscapeGrid, type PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { millimetresToTwips, pointsToTwips } from '../../profiles/units.ts';
import { STYLES, TABLE_STYLES, type StyleName } from './style-names.ts';
import { gapParagraph } from './text-runs.ts';

/** A paragraph or table and the way its page lies. */
export interface PageElement {
  element: Paragraph | Table;
  landscape: boolean;
  /** It begins an even page of its own, with or without a page number. */
  evenPage?: 'numbered' | 'unnumbered';
}

/** Elements on upright pages. */
export function upright(elements: readonly (Paragraph | Table)[]): PageElement[] {
  return elements.map((element) => ({ element, landscape: false }));
}

function pageNumberParagraph(profile: Profile, style: StyleName, alignment?: 'left' | 'right'): Paragraph {
  const { dash, sizePt, indentCharacters } = profile.pageNumber;
  const side = indentCharacters * pointsToTwips(sizePt);
  return new Paragraph({
    style: style.id,
    ...(alignment === undefined ? {} : { alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'], indent: { left: side, right: side }, spacing: { before: 0 } }),
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: [`${dash} `, PageNumber.CURRENT, ` ${dash}`] })],
  });
}

/** Page numbers (7.5): odd pages on the right, even ones on the left. */
function uprightFooters(profile: Profile): { default: Footer; even: Footer } {
  return {
    default: new Footer({ children: [pageNumberParagraph(profile, STYLES.oddPageNumber)] }),
    even: new Footer({ children: [pageNumberParagraph(profile, STYLES.evenPageNumber)] }),
  };
}

/**
 * The page number of a landscape page (8): where it would stand on an upright one. The page is an upright one turned
 * clockwise, so that the head of the table lies at the left edge of the upright page; what is its foot then is the left
 * edge of the landscape page, and its right side is below.
 */
function turnedFooter(profile: Profile, grid: PageGrid, style: StyleName, alignment: 'left' | 'right'): Footer {
  const size = pointsToTwips(profile.pageNumber.sizePt);
  const middle = grid.margins.left - millimetresToTwips(profile.pageNumber.belowTypeAreaMm);
  const width = { size, type: WidthType.DXA };
  const cell = new TableCell({
    width, textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [pageNumberParagraph(profile, style, alignment)],
  });
  const table = new Table({
    style: TABLE_STYLES.normal.id,
    layout: TableLayoutType.FIXED,
    width,
    columnWidths: [size],
    margins: { left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE, absoluteHorizontalPosition: middle - Math.round(size / 2),
      verticalAnchor: TableAnchorType.PAGE, absoluteVerticalPosition: grid.margins.top, overlap: OverlapType.NEVER,
    },
    rows: [new TableRow({ height: { value: grid.typeAreaHeight, rule: 'exact' }, children: [cell] })],
  });
  return new Footer({ children: [table, gapParagraph()] });
}

function turnedFooters(profile: Profile, grid: PageGrid): { default: Footer; even: Footer } {
  return { default: turnedFooter(profile, grid, STYLES.oddPageNumber, 'right'), even: turnedFooter(profile, grid, STYLES.evenPageNumber, 'left') };
}

/** A footer as high as one with a page number: a lower one would lengthen the page in LibreOffice. */
function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLES.evenPageNumber.id })] });
}

/** Without footers of its own a section goes on with those of the one before. */
function emptyFooters(): { default: Footer; even: Footer } {
  return { default: emptyFooter(), even: emptyFooter() };
}

/** Page size, margins and grid. The footer stands where its dashes are as far below the type area as the profile says. */
function sectionProperties(profile: Profile, grid: PageGrid, landscape: boolean): ISectionPropertiesOptions {
  // The dash runs through the middle of its line, whose height is the type size.
  const halfLine = pointsToTwips(profile.pageNumber.sizePt) / 2;
  const footer = grid.margins.bottom - millimetresToTwips(profile.pageNumber.belowTypeAreaMm) - halfLine;
  return {
    page: {
      // The library turns the sides of landscape pages itself.
      size: landscape
        ? { width: grid.pageHeight, height: grid.pageWidth, orientation: PageOrientation.LANDSCAPE }
        : { width: grid.pageWidth, height: grid.pageHeight },
      margin: { ...grid.margins, header: Math.round(grid.margins.top / 2), footer: Math.max(0, Math.round(footer)), gutter: 0 },
    },
    // Lines only: a grid of characters makes some word processors break lines early; the body's spacing does it instead.
    // Landscape pages hold tables, which have lines of their own; there a grid would only push them down.
    grid: { type: landscape ? DocumentGridType.DEFAULT : DocumentGridType.LINES, linePitch: grid.linePitch },
  };
}

/** Puts elements into sections, a new one wherever the page is turned. Page numbers run on. */
export function pageSections(elements: readonly PageElement[], profile: Profile, grid: PageGrid): ISectionOptions[] {
  const groups: (Omit<PageElement, 'element'> & { children: (Paragraph | Table)[] })[] = [];
  for (const { element, ...place } of elements.length > 0 ? elements : upright([gapParagraph()])) {
    const group = groups.at(-1);
    if (group && group.landscape === place.landscape && place.evenPage === undefined) group.children.push(element);
    else groups.push({ ...place, children: [element] });
  }
  const turned = landscapeGrid(profile);
  return groups.map(({ landscape, evenPage, children }, index) => ({
    properties: Object.assign(sectionProperties(profile, landscape ? turned : grid, landscape), evenPage ? { type: SectionType.EVEN_PAGE } : {}),
    footers: evenPage === 'unnumbered' ? emptyFooters() : landscape ? turnedFooters(profile, turned) : uprightFooters(profile),
    // The end of a section is kept in its last paragraph.
    children: index < groups.length - 1 && children.at(-1) instanceof Table ? [...children, gapParagraph()] : children,
  }));
}
