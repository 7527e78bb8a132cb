
import { GAP, hasGap, type Span, type Stream } from './stream.ts';
import { isOrganName } from '../unit.ts';
import { isFurniture } from './furniture.ts';

/** What a title ends with: the 文种, or what is used in its stead. */
const TITLE_END = /(?:报告|总结|汇报|情况|情况说明|自查|公示|公告|材料|通报|小结)(?:（[^（）]{1,12}）)?[）)]?[。．.：:，,、；;！!]*$/;
const SUBJECT = /法治政府|法治建设|依法行政|依法治[国省市县区镇街]|法治工作|法制建设|法制政府|第一责任人/;
/** Words of a sentence that talks about a report instead of naming one. */
const TALK = /现将|如下|根据|按照|《|》|通知|要求|请审[阅议]|特此|[>＞，]|栏目/;
const LONGEST_TITLE = 90;
/** How far a title is looked for in a text without line breaks, in characters. */
const HEAD_LENGTH = 3000;
/** The name behind “签发人：” that runs into the title. */
const SIGNATORY = /^[\u4e00-\u9fff]{2,3}(?=中共|[\u4e00-\u9fff]{2,11}(?:省|市|州|县|区|旗|镇|乡|局|委|政府))/;
/** What may run into the title where line breaks were lost: 密级, 紧急程度, 发文字号, controls of a web page. */
const BEFORE_TITLE =
  /^(?:.{1,14}[〔[（]20\d{2}[〕\]）]\d{1,4}号|大[/|]?中[/|]?小|秘密|机密|绝密|内部(?:资料|文件)?|特急|加急|急件|打印|关闭|分享|收藏|【[^】]{0,12}】)+/;

function isTitle(text: string): boolean {
  return text.length >= 6 && text.length <= LONGEST_TITLE && SUBJECT.test(text) && TITLE_END.test(text) &&
    !TALK.test(text) && !/[。；：].*[\u4e00-\u9fff]/.test(text) && !isFurniture(text);
}

/** A line that has everything of a title but the 文种: “某局2023年度法治政府建设工作”. */
function lacksGenre(text: string): boolean {
  const subject = /^(.{2,40}?)(?:关于)?(?:开展|推进)?20\d{2}年度?/.exec(text)?.[1] ?? '';
  return text.length <= 50 && SUBJECT.test(text) && !TALK.test(text) && !/[。；：，、]/.test(text) && isOrganName(subject.replace(/关于$/, ''));
}

/**
 * Finds the title: the last line, or lines, before the body that name a report on law-based government. A page title
 * above it says the same and is furniture.
 * @param span from the start of the text to its first section
 * @returns null when there is none
 */
export function findTitle(stream: Stream, span: Span): Span | null {
  const complete = titleOfLines(stream, span) ?? titleInLine(stream, span);
  return complete ?? wordsSetApart(stream, span).find((words) => lacksGenre(stream.text.slice(words.start, words.end))) ?? null;
}

function lineSpans(stream: Stream, span: Span): Span[] {
  const spans: Span[] = [];
  for (let line = 0; line < stream.kept.length; line += 1) {
    const start = stream.lineStarts[line]!;
    if (start < span.start) continue;
    if (start >= span.end) break;
    spans.push({ start, end: Math.min(stream.lineStarts[line + 1]!, span.end) });
  }
  return spans;
}

/** Stretches without white space at the start of a text: lines, or what is left of them in a text without line breaks. */
function wordsSetApart(stream: Stream, span: Span): Span[] {
  const words: Span[] = [];
  const end = Math.min(span.end, span.start + HEAD_LENGTH);
  let start = span.start;
  for (let at = span.start + 1; at <= end; at += 1) {
    if (at < end && !hasGap(stream, at)) continue;
    words.push({ start, end: at });
    start = at;
  }
  return words;
}

function titleOfLines(stream: Stream, span: Span): Span | null {
  const lines = lineSpans(stream, span);
  const textOf = (one: Span): string => stream.text.slice(one.start, one.end);
  for (let last = lines.length - 1; last >= 0; last -= 1) {
    const end = lines[last]!.end;
    // A page title is often the document title and the site's name; so longer groups are tried only while they help.
    for (let first = last; first >= Math.max(0, last - 3); first -= 1) {
      const group = { start: lines[first]!.start, end };
      if (!isTitle(textOf(group))) continue;
      return { start: lines[extendUp(stream, lines, first)]!.start, end };
    }
  }
  return null;
}

/** Takes in the lines above that belong to the title: the organ's name before “关于…”, or its first half. */
function extendUp(stream: Stream, lines: readonly Span[], first: number): number {
  let top = first;
  for (let step = 0; step < 3 && top > 0; step += 1) {
    const line = stream.text.slice(lines[top]!.start, lines[top]!.end);
    const above = stream.text.slice(lines[top - 1]!.start, lines[top - 1]!.end);
    const adjacent = stream.gaps[lines[top]!.start]! < GAP.blank || /^关于|^20\d{2}年|^(?:推进)?法治/.test(line);
    const organ = isOrganName(above) && /^(?:关于|20\d{2}年|[\u4e00-\u9fff]{2,20}(?:局|委|政府|办事处|街道)关于|推进|开展|法治)/.test(line);
    const half = /(?:关于(?:20\d{2}年?度?)?(?:推进|开展)?|20\d{2}年度?)$/.test(above) && above.length <= 60 && !isFurniture(above);
    if (!adjacent || (!organ && !half)) break;
    top -= 1;
  }
  return top;
}

/** The title inside a line that goes on with the addressees or the text, for texts that lost their line breaks. */
function titleInLine(stream: Stream, span: Span): Span | null {
  const limit = Math.min(span.end, span.start + HEAD_LENGTH);
  let found: Span | null = null;
  for (let at = span.start; at < limit; at += 1) {
    if (at !== span.start && !hasGap(stream, at) && !/[。：>＞|】]/.test(stream.text[at - 1]!)) continue;
    const ahead = stream.text.slice(at, Math.min(at + LONGEST_TITLE, span.end));
    const match = /^[^。；：，《》>＞|]{0,45}?(?:20\d{2}|二[〇零][〇零一二三四五六七八九]{2})年度?[^。；：，《》>＞|]{0,36}?(?:报告(?!期|书|工作|和)|工作总结|总结(?!会)|汇报)(?!如下)/.exec(ahead);
    if (!match || !isTitle(match[0])) continue;
    const lead = leadLength(stream, at, match[0]);
    found = tightened(stream, { start: at + lead, end: at + match[0].length });
    at = found.end - 1;
  }
  return found;
}

/** How much of a match is no part of the title: the rest of a line whose break was lost. */
function leadLength(stream: Stream, at: number, text: string): number {
  const afterLabel = stream.text.slice(Math.max(0, at - 4), at) === '签发人：' ? SIGNATORY.exec(text)?.[0].length ?? 0 : 0;
  return afterLabel + (BEFORE_TITLE.exec(text.slice(afterLabel))?.[0].length ?? 0);
}

/** Drops words before the last gap that precede the title on its line, such as a column's name. */
function tightened(stream: Stream, span: Span): Span {
  for (let at = span.end - 1; at > span.start; at -= 1) {
    if (!hasGap(stream, at) || !startsLikeTitle(stream.text.slice(at, span.end))) continue;
    if (isTitle(stream.text.slice(at, span.end))) return { start: at, end: span.end };
  }
  return span;
}

function startsLikeTitle(text: string): boolean {
  const about = text.search(/关于|20\d{2}年/);
  return about > 2 && isOrganName(text.slice(0, about));
}
