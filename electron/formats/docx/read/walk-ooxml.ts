import { walkXml, type XmlHandler } from '../../xml/walk-xml.ts';

/**
 * The namespaces read here, ISO/IEC 29500 transitional and strict: strict documents use other URIs for the same names.
 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
]);

/**
 * Reads a part of an OOXML package. Of every `mc:AlternateContent` only the first branch is passed on, so that a text
 * box, which Word writes once as a drawing and once more as VML for old versions, is read once.
 * @throws ReadError as `walkXml` does
 */
export function walkOoxml(bytes: Uint8Array, handler: XmlHandler): void {
  /** For each open AlternateContent, whether a branch has been taken. */
  const alternates: boolean[] = [];
  /** Depth inside a branch that is passed over, 0 outside. */
  let skipped = 0;

  walkXml(bytes, NAMESPACES, {
    open(name, attribute) {
      if (skipped > 0) {
        skipped++;
      } else if (name === 'mc:AlternateContent') {
        alternates.push(false);
      } else if (name === 'mc:Choice' || name === 'mc:Fallback') {
        if (alternates.at(-1) === false) alternates[alternates.length - 1] = true;
        else skipped = 1;
      } else {
        handler.open(name, attribute);
      }
    },
    close(name) {
      if (skipped > 0) skipped--;
      else if (name === 'mc:AlternateContent') alternates.pop();
      else if (name !== 'mc:Choice' && name !== 'mc:Fallback') handler.close(name);
    },
    text(text) {
      if (skipped === 0) handler.text(text);
    },
  });
}
