import { ReadError } from '../read-error.ts';
import { commonShare, countDamage } from './plausible-text.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Share of damaged characters up to which a text is still worth reading. */
const MAX_DAMAGE = 0.005;

/** One bad byte, or a cut at a byte count, damages at most this many characters of even the shortest text. */
const TOLERATED_DAMAGE = 3;

/** Chinese prose has 40 % and more of the commonest characters, bytes read in a wrong encoding under 5 %. */
const MIN_COMMON = 0.12;

/** Shorter texts say too little about their encoding for statistics. */
const STATISTICAL_LENGTH = 16;

/**
 * Decodes the bytes of a text file: UTF-8 with or without BOM, UTF-16 in both byte orders with or without BOM, and
 * GB18030 with its subsets GBK and GB2312. The BOM is no part of the text.
 *
 * Order: a BOM decides; then valid UTF-8, which Chinese text in another encoding practically never is; then the
 * encoding under which the bytes read most like Chinese. A text with single damaged bytes is read and shows U+FFFD
 * there, because a report with one bad character is worth more to its author than a refusal.
 * @throws ReadError `broken` when the bytes are no text under any of these encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  if (mark) {
    const text = decode(bytes.subarray(mark.length), mark.encoding);
    if (!isTolerable(text, countDamage(text))) throw notText();
    return text;
  }
  const utf8 = decode(bytes, 'utf-8');
  if (countDamage(utf8) === 0) return utf8;

  const readings = [utf8, ...otherEncodings(bytes).map((encoding) => decode(bytes, encoding))]
    .map((text) => ({ text, damage: countDamage(text), share: commonShare(text) }))
    .filter(({ text, damage }) => isTolerable(text, damage))
    .sort((a, b) => b.share - a.share || a.damage - b.damage);
  const best = readings[0];
  if (!best || (best.text.length >= STATISTICAL_LENGTH && best.share < MIN_COMMON)) throw notText();
  return best.text;
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** GB18030 text has no zero bytes; UTF-16 text has one in every ASCII character and line break. */
function otherEncodings(bytes: Uint8Array): Encoding[] {
  const utf16: Encoding[] = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  return bytes.includes(0) ? utf16 : ['gb18030', ...utf16];
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function isTolerable(text: string, damage: number): boolean {
  return damage * 2 <= text.length && damage <= Math.max(TOLERATED_DAMAGE, text.length * MAX_DAMAGE);
}

function notText(): ReadError {
  return new ReadError(
    'broken',
    '文件内容不是可以识别的文字：可能已经损坏，或者编码不是 UTF-8、GB18030（GBK）、UTF-16。请用原来的软件打开，另存为 UTF-8 编码的文本文件或 .docx 后再试。',
  );
}
