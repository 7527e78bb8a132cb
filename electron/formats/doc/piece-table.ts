import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import { brokenDocument, plcAt, type Stretch, type WordBinary } from './word-binary.ts';

/** Characters of the document in their order, with the places in the file that their formatting is found by. */
export interface DocumentText {
  text: string;
  /** For each character its byte position in the document stream. */
  positions: Uint32Array;
}

const PROPERTIES = 1;
const PIECES = 2;
const PIECE_SIZE = 8;
const COMPRESSED = 0x40000000;
const POSITION = 0x3fffffff;

/**
 * Puts the text together from its pieces ([MS-DOC] 2.4.1): after a fast save they lie anywhere in the file.
 * @throws ReadError `broken`, `too-large`
 */
export function readPieces(word: WordBinary): DocumentText {
  const { document, table } = word;
  const plc = plcAt(table, pieceStretch(word), PIECE_SIZE);
  const length = plc.count === 0 ? 0 : plc.position(plc.count);
  // Headers, notes and field codes are among the characters, hence some more than the text may have.
  if (length > READ_LIMITS.textChars * 2) throw tooMuchText();

  const positions = new Uint32Array(length);
  const parts: string[] = [];
  let next = 0;
  for (let index = 0; index < plc.count; index++) {
    const start = plc.position(index);
    const end = plc.position(index + 1);
    if (start !== next || end < start || end > length) throw brokenDocument();
    const raw = table.getUint32(plc.dataAt(index) + 2, true);
    const compressed = (raw & COMPRESSED) !== 0;
    const at = compressed ? (raw & POSITION) / 2 : raw & POSITION;
    const width = compressed ? 1 : 2;
    if (at + (end - start) * width > document.byteLength) throw brokenDocument();
    const bytes = new Uint8Array(document.buffer, document.byteOffset + at, (end - start) * width);
    parts.push(new TextDecoder(compressed ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes));
    for (let offset = start; offset < end; offset++) positions[offset] = at + (offset - start) * width;
    next = end;
  }
  const text = parts.join('');
  if (text.length !== length) throw brokenDocument();
  return { text, positions };
}

/** The piece table stands behind property lists that pieces of a fast save refer to. */
function pieceStretch(word: WordBinary): Stretch {
  const { table } = word;
  const { at: start, length } = word.stretch('pieces');
  let at = start;
  while (at < start + length) {
    const type = table.getUint8(at);
    if (type === PIECES) {
      const size = table.getUint32(at + 1, true);
      if (at + 5 + size > start + length) throw brokenDocument();
      return { at: at + 5, length: size };
    }
    if (type !== PROPERTIES) throw brokenDocument();
    at += 3 + table.getUint16(at + 1, true);
  }
  throw brokenDocument();
}
