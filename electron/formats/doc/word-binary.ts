import { CompoundFile } from '../cfb/compound-file.ts';
import { ReadError } from '../read-error.ts';

/** Indexes of position and length pairs in the file information block ([MS-DOC] 2.5.6). */
const FIB_PAIRS = {
  styleSheet: 1,
  sections: 6,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  shapeAnchors: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
/** Files of Word 97 and later have at least this version. */
const OLDEST_VERSION = 193;
const FLAG_ENCRYPTED = 0x0100;
const FLAG_TABLE_1 = 0x0200;
const PAIRS_AT = 0x9a;
const COUNTS_AT = 0x4c;

/** Lengths of the stories of text in characters, in the order in which they follow each other. */
interface StoryLengths {
  main: number;
  footnotes: number;
  headers: number;
  macros: number;
  comments: number;
  endnotes: number;
  textBoxes: number;
}

/** A stretch of the table stream. */
export interface Stretch {
  at: number;
  length: number;
}

/** The streams of a binary Word document with its file information block. */
export interface WordBinary {
  document: DataView;
  table: DataView;
  /** Where long property lists and pictures are; may be absent. */
  data: DataView | null;
  stories: StoryLengths;
  /** The stretch of the table stream that a pair of the block points to; length 0 when there is none. */
  stretch(pair: keyof typeof FIB_PAIRS): Stretch;
}

/**
 * Opens a binary Word document (Word 97 to 2003, WPS).
 * @throws ReadError `encrypted`, `unsupported` (Word 95 and older), `broken`
 */
export function openWordBinary(bytes: Uint8Array): WordBinary {
  const file = new CompoundFile(bytes);
  const document = viewOf(file.stream('WordDocument'));
  if (!document || document.byteLength < 0x200) throw brokenDocument();
  const identifier = document.getUint16(0, true);
  const version = document.getUint16(2, true);
  if (identifier === WORD_6 || (identifier === WORD_97 && version < OLDEST_VERSION)) {
    throw new ReadError('unsupported', '这是 Word 95 或更早版本的文档，无法直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。');
  }
  if (identifier !== WORD_97) throw brokenDocument();
  const flags = document.getUint16(0x0a, true);
  if (flags & FLAG_ENCRYPTED) {
    throw new ReadError('encrypted', '文件设置了打开密码，无法读取。请用 Word 或 WPS 打开，取消密码并保存后再试。');
  }
  const table = viewOf(file.stream(flags & FLAG_TABLE_1 ? '1Table' : '0Table'));
  if (!table) throw brokenDocument();
  const count = (index: number): number => document.getUint32(COUNTS_AT + index * 4, true);
  return {
    document,
    table,
    data: viewOf(file.stream('Data')),
    stories: { main: count(0), footnotes: count(1), headers: count(2), macros: count(3), comments: count(4), endnotes: count(5), textBoxes: count(6) },
    stretch(pair) {
      const at = PAIRS_AT + FIB_PAIRS[pair] * 8;
      const stretch = { at: document.getUint32(at, true), length: document.getUint32(at + 4, true) };
      // The position of what is not there may be anything.
      if (stretch.length === 0) return { at: 0, length: 0 };
      if (stretch.at + stretch.length > table.byteLength) throw brokenDocument();
      return stretch;
    },
  };
}

function viewOf(bytes: Uint8Array | null): DataView | null {
  return bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The error for a document whose inner references lead nowhere. */
export function brokenDocument(cause?: unknown): ReadError {
  return new ReadError('broken', '文件已损坏，不是有效的 Word 文档，无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存为 .docx 再试。', { cause });
}

/** Positions and data of a PLC ([MS-DOC] 2.2.2): one position more than there are data. */
export interface Plc {
  count: number;
  /** The position with this index, 0 to `count`. */
  position(index: number): number;
  /** Where the data with this index begin in the table stream. */
  dataAt(index: number): number;
}

export function plcAt(table: DataView, { at, length }: Stretch, dataSize: number): Plc {
  const count = Math.max(0, Math.floor((length - 4) / (4 + dataSize)));
  return {
    count,
    position: (index) => table.getUint32(at + index * 4, true),
    dataAt: (index) => at + (count + 1) * 4 + index * dataSize,
  };
}
