import { ReadError } from '../read-error.ts';
import { commonShare, countDamage } from '../text/plausible-text.ts';
import type { FixedPage } from './page.ts';

/** Pages of a report have several hundred characters; a scanned one may have a stamp or page number as text. */
const MIN_CHARACTERS = 20;
/** Share of common Chinese characters below which the text is glyph numbers, not characters. */
const MIN_COMMON = 0.12;
const STATISTICAL_LENGTH = 100;

/**
 * Refuses documents whose pages are pictures, and those whose fonts do not say which characters they show.
 * @throws ReadError `no-text`, `broken`
 */
export function checkLegibility(pages: readonly FixedPage[]): void {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('').replace(/\s/g, '');
  if (text.length < MIN_CHARACTERS * pages.length || text === '') {
    throw new ReadError('no-text', '文件的页面是图片（扫描件），里面没有可以读取的文字。请使用报告的 Word 原件（.docx），或先用文字识别软件转成文字再试。');
  }
  if (text.length >= STATISTICAL_LENGTH && (commonShare(text) < MIN_COMMON || unreadable(text) > text.length / 4)) {
    throw new ReadError('broken', '文件里的文字没有按通用的编码保存，复制出来会是乱码，无法读取。请使用报告的 Word 原件（.docx）再试。');
  }
}

/** Characters of the private range, and those that no text holds. */
function unreadable(text: string): number {
  return (text.match(/[\ue000-\uf8ff]/g)?.length ?? 0) + countDamage(text);
}
