import type { HeadingKinds, KindsReader } from '../section-kinds.ts';
import { HEADING_CLOSER, HEADING_CONTINUES } from './paragraphs.ts';
import { hasGap, type Span, type Stream } from './stream.ts';

/** Longest heading of the first level, in characters; longer first sentences are text. */
export const LONGEST_HEADING = 60;
/** Marks that end a sentence or a part of one. */
export const STOPS = '。；！？';
/** How a sentence begins that follows a heading without any separator. */
const OPENER =
  /^(?:20\d{2}年|今年|一年来|年初|近年来|[一二三四][是要]|第一[，、]|[我全本各]|在|根据|按照|坚持|始终|深入|认真|目前|虽然|尽管|回顾|对照|下一步|为[了进切深]|主要[是有]|通过|以习近平|(?:党委|党组|局|委|镇|街道|区|县|市)?(?:党委|党组|主要负责人|主要领导)|[\u4e00-\u9fff]{2,14}(?:局|委员会|政府|街道|办事处|镇|乡)(?:党[委组]|坚持|深入|认真|始终|以|在|按照|主要|高度|紧紧|全面|严格))/;

/** First position in the span whose character is one of `stops`; the span's end when none is. */
export function firstStop(stream: Stream, from: number, to: number, stops: string): number {
  for (let at = from; at < to; at += 1) if (stops.includes(stream.text[at]!)) return at;
  return to;
}

/** Section titles of the 纲要（2021—2025年）, parts two to ten, which many reports take over word for word. */
const OUTLINE_TITLE =
  /^(?:健全政府机构职能体系，推动更好发挥政府作用|健全依法行政制度体系，加快推进政府治理规范化程序化法治化|健全行政决策制度体系，不断提升行政决策公信力和执行力|健全行政执法工作体系，全面推进严格规范公正文明执法|健全突发事件应对体系，依法预防处置重大突发事件|健全社会矛盾纠纷行政预防调处化解体系，不断促进社会公平正义|健全行政权力制约和监督体系，促进行政权力规范透明运行|健全法治政府建设科技保障体系，全面建设数字法治政府|加强党的领导，完善法治政府建设推进机制)/;

/** The best place to cut a heading from the sentence that follows it without a separator. */
function cutAtOpener(text: string, kindsOf: KindsReader): number {
  const known = OUTLINE_TITLE.exec(text);
  if (known) return known[0].length === text.length ? -1 : known[0].length;
  let fallback = -1;
  let bare = -1;
  for (let at = 4; at < Math.min(text.length, LONGEST_HEADING); at += 1) {
    const head = text.slice(0, at);
    if (!HEADING_CLOSER.test(head)) continue;
    const rest = text.slice(at);
    if (HEADING_CONTINUES.test(rest)) continue;
    const named = !['topic', 'none'].includes(kindsOf(head).strength);
    if (!OPENER.test(rest)) {
      if (named && bare < 0) bare = at;
      continue;
    }
    if (named) return at;
    if (fallback < 0) fallback = at;
  }
  if (fallback > 0) return fallback;
  // Nothing shows where the text starts: the first words that name a content close the heading of a long sentence.
  return bare;
}

/** Cut of a sub-heading that names one of the contents besides the measures; -1 for all others. */
export function cutNamed(text: string, kindsOf: KindsReader): number {
  const cut = cutAtOpener(text, kindsOf);
  const { kinds, strength } = kindsOf(text.slice(0, Math.max(cut, 0)));
  return cut > 0 && strength === 'named' && !kinds.includes('measures') ? cut : -1;
}

/** How far a heading reaches, and what it names. */
export interface HeadingExtent {
  end: number;
  runIn: boolean;
  kinds: HeadingKinds;
}

/** How the heading is to be read. */
export interface HeadingContext {
  paragraph: Span;
  /** Start of the next ordinal in the same paragraph, or the paragraph's end. */
  limit: number;
  kindsOf: KindsReader;
  /** The text lost its line breaks: what parts heading and text may be a space, or nothing. */
  unbroken: boolean;
}

/** Where the section heading whose words start at `textStart` ends. */
export function headingExtent(stream: Stream, textStart: number, context: HeadingContext): HeadingExtent {
  const { paragraph, limit, kindsOf, unbroken } = context;
  const ordinal = unbroken ? stream.text.slice(textStart, Math.min(paragraph.end, limit)).search(/\d[.、](?=[\u4e00-\u9fff])/) : -1;
  const hard = Math.min(paragraph.end, limit, ordinal > 0 ? textStart + ordinal : Infinity);
  const end = firstStop(stream, textStart, hard, `${STOPS}：`);
  const stopped = end < hard;
  const words = stream.text.slice(textStart, end);
  // The text may follow at once: “一、主要做法坚持……。”
  const cut = stopped || words.length > LONGEST_HEADING ? cutAtOpener(words, kindsOf) : -1;
  if (cut > 0) return closed(stream, textStart, textStart + cut, paragraph, kindsOf);
  const gap = gapCut(stream, textStart, end, kindsOf, unbroken);
  if (gap > 0) return closed(stream, textStart, gap, paragraph, kindsOf);
  const comma = unbroken && stopped && words.length > LONGEST_HEADING ? words.indexOf('，') : -1;
  // The words of a topic cannot be told from those of the text; its first clause stands for it, so that the section is kept.
  if (comma > 0 && comma < LONGEST_HEADING) return closed(stream, textStart, textStart + comma + 1, paragraph, kindsOf);
  return closed(stream, textStart, stopped ? end + 1 : end, paragraph, kindsOf);
}

/**
 * A space between two Chinese characters ends a section heading once the words before it name a content; in a text without
 * line breaks it ends any heading.
 * @returns -1 when there is none
 */
export function gapCut(stream: Stream, from: number, to: number, kindsOf: KindsReader, unbroken: boolean): number {
  for (let at = from + 4; at < Math.min(to, from + LONGEST_HEADING); at += 1) {
    if (!hasGap(stream, at) || /[0-9A-Za-z]/.test(stream.text[at - 1]!)) continue;
    if (HEADING_CONTINUES.test(stream.text.slice(at, at + 4))) continue;
    if (unbroken && !/[0-9A-Za-z]/.test(stream.text[at]!)) return at;
    const head = stream.text.slice(from, at);
    if (HEADING_CLOSER.test(head) && kindsOf(head).strength === 'named') return at;
  }
  return -1;
}

function closed(stream: Stream, from: number, end: number, paragraph: Span, kindsOf: KindsReader): HeadingExtent {
  return { end, runIn: end < paragraph.end, kinds: kindsOf(stream.text.slice(from, end)) };
}
