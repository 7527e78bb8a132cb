import type { TextPiece } from '../fixed-layout/page.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import type { AttributeReader } from '../xml/walk-xml.ts';
import { numbersOf, walkOfd } from './walk-ofd.ts';

/** A page part: its own size if it says one, the templates it lies over, and its text. Lengths in millimetres. */
export interface OfdPage {
  box: number[] | null;
  templates: string[];
  pieces: TextPiece[];
}

/** Text turned by more than this, as a slope, is a watermark or stands at the side of the page. */
const MAX_SLOPE = 0.1;
/** A distance between characters that is wider by this, in characters, parts two pieces. */
const WIDE = 0.9;

interface TextObject {
  x: number;
  y: number;
  matrix: readonly number[];
  size: number;
  scale: number;
}

interface TextCode {
  x: number;
  y: number;
  /** As written: how many of them are needed shows with the text. */
  deltaX: string | undefined;
  deltaY: string | undefined;
  text: string;
}

/**
 * Reads the text objects of a page (GB/T 33190-2016, 11.3): each has a boundary on the page, a matrix, and stretches of
 * text with the distance from one character to the next.
 * @throws ReadError `broken`, `too-large`
 */
export function ofdPage(part: Uint8Array): OfdPage {
  const page: OfdPage = { box: null, templates: [], pieces: [] };
  let object: TextObject | null = null;
  let code: TextCode | null = null;
  let inBox = false;
  let characters = 0;
  walkOfd(part, {
    open(name, attribute) {
      if (name === 'ofd:Template') page.templates.push(attribute('TemplateID') ?? '');
      else if (name === 'ofd:TextObject') object = textObject(attribute);
      else if (name === 'ofd:TextCode') code = textCode(attribute, code);
      inBox = name === 'ofd:PhysicalBox';
    },
    close(name) {
      if (name === 'ofd:TextCode' && code && object) {
        characters += code.text.length;
        if (characters > READ_LIMITS.textChars) throw tooMuchText();
        for (const piece of piecesOf(object, code)) page.pieces.push(piece);
      }
      if (name === 'ofd:TextObject') {
        object = null;
        code = null;
      }
      inBox = false;
    },
    text(text) {
      if (inBox) page.box ??= numbersOf(text);
      else if (code) code.text += text;
    },
  });
  return page;
}

function textObject(attribute: AttributeReader): TextObject {
  const [x = 0, y = 0] = numbersOf(attribute('Boundary'));
  const matrix = numbersOf(attribute('CTM'));
  return {
    x,
    y,
    matrix: matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0],
    size: Number(attribute('Size') ?? 0),
    scale: Number(attribute('HScale') ?? 1),
  };
}

/** Without a position of its own a stretch begins where the one before did. */
function textCode(attribute: AttributeReader, before: TextCode | null): TextCode {
  return {
    x: Number(attribute('X') ?? before?.x ?? 0),
    y: Number(attribute('Y') ?? before?.y ?? 0),
    deltaX: attribute('DeltaX'),
    deltaY: attribute('DeltaY'),
    text: '',
  };
}

/** Distances between characters, as many as there are characters; “g 3 5.6” stands for three times 5.6. */
function distances(value: string | undefined, length: number): number[] {
  const out: number[] = [];
  const words = (value ?? '').split(/\s+/).filter(Boolean);
  for (let index = 0; index < words.length && out.length < length; index++) {
    if (words[index] !== 'g') {
      out.push(Number(words[index]));
      continue;
    }
    const count = Math.min(Number(words[index + 1]), length - out.length);
    for (let repeat = 0; repeat < count; repeat++) out.push(Number(words[index + 2]));
    index += 2;
  }
  return out;
}

/** A stretch of text, parted where characters stand far apart or on other lines. */
function piecesOf({ x, y, matrix, size, scale }: TextObject, code: TextCode): TextPiece[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const length = Math.hypot(a, b);
  if (a <= 0 || Math.abs(b) > a * MAX_SLOPE || !(size > 0)) return [];
  const shownSize = size * Math.hypot(c, d);
  const pieces: TextPiece[] = [];
  let piece: TextPiece | null = null;
  let atX = code.x;
  let atY = code.y;
  const characters = Array.from(code.text.trimEnd());
  const deltaX = distances(code.deltaX, characters.length);
  const deltaY = distances(code.deltaY, characters.length);
  for (const [index, character] of characters.entries()) {
    const natural = size * (character.charCodeAt(0) < 0x100 ? 0.5 : 1) * scale;
    const distance = deltaX[index] ?? natural;
    const down = deltaY[index] ?? 0;
    if (!piece) {
      piece = { text: '', x: x + a * atX + c * atY + e, y: y + b * atX + d * atY + f, width: 0, size: shownSize };
      pieces.push(piece);
    }
    piece.text += character;
    const isWide = distance - natural > size * WIDE || down !== 0;
    piece.width += (isWide ? natural : distance) * length;
    atX += distance;
    atY += down;
    if (isWide) piece = null;
  }
  return pieces.filter(({ x: left, y: base, width }) => [left, base, width, shownSize].every(Number.isFinite));
}
