/** Encodings of fonts by `\fcharset` (RTF 1.9.1, “Font table”) and of the file by `\ansicpg`. */
const ENCODING_OF_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258',
  177: 'windows-1255', 178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250',
};
const ENCODING_OF_CODE_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 54936: 'gb18030', 65001: 'utf-8', 874: 'windows-874', 10000: 'macintosh',
};

/** The character set of symbol fonts. */
export const SYMBOL_CHARSET = 2;

/** Encoding of a font's text; null when the font leaves it to the code page of the file. */
export function encodingOfCharset(charset: number): string | null {
  return ENCODING_OF_CHARSET[charset] ?? null;
}

/** Encoding of a Windows code page; that of Western text for those not known. */
export function encodingOfCodePage(codePage: number): string {
  const western = codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252';
  return ENCODING_OF_CODE_PAGE[codePage] ?? western;
}


const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes of one encoding as text. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
