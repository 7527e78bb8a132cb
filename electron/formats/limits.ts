/**
 * Bounds every reader keeps, against hostile and mistaken files. Annual reports have 5,000 to 50,000 characters; with
 * scanned pictures inside, a Word file of one may reach tens of megabytes.
 */
export const READ_LIMITS = {
  /** Bytes of any file. */
  fileBytes: 128 * 1024 * 1024,
  /** Bytes of a plain text file. */
  textBytes: 8 * 1024 * 1024,
  /** Bytes of a web page; pictures may be inside. */
  htmlBytes: 32 * 1024 * 1024,
  /** Characters (UTF-16 units) of the text that comes out of a file. */
  textChars: 1_000_000,
  /** Paragraphs, table rows and table cells of a document. */
  blocks: 200_000,
  /** Entries of a zip archive. */
  zipEntries: 20_000,
  /** Bytes of one inflated zip entry. */
  zipEntryBytes: 32 * 1024 * 1024,
  /** Bytes of all zip entries inflated for one file. */
  zipTotalBytes: 64 * 1024 * 1024,
  /** Inflated bytes for each deflated byte; repetitive but honest XML stays under 200. */
  zipRatio: 400,
  /** Inflated bytes to which the ratio is not applied. */
  zipRatioFloor: 2 * 1024 * 1024,
  /** Pages of a fixed-layout document. */
  pages: 1000,
  /** Bytes of one inflated stream of a PDF, and of all of them; pictures do not count. */
  pdfStreamBytes: 32 * 1024 * 1024,
  pdfStreamsBytes: 96 * 1024 * 1024,
  /** Milliseconds that the pages of a PDF may take; a page of text takes some ten. */
  pdfMilliseconds: 4000,
  /** Depth of nested XML elements. Word itself stays under 100. */
  xmlDepth: 400,
  /** Namespace prefixes in force at once, and changes of them in one part; Word declares some 40, once. */
  xmlPrefixes: 256,
  xmlScopes: 50_000,
} as const;
