import { expect, test } from 'vitest';
import { pageGrid } from '../../../../electron/formats/profiles/grid.ts';
import { nationalProfile } from '../../../../electron/formats/profiles/national.ts';
import { profileSchema } from '../../../../electron/formats/profiles/profile.ts';

test('the national profile keeps to the schema and survives being stored as JSON', () => {
  expect(profileSchema.parse(JSON.parse(JSON.stringify(nationalProfile)))).toEqual(nationalProfile);
});

test('a profile with an unknown field or an impossible value is refused', () => {
  expect(profileSchema.safeParse({ ...nationalProfile, margin: 3 }).success).toBe(false);
  expect(profileSchema.safeParse({ ...nationalProfile, body: { ...nationalProfile.body, sizePt: 0 } }).success).toBe(false);
  expect(profileSchema.safeParse({ ...nationalProfile, body: { ...nationalProfile.body, face: 'comic' } }).success).toBe(false);
});

test('the grid of the national profile: 22 lines and 28 characters in 156 mm × 225 mm', () => {
  const grid = pageGrid(nationalProfile);
  expect(grid).toMatchObject({ typeAreaWidth: 8845, typeAreaHeight: 12756, linePitch: 579, characterPitch: 315, characterSpacing: -5 });
  expect(22 * grid.linePitch).toBeLessThanOrEqual(grid.typeAreaHeight);
  expect(28 * grid.characterPitch).toBeLessThanOrEqual(grid.typeAreaWidth);
});

test('the grid follows the profile', () => {
  const wide = { ...nationalProfile, grid: { linesPerPage: 20, charactersPerLine: 26 } };
  expect(pageGrid(wide)).toMatchObject({ linePitch: 637, characterPitch: 340, characterSpacing: 20 });
});
