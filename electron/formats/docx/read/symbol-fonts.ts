/**
 * Symbol fonts put pictures where Unicode has letters or nothing. The characters below are those that lists, check boxes
 * and arrows in office documents use; code points are those of the font, 0x20 to 0xff.
 */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x22: '✂', 0x28: '☎', 0x2a: '✉', 0x46: '☞', 0x4a: '☺', 0x4e: '☠',
  0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '❐', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖',
  0x77: '⬥', 0x80: '⓪', 0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨',
  0x8a: '⑩', 0x8c: '❶', 0x8d: '❷', 0x8e: '❸', 0x8f: '❹', 0x90: '❺', 0x91: '❻', 0x92: '❼', 0x93: '❽', 0x94: '❾', 0x95: '❿',
  0x9e: '·', 0x9f: '•', 0xa0: '▪', 0xa1: '○', 0xa4: '◉', 0xa7: '▪', 0xa8: '□', 0xaa: '✦', 0xab: '★', 0xb2: '⟡',
  0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨', 0xf1: '⇧', 0xf2: '⇩',
  0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x96: '●', 0x97: '●', 0x98: '●', 0x99: '○', 0xa0: '■', 0xa3: '□',
};

const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−', 0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x6d: 'μ', 0x70: 'π', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω',
  0xa3: '≤', 0xa5: '∞', 0xa8: '♦', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±', 0xb3: '≥',
  0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xd6: '√', 0xde: '⇒',
};

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** Symbol fonts are addressed in this private range as well as by the bare code (17.3.3.30). */
const PRIVATE_START = 0xf000;
const PRIVATE_END = 0xf0ff;

/**
 * A character of a symbol font as Unicode text.
 * @param font the font's name; undefined when the document does not say
 * @returns the character itself when the font is no symbol font; null when the symbol is not known
 */
export function symbolText(character: string, font: string | undefined): string | null {
  const code = character.codePointAt(0) ?? 0;
  const table = FONTS[(font ?? '').toLowerCase()];
  const isPrivate = code >= PRIVATE_START && code <= PRIVATE_END;
  if (!table) return isPrivate ? (WINGDINGS[code - PRIVATE_START] ?? null) : character;
  return table[isPrivate ? code - PRIVATE_START : code] ?? null;
}
