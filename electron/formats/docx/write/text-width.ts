/** ASCII and the half-width forms; everything else is set in the East Asian face, a full character wide. */
const HALF_WIDTH = /[\u0020-\u007e\uff61-\uffdc]/;

/**
 * The width of a text in full-width characters: “2024年” is 3. Fonts of government offices have half-width
 * figures and letters, so that this holds without measuring.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}
