import type { SourceText } from '../../../rules/reading/source.ts';
import { fixedLayoutSource } from '../fixed-layout/fixed-layout-source.ts';
import { checkLegibility } from '../fixed-layout/legibility.ts';
import { READ_LIMITS } from '../limits.ts';
import { tooMuchText } from '../read-error.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { brokenOfd, ofdDocument } from './ofd-package.ts';
import { ofdPage } from './page-text.ts';

/**
 * Reads the text of an OFD file (GB/T 33190-2016). Seals, annotations and pictures are not looked at. Text of a template
 * counts as the page's own when one page alone lies over it; templates of several pages hold what is repeated on them.
 * @throws ReadError `broken`, `no-text` (scanned), `too-large`
 */
export function readOfd(zip: ZipArchive): SourceText {
  const document = ofdDocument(zip);
  const pages = document.pages.map(({ content }) => ofdPage(content));
  if (pages.length === 0) throw brokenOfd();
  const characters = pages.reduce((sum, { pieces }) => sum + pieces.reduce((length, { text }) => length + text.length, 0), 0);
  if (characters > READ_LIMITS.textChars) throw tooMuchText();

  const uses = new Map<string, number>();
  for (const id of pages.flatMap(({ templates }) => [...new Set(templates)])) uses.set(id, (uses.get(id) ?? 0) + 1);
  const fixedPages = pages.map(({ box, templates, pieces }) => {
    const own = templates.filter((id) => uses.get(id) === 1).flatMap((id) => {
      const content = document.templates.get(id);
      return content ? ofdPage(content).pieces : [];
    });
    const [, , width = 210, height = 297] = box ?? document.box;
    return { width, height, pieces: [...own, ...pieces] };
  });
  checkLegibility(fixedPages);
  return fixedLayoutSource(fixedPages);
}
