import { ReadError } from '../read-error.ts';

/** A piece of RTF (specification 1.9.1, “Basic entities”). */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  /** `\name`, with the number behind it. */
  | { kind: 'word'; name: string; value: number | null }
  /** Bytes of text, in the code page of the font. */
  | { kind: 'bytes'; bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x27;
const MINUS = 0x2d;
const ENDS_TEXT = new Set([BACKSLASH, OPEN, CLOSE, CR, LF, 0]);
/** The specification allows 32 letters. */
const MAX_NAME = 32;
const MAX_DIGITS = 11;

/**
 * The pieces of an RTF file in order. Line ends are no text; binary data are passed over. A control symbol such as `\~`
 * comes as a word of one character.
 * @throws ReadError `broken` when binary data are longer than the file
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      yield { kind: byte === OPEN ? 'open' : 'close' };
      at++;
    } else if (byte === CR || byte === LF || byte === 0) {
      at++;
    } else if (byte !== BACKSLASH) {
      const start = at;
      while (at < bytes.length && !ENDS_TEXT.has(bytes[at]!)) at++;
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) };
    } else if (!isLetter(bytes[at + 1])) {
      const next = bytes[at + 1] ?? SPACE;
      at += 2;
      if (next === QUOTE) {
        const value = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
        if (Number.isNaN(value)) continue;
        at += 2;
        yield { kind: 'bytes', bytes: Uint8Array.of(value) };
      } else {
        // A backslash at the end of a line is a paragraph mark.
        yield { kind: 'word', name: next === CR || next === LF ? 'par' : String.fromCharCode(next), value: null };
      }
    } else {
      const word = readWord(bytes, at + 1);
      at = word.end;
      if (word.name === 'bin') {
        at += Math.max(0, word.value ?? 0);
        if (at > bytes.length) throw brokenRtf();
      } else {
        yield { kind: 'word', name: word.name, value: word.value };
      }
    }
  }
}

function readWord(bytes: Uint8Array, start: number): { name: string; value: number | null; end: number } {
  let at = start;
  let name = '';
  while (isLetter(bytes[at]) && name.length < MAX_NAME) name += String.fromCharCode(bytes[at++]!);
  let digits = '';
  if (bytes[at] === MINUS && isDigit(bytes[at + 1])) {
    digits = '-';
    at++;
  }
  while (isDigit(bytes[at]) && digits.length < MAX_DIGITS) digits += String.fromCharCode(bytes[at++]!);
  // One blank behind a word belongs to it.
  if (bytes[at] === SPACE) at++;
  return { name, value: digits === '' ? null : Number(digits), end: at };
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The error for a file that begins as RTF and does not go on as such. */
export function brokenRtf(): ReadError {
  return new ReadError('broken', '这份 RTF 文件已损坏或不完整（可能没有下载、传输完），无法读取。请重新取得这个文件，或用 Word、WPS 打开后另存为 .docx 再试。');
}
