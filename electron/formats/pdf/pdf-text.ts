import type { SourceText } from '../../../rules/reading/source.ts';
import { fixedLayoutSource } from '../fixed-layout/fixed-layout-source.ts';
import { checkLegibility } from '../fixed-layout/legibility.ts';
import type { FixedPage } from '../fixed-layout/page.ts';
import { READ_LIMITS } from '../limits.ts';
import { ReadError, tooMuchText } from '../read-error.ts';
import { pagePieces } from './page-pieces.ts';
import { openPdf, type OpenPdf } from './pdf-library.ts';
import { checkStreams } from './stream-budget.ts';

/**
 * Reads the text of a PDF in this thread, which a hostile one may bring down: see `readPdf`.
 * @throws ReadError `encrypted`, `no-text` (scanned), `broken` (damaged, or text without an encoding), `too-large`
 *   (pages, text, or the time they take)
 */
export async function pdfText(bytes: Uint8Array): Promise<SourceText> {
  checkStreams(bytes);
  const started = performance.now();
  const pdf = await openPdf(bytes).catch((error: unknown) => {
    throw refusal(error);
  });
  try {
    const pages = await readPages(pdf, started);
    checkLegibility(pages);
    return fixedLayoutSource(pages);
  } catch (error) {
    throw refusal(error);
  } finally {
    await pdf.close();
  }
}

async function readPages({ document }: OpenPdf, started: number): Promise<FixedPage[]> {
  if (document.numPages > READ_LIMITS.pages) throw tooMuchText();
  const pages: FixedPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pagePieces(page, (count) => {
      characters += count;
      if (characters > READ_LIMITS.textChars) throw tooMuchText();
      if (performance.now() - started > READ_LIMITS.pdfMilliseconds) throw tooSlow();
    }));
    page.cleanup();
  }
  return pages;
}

/** What the library throws has names, not classes, once it has passed between its halves. */
function refusal(error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return new ReadError('encrypted', '这份 PDF 文件设置了打开密码，无法读取。请取消密码后再试，或使用报告的 Word 原件（.docx）。', { cause: error });
  }
  return new ReadError('broken', '这份 PDF 文件已损坏或不完整（可能没有下载、传输完），无法读取。请重新取得这个文件，或使用报告的 Word 原件（.docx）再试。', { cause: error });
}

function tooSlow(): ReadError {
  return new ReadError('too-large', '这份 PDF 文件过于复杂，读取时间太长，已经停止。请使用报告的 Word 原件（.docx）再试。');
}
