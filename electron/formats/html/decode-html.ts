import { decodeText } from '../text/decode-text.ts';

/** How far into the file its encoding may be named; the HTML standard asks for the first 1,024 bytes, and many miss it. */
const HEAD_BYTES = 8192;
const NAMED = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w-]{2,40})|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{2,40})/i;
/** Encodings that `decodeText` tells by the bytes, more reliably than pages that were saved again in another one do. */
const TOLD_BY_BYTES = new Set(['utf-8', 'utf8', 'gb2312', 'gbk', 'gb18030', 'gb_2312-80', 'x-gbk', 'utf-16', 'utf-16le', 'utf-16be', 'unicode', 'iso-8859-1']);

/**
 * Decodes a web page: by its byte order mark, as UTF-8 if it is valid, by the encoding it names, else by what reads most
 * like Chinese.
 * @throws ReadError `broken` when the bytes are no text
 */
export function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const named = NAMED.exec(head);
  const label = (named?.[1] ?? named?.[2] ?? '').toLowerCase();
  if (label !== '' && !TOLD_BY_BYTES.has(label) && !isUtf8(bytes)) {
    const text = decodeAs(bytes, label);
    if (text !== null) return text;
  }
  return decodeText(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodeAs(bytes, 'utf-8') !== null;
}

/** @returns null when the encoding is not known or the bytes are not valid in it */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
