import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import { headingKinds } from '../section-kinds.ts';
import type { SourceText } from '../source.ts';
import { GAP, type Span, type Stream } from './stream.ts';

/** Nouns that close the heading of a section. */
export const HEADING_CLOSER =
  /(?:情况|成效|成绩|成果|不足|原因|问题|安排|打算|计划|思路|举措|措施|职责|责任|目标|方向|分析|要点|任务|规划|亮点|做法|进展|短板|弱项|差距|困难|展望|设想|重点|部署|总结|回顾|建议|事项|工作)$/;
const TERMINAL = /[。！？；：…!?]["”’」』）】》]*$/;
/** A line this short without final punctuation is a heading or label, not the start of a broken sentence. */
const SHORT_LINE = 16;

/** Display width of a text in Chinese characters: half-width characters count half. */
function displayWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x100 ? 0.5 : 1;
  return width;
}

/**
 * Width at which the lines of a text were wrapped, in Chinese characters.
 * @returns Infinity when the lines are paragraphs
 */
export function wrapWidth(stream: Stream, span: Span): number {
  const widths: number[] = [];
  for (let line = 0; line < stream.kept.length; line += 1) {
    const start = stream.lineStarts[line]!;
    if (start < span.start || start >= span.end) continue;
    widths.push(displayWidth(stream.text.slice(start, stream.lineStarts[line + 1])));
  }
  if (widths.length < 12) return Infinity;
  const sorted = widths.toSorted((a, b) => a - b);
  const top = sorted[Math.floor(sorted.length * 0.9)]!;
  if (top < 10 || top > 120) return Infinity;
  const full = widths.filter((width) => width >= top - 3 && width <= top + 3).length;
  return full >= widths.length * 0.4 ? top : Infinity;
}

interface LineView {
  start: number;
  end: number;
  text: string;
  full: boolean;
  /** The original line starts with white space. */
  indented: boolean;
}

function joins(previous: LineView, next: LineView, wrapped: boolean, indents: boolean): boolean {
  const ordinal = parseOrdinal(next.text);
  const opensHeading = ordinal !== null && ordinal.form !== 'clause' && ordinal.form !== 'rank' && ordinal.form !== 'item';
  const headed = parseOrdinal(previous.text);
  const previousIsHeading = headed?.level != null && !/[。；！？]/.test(previous.text);
  if (TERMINAL.test(previous.text)) {
    if (!wrapped || !previous.full || opensHeading || ordinal) return false;
    return indents ? !next.indented : previous.text.endsWith('；') || !previous.text.endsWith('：');
  }
  if (opensHeading) {
    if (!wrapped || !previous.full || previousIsHeading) return false;
    return !(ordinal.form === 'chinese' && headingKinds(next.text.slice(ordinal.end), null).strength === 'named');
  }
  if (indents && next.indented && !previous.full) return false;
  if (previousIsHeading) return wrapped && previous.full && !HEADING_CLOSER.test(previous.text) && !ordinal;
  if (/[，、,]$/.test(previous.text)) return true;
  if (wrapped) return previous.full;
  if (ordinal?.form === 'rank' || ordinal?.form === 'item') return false;
  return previous.text.length > SHORT_LINE && !HEADING_CLOSER.test(previous.text);
}

/**
 * Joins the lines of a text into paragraphs: sentences broken by a wrap or a page break become whole again.
 * In a source whose breaks are paragraphs nothing is joined.
 * @param span the part of the stream to read
 * @returns spans of paragraphs in order, covering `span`
 */
export function findParagraphs(stream: Stream, source: SourceText, span: Span): Span[] {
  if (span.end <= span.start) return [];
  const width = source.breaks === 'paragraphs' ? Infinity : wrapWidth(stream, span);
  const lines: LineView[] = [];
  for (let at = span.start; at < span.end; ) {
    const line = stream.lines[at]!;
    const end = Math.min(stream.lineStarts[line + 1]!, span.end);
    const text = stream.text.slice(at, end);
    const raw = source.text.slice(stream.kept[line]!.start, stream.kept[line]!.end);
    lines.push({ start: at, end, text, full: displayWidth(text) >= width - 3, indented: /^[ \t\u00a0]{2,}|^\u3000/.test(raw) });
    at = end;
  }
  const indentedShare = lines.filter((line) => line.indented).length / lines.length;
  const indents = indentedShare > 0.05 && indentedShare < 0.8;
  const paragraphs: Span[] = [];
  let current: Span | null = null;
  let previous: LineView | null = null;
  for (const line of lines) {
    const isTable = stream.kept[stream.lines[line.start]!]!.hint?.table !== undefined;
    const joined = current && previous && !isTable && source.breaks === 'unknown' && joins(previous, line, width !== Infinity, indents);
    if (current && joined) current.end = line.end;
    else {
      current = { start: line.start, end: line.end };
      paragraphs.push(current);
    }
    previous = isTable ? null : line;
  }
  return paragraphs;
}

/** Whether a stretch was written without the line breaks a report needs: paragraphs of many hundred characters on average. */
export function isUnbroken(paragraphs: readonly Span[], span: Span): boolean {
  return (span.end - span.start) / Math.max(paragraphs.length, 1) > 700;
}

/** Whether white space of any kind stands before the character. */
export function hasGap(stream: Stream, at: number): boolean {
  return (stream.gaps[at] ?? GAP.line) >= GAP.space;
}
