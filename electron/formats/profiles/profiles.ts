import { nationalProfile } from './national.ts';
import type { Profile } from './profile.ts';

/** How far the glyphs of the first and last line lie inside their lines, with the line height of this profile. */
const GLYPH_INSET_MM = 2.42;

/**
 * The national profile with the margins derived from GB/T 33476.2—2016: 天头 is measured to the glyphs of the first line
 * instead of to the line, which moves margins out and everything measured from 版心 in by the same length.
 */
export const glyphMarginsProfile: Profile = {
  ...nationalProfile,
  id: 'national-glyph-margins',
  name: 'GB/T 9704—2012 党政机关公文格式（页边距按 GB/T 33476.2—2016 推算）',
  page: { ...nationalProfile.page, marginsMm: { top: 37 - GLYPH_INSET_MM, bottom: 35 - GLYPH_INSET_MM, left: 28, right: 26 } },
  letterhead: {
    ...nationalProfile.letterhead,
    mark: { ...nationalProfile.letterhead.mark, topMm: nationalProfile.letterhead.mark.topMm + GLYPH_INSET_MM },
  },
  pageNumber: { ...nationalProfile.pageNumber, belowTypeAreaMm: nationalProfile.pageNumber.belowTypeAreaMm - GLYPH_INSET_MM },
};

/** The profiles that come with the program. Offices add their own in files that build on one of these. */
export const builtInProfiles: readonly Profile[] = [nationalProfile, glyphMarginsProfile];
