import { nextLineStart, type Span, type Stream } from './stream.ts';

const ORGAN_WORD = '(?:(?:中共)?[\\u4e00-\\u9fff·]{0,20}(?:市委|县委|区委|省委|州委|旗委|党委|党工委|工委|委员会|委|人民政府|政府|人大常委会|人大|政协|办公室|办|局|厅|部|领导小组|中心|办事处))';
const LIST = new RegExp(`^(?:尊敬的)?${ORGAN_WORD}(?:[、，和 ]?${ORGAN_WORD}){0,7}$`);
/** Words that make a line with a colon the opening sentence instead. */
const SENTENCE = /如下|报告|情况|根据|按照|通知|要求|20\d{2}年|我[局区县市委镇]|坚持|法治政府/;

/**
 * Finds the line of 主送机关 at the start of the body.
 * @param at first character behind the title
 * @returns the span with its closing mark, or null
 */
export function findAddressees(stream: Stream, at: number, limit: number): Span | null {
  if (at >= limit) return null;
  const lineEnd = Math.min(nextLineStart(stream, at), limit);
  const colon = stream.text.slice(at, Math.min(at + 90, lineEnd)).search(/[：:]/);
  if (colon > 0) {
    const text = stream.text.slice(at, at + colon);
    return !SENTENCE.test(text) && !/[。；]/.test(text) && LIST.test(text) ? { start: at, end: at + colon + 1 } : null;
  }
  const line = stream.text.slice(at, lineEnd);
  const bare = line.replace(/[，。、；]$/, '');
  if (bare.length > 60 || SENTENCE.test(bare)) return null;
  return LIST.test(bare) ? { start: at, end: lineEnd } : null;
}

/** The organs of a line of 主送机关, without its closing mark. */
export function addresseesOf(line: string): string[] {
  return line
    .replace(/^尊敬的/, '')
    .replace(/[：:，。、；\s]+$/, '')
    .split(/[、，,；\s]|和(?=[\u4e00-\u9fff]*(?:政府|委|办|局)$)/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
