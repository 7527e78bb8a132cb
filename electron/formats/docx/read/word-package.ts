import { ReadError } from '../../read-error.ts';
import type { ZipArchive } from '../../zip/zip-archive.ts';
import { walkOoxml } from './walk-ooxml.ts';

/** The parts of a Word file that are read. */
export interface WordParts {
  document: Uint8Array;
  styles: Uint8Array | null;
  numbering: Uint8Array | null;
}

interface Relationship {
  /** Last segment of the relationship type, the same in transitional and strict documents: “styles”. */
  type: string;
  /** Part name from the root of the package. */
  target: string;
}

/**
 * Finds the parts of a Word file by their relationships, as other names than `word/document.xml` are allowed
 * (ISO/IEC 29500-2, 9.3). The kind of file follows from the main part itself, not from its content type: documents,
 * templates and macro-enabled files are read alike, and no macro is looked at. Targets outside the package are ignored.
 * @returns null when the archive is no Office Open XML package
 * @throws ReadError `broken`, `encrypted`, `too-large` as `ZipArchive.read` and `walkXml` do
 */
export function wordParts(zip: ZipArchive): WordParts | null {
  if (!zip.has('[Content_Types].xml')) return null;
  const mainName = find(relationships(zip, ''), 'officeDocument');
  const document = mainName === undefined ? null : zip.read(mainName);
  if (mainName === undefined || !document) {
    throw new ReadError('broken', '文件里缺少正文部分，已损坏，无法读取。请重新取得这个文件，或用 Word、WPS 修复后另存再试。');
  }
  const related = relationships(zip, mainName);
  const read = (type: string): Uint8Array | null => {
    const name = find(related, type);
    return name === undefined ? null : zip.read(name);
  };
  return { document, styles: read('styles'), numbering: read('numbering') };
}

function find(list: readonly Relationship[], type: string): string | undefined {
  return list.find((relationship) => relationship.type === type)?.target;
}

/** @param source name of the part whose relationships are read, '' for the package */
function relationships(zip: ZipArchive, source: string): Relationship[] {
  const slash = source.lastIndexOf('/');
  const folder = source.slice(0, slash + 1);
  const part = zip.read(`${folder}_rels/${source.slice(slash + 1)}.rels`);
  const found: Relationship[] = [];
  if (!part) return found;
  walkOoxml(part, {
    open(name, attribute) {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      const target = attribute('Target');
      if (target !== undefined) found.push({ type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
    close() {},
    text() {},
  });
  return found;
}

/** Resolves a relative reference against the folder of its source; “..” does not lead out of the package. */
function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}
