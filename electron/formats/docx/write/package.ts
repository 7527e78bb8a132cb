import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Parts the library writes into every document and this one has no use for, with the relationships that name them. */
const UNUSED_PART = /^word\/(?:_rels\/)?(?:numbering|footnotes|endnotes)\.xml(?:\.rels)?$|^docProps\/custom\.xml$|^word\/_rels\/(?:footer\d+|fontTable|comments)\.xml\.rels$/;
const UNUSED_REFERENCE = /<(?:Relationship|Override)\b[^>]*(?:Target|PartName)="[^"]*(?:numbering|footnotes|endnotes|custom)\.xml"[^>]*\/>/g;
const UNUSED_EXTENSION = /<Default\b[^>]*Extension="(?:png|jpe?g|bmp|gif|svg|odttf)"[^>]*\/>/g;
/** When a comment was made: optional, and the library would say now. */
const COMMENT_DATE = / w:date="[^"]*"/g;
const TIME_STAMP = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** A part named before all others: readers of the format expect it first. */
const FIRST_PART = '[Content_Types].xml';

/** A part without references to what is left out and without time stamps. */
function tidied(name: string, data: Uint8Array): Uint8Array {
  if (name.endsWith('.rels') || name === FIRST_PART) return strToU8(strFromU8(data).replaceAll(UNUSED_REFERENCE, '').replaceAll(UNUSED_EXTENSION, ''));
  if (name === 'docProps/core.xml') return strToU8(strFromU8(data).replaceAll(TIME_STAMP, ''));
  return name === 'word/comments.xml' ? strToU8(strFromU8(data).replaceAll(COMMENT_DATE, '')) : data;
}

export interface PartOverride {
  path: string;
  data: string;
}

/**
 * Packs a document so that the same document always gives the same bytes: no time stamps, parts in a fixed order.
 * @param parts parts that replace those of the library
 */
export async function packDocument(document: Document, parts: readonly PartOverride[]): Promise<Uint8Array> {
  const packed = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document, undefined, parts)));
  const names = Object.keys(packed).filter((name) => !UNUSED_PART.test(name)).sort((left, right) => {
    if (left === FIRST_PART || right === FIRST_PART) return left === FIRST_PART ? -1 : 1;
    return left < right ? -1 : 1;
  });
  // Zip files store local time without a zone: the same fields everywhere, the earliest the format can hold.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const name of names) {
    const data = packed[name]!;
    files[name] = [tidied(name, data), { mtime }];
  }
  return zipSync(files, { level: 6 });
}
