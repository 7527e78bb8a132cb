import { decodeBytes, encodingOfCodePage } from './code-pages.ts';
import type { RtfFont } from './header-tables.ts';

const WESTERN = 'windows-1252';
const DAMAGED = '\ufffd';

/**
 * Turns bytes of text into characters. The font's character set names the encoding, or the code page of the file does;
 * but writers are careless with both, so an encoding that does not fit the bytes gives way to the next.
 */
export class RtfTextDecoder {
  #fileEncoding = WESTERN;

  setCodePage(codePage: number): void {
    this.#fileEncoding = encodingOfCodePage(codePage);
  }

  /** @param latin the text is marked as that of the Latin font of its run */
  decode(bytes: readonly number[], font: RtfFont | undefined, latin: boolean): string {
    const mixed = bytes.some((byte) => byte < 0x80);
    const western = latin && mixed && !font?.encoding ? [WESTERN] : [];
    const encodings = [...western, ...(font?.encoding ? [font.encoding] : []), this.#fileEncoding, WESTERN];
    let first: string | null = null;
    for (const encoding of encodings) {
      const text = decodeBytes(bytes, encoding);
      if (!text.includes(DAMAGED)) return text;
      first ??= text;
    }
    return first ?? '';
  }
}
