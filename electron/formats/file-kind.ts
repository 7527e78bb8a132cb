/** What a file really is, by its content. */
export type FileKind =
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'word-xml'
  | 'image'
  | 'archive'
  | 'program'
  | 'text';

/** First bytes of binary formats. */
const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b, 0x08]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
];

/** How far into a file its kind may show; PDF allows other bytes before its header. */
const HEAD_BYTES = 1024;

/**
 * Tells what a file is from its first bytes, whatever its name says. Everything unknown is `text`; decoding it decides
 * whether it is text indeed.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (head.includes('%PDF-')) return 'pdf';
  if (/^RIFF.{4}WEBP/s.test(head) || /^BM.{4}\0\0\0\0/s.test(head)) return 'image';
  return markupKind(head.replaceAll('\0', '').replace(/^(?:ï»¿|ÿþ|þÿ)/, '').trimStart());
}

/** @param head the beginning of the file without BOM, and without the zero bytes of UTF-16 */
function markupKind(head: string): FileKind {
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^MIME-Version:/i.test(head)) return 'mhtml';
  if (head.startsWith('<?xml') && /progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(head)) return 'word-xml';
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i.test(head)) return 'html';
  return 'text';
}
