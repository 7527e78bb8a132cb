import type { SourceText } from '../../../rules/reading/source.ts';
import { plainSource } from '../../../rules/reading/source-lines.ts';
import { READ_LIMITS } from '../limits.ts';
import { ReadError, tooMuchText } from '../read-error.ts';
import { decodeText } from './decode-text.ts';
import { markdownSource } from './markdown.ts';

/**
 * Reads a plain text or Markdown file. Offsets count in its decoded text, without BOM, line breaks as they are.
 * @throws ReadError `too-large`, `broken` (no text), `empty` (blanks only)
 */
export function readText(bytes: Uint8Array, format: 'plain' | 'markdown'): SourceText {
  if (bytes.length > READ_LIMITS.textBytes) throw tooMuchText();
  const text = decodeText(bytes);
  if (text.length > READ_LIMITS.textChars) throw tooMuchText();
  if (text.trim() === '') throw new ReadError('empty', '文件里没有文字。请确认选对了文件，或在里面写好内容后再试。');
  return format === 'markdown' ? markdownSource(text) : plainSource(text);
}
