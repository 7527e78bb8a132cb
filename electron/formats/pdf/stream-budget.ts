import { inflateSync } from 'node:zlib';
import { READ_LIMITS } from '../limits.ts';
import { ReadError } from '../read-error.ts';

const STREAM = Buffer.from('stream');
const END_STREAM = 'endstream';
/** Dictionaries of streams are short; this much in front of one is looked at. */
const DICTIONARY_BYTES = 1024;
const DEFLATE = /\/(?:FlateDecode|Fl)\b/g;
const OTHER_EXPANDING = /\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b/;
/** Pictures are not decoded for their text, nor are files attached. */
const NOT_TEXT = /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/;

/**
 * Refuses a PDF whose streams would inflate beyond measure, before anything of it is interpreted: each stream packed with
 * Deflate is inflated here, bounded, and thrown away.
 * @throws ReadError `too-large`
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const before = file.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (NOT_TEXT.test(dictionary)) continue;
    const layers = dictionary.match(DEFLATE)?.length ?? 0;
    if (layers > 1 || (layers > 0 && OTHER_EXPANDING.test(dictionary))) throw tooLarge();
    if (layers === 0) continue;
    total += inflatedLength(file, at + STREAM.length);
    if (total > READ_LIMITS.pdfStreamsBytes) throw tooLarge();
  }
}

/** Bytes that the stream inflates to; damaged ones as far as the damage, which is for the interpreter to find. */
function inflatedLength(file: Buffer, start: number): number {
  let at = start;
  if (file[at] === 0x0d) at++;
  if (file[at] === 0x0a) at++;
  const end = file.indexOf(END_STREAM, at);
  const packed = file.subarray(at, end < 0 ? file.length : end);
  try {
    return inflateSync(packed, { maxOutputLength: READ_LIMITS.pdfStreamBytes }).length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    return 0;
  }
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '这份 PDF 文件展开后异常庞大，不像一份正常的报告，为安全起见没有打开。请使用报告的 Word 原件（.docx）再试。');
}
