import { READ_LIMITS } from '../limits.ts';
import { ReadError, tooMuchText } from '../read-error.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { numbersOf, walkOfd } from './walk-ofd.ts';

/** A page or a template page by the part that it is in. */
interface PagePart {
  id: string;
  content: Uint8Array;
}

/** The first document of an OFD file. */
export interface OfdDocument {
  /** Width and height of pages that do not say their own, in millimetres. */
  box: readonly number[];
  pages: PagePart[];
  templates: Map<string, Uint8Array>;
}

const A4 = [0, 0, 210, 297];

/**
 * Finds the pages of an OFD file (GB/T 33190-2016, 7.4 and 7.5).
 * @throws ReadError `broken`, `too-large`
 */
export function ofdDocument(zip: ZipArchive): OfdDocument {
  const root = firstText(readPart(zip, 'OFD.xml', ''), 'ofd:DocRoot');
  if (root === null) throw brokenOfd();
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const pages: { id: string; location: string }[] = [];
  const templates: { id: string; location: string }[] = [];
  let box: number[] | null = null;
  let inBox = false;
  walkOfd(readPart(zip, root, ''), {
    open(name, attribute) {
      const place = { id: attribute('ID') ?? '', location: attribute('BaseLoc') ?? '' };
      if (name === 'ofd:Page') pages.push(place);
      else if (name === 'ofd:TemplatePage') templates.push(place);
      inBox = name === 'ofd:PhysicalBox';
    },
    close() {
      inBox = false;
    },
    text(text) {
      if (inBox) box ??= numbersOf(text);
    },
  });
  if (pages.length > READ_LIMITS.pages) throw tooMuchText();
  return {
    box: box ?? A4,
    pages: pages.map(({ id, location }) => ({ id, content: readPart(zip, location, folder) })),
    templates: new Map(templates.map(({ id, location }) => [id, readPart(zip, location, folder)])),
  };
}

/** A location is relative to the part that names it, or begins with a slash at the root; some programs mean the root always. */
function readPart(zip: ZipArchive, location: string, folder: string): Uint8Array {
  const relative = location.startsWith('/') ? location : folder + location;
  const content = zip.read(relative.replace(/(^|\/)\.\//g, '$1')) ?? zip.read(location);
  if (!content) throw brokenOfd();
  return content;
}

function firstText(part: Uint8Array, element: string): string | null {
  let found: string | null = null;
  let depth = 0;
  walkOfd(part, {
    open(name) {
      if (name === element && found === null) depth = 1;
    },
    close(name) {
      if (name === element) depth = 0;
    },
    text(text) {
      if (depth > 0) found = (found ?? '') + text.trim();
    },
  });
  return found;
}

/** The error for an archive that is no complete OFD file. */
export function brokenOfd(): ReadError {
  return new ReadError('broken', '这份 OFD 文件已损坏或不完整（缺少页面），无法读取。请重新取得这个文件，或使用报告的 Word 原件（.docx）再试。');
}
