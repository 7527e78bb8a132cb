import { hasGap, nextLineStart, type Span, type Stream } from './stream.ts';

const ORGAN_NAME =
  /^[\u4e00-\u9fff·]{0,40}(?:委|委员会|常委会|政府|人大|政协|办公室|办|局|厅|部|领导小组|中心|办事处)$/;
const SEPARATOR = /[、，：]|和(?=[\u4e00-\u9fff]{0,16}(?:政府|[省市县区]委|人大常委会)$)/;
const MOST_ADDRESSEES = 10;
/** Longest list without a colon, in characters. */
const LONGEST_BARE = 60;

/** Whether a text is a list of organs and nothing else. */
function isOrganList(text: string): boolean {
  const names = text.replace(/^尊敬的/, '').split(SEPARATOR);
  return names.length <= MOST_ADDRESSEES && names.every((name) => ORGAN_NAME.test(name));
}

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
    if (!SENTENCE.test(text) && !/[。；]/.test(text) && isOrganList(text)) return { start: at, end: at + colon + 1 };
  }
  // In a text without line breaks a space closes the list that lacks its colon.
  let end = at + 1;
  while (end < lineEnd && end < at + LONGEST_BARE + 1 && !hasGap(stream, end)) end += 1;
  const line = stream.text.slice(at, end);
  const bare = line.replace(/[，。、；]$/, '');
  if (bare.length > LONGEST_BARE || SENTENCE.test(bare)) return null;
  return isOrganList(bare) ? { start: at, end } : null;
}

/** The organs of a line of 主送机关, without its closing mark. */
export function addresseesOf(line: string): string[] {
  return line
    .replace(/^尊敬的/, '')
    .replace(/[：:，。、；\s]+$/, '')
    .split(SEPARATOR)
    // “区委区政府”: two organs written as one.
    .flatMap((names) => names.split(/(?<=[省市县区州旗]委)(?=[\u4e00-\u9fff]{0,16}政府$)/))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
