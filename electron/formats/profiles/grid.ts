import type { Profile } from './profile.ts';
import { millimetresToTwips, pointsToTwips } from './units.ts';

/** The page of a profile in twips. */
export interface PageGrid {
  pageWidth: number;
  pageHeight: number;
  margins: { top: number; bottom: number; left: number; right: number };
  /** 版心. */
  typeAreaWidth: number;
  typeAreaHeight: number;
  /** Height of a line of the grid. */
  linePitch: number;
  /** Width that a full-width character of the body takes, with its spacing. */
  characterPitch: number;
  /** Spacing added to each character to get there; negative when a line of characters is wider than the type area. */
  characterSpacing: number;
}

/**
 * Works out the grid: lines and characters rounded down to whole twips, so that the last of them still fits
 * (22 lines of 28.95 pt in 225 mm, 28 characters of 15.75 pt in 156 mm).
 */
export function pageGrid(profile: Profile): PageGrid {
  const { page, grid, body } = profile;
  const pageWidth = millimetresToTwips(page.widthMm);
  const pageHeight = millimetresToTwips(page.heightMm);
  const margins = {
    top: millimetresToTwips(page.marginsMm.top),
    bottom: millimetresToTwips(page.marginsMm.bottom),
    left: millimetresToTwips(page.marginsMm.left),
    right: millimetresToTwips(page.marginsMm.right),
  };
  const typeAreaWidth = pageWidth - margins.left - margins.right;
  const typeAreaHeight = pageHeight - margins.top - margins.bottom;
  const characterPitch = Math.floor(typeAreaWidth / grid.charactersPerLine);
  return {
    pageWidth,
    pageHeight,
    margins,
    typeAreaWidth,
    typeAreaHeight,
    linePitch: Math.floor(typeAreaHeight / grid.linesPerPage),
    characterPitch,
    characterSpacing: characterPitch - pointsToTwips(body.sizePt),
  };
}

/**
 * The landscape page of a profile: an upright one turned clockwise, so that the top of the page is its left edge. Lines
 * are as high and characters as wide as on the upright page.
 */
export function landscapeGrid(profile: Profile): PageGrid {
  const { pageWidth, pageHeight, margins, typeAreaWidth, typeAreaHeight, ...grid } = pageGrid(profile);
  return {
    ...grid,
    pageWidth: pageHeight,
    pageHeight: pageWidth,
    margins: { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom },
    typeAreaWidth: typeAreaHeight,
    typeAreaHeight: typeAreaWidth,
  };
}
