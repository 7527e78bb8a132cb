import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import { headingKinds } from '../section-kinds.ts';
import type { SourceText } from '../source.ts';
import type { Span, Stream } from './stream.ts';

/** Nouns that close the heading of a section. */
export const HEADING_CLOSER =
  /(?:情况|成效|成绩|成果|不足|原因|问题|安排|打算|计划|思路|举措|措施|职责|责任|目标|方向|分析|要点|任务|规划|亮点|做法|进展|短板|弱项|差距|困难|展望|设想|重点|部署|总结|回顾|建议|事项|工作)$/;
const STOPS = '。！？；：…!?';
const CLOSERS = '"”’」』）】》';
/** A line this short without final punctuation is a heading or label, not the start of a broken sentence. */
const SHORT_LINE = 16;

/** What goes on with a heading rather than starting its text. */
export const HEADING_CONTINUES = /^(?:[人的和与及、，：情]|以及|职责|原因|分析|工作|方面|等|安排|打算|计划|思路|举措|措施|目标|任务|要点|成效|成绩|部署|规划|方向|总结|开展情况|完成情况|推进情况|落实情况|进展)/;
/** How far below the full width a line may stay and still be full, in characters: punctuation is not set at line starts. */
const RAGGED = 1;

/** Ways to measure a line: half-width characters count half on paper, and one in a terminal's wrap. */
const MEASURES: readonly ((text: string) => number)[] = [
  (text) => text.length,
  (text) => {
    let width = 0;
    for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x100 ? 0.5 : 1;
    return width;
  },
];

/** How the lines of a text were wrapped. */
interface Wrap {
  width: number;
  measure: (text: string) => number;
}

/**
 * The width at which lines were wrapped, in characters.
 * @returns null when the lines are paragraphs
 */
function findWrap(lines: readonly string[]): Wrap | null {
  if (lines.length < 12) return null;
  let best: Wrap | null = null;
  let bestShare = 0.35;
  for (const measure of MEASURES) {
    const widths = Float64Array.from(lines, measure).sort();
    const width = widths[Math.floor(widths.length * 0.9)]!;
    if (width < 10 || width > 120) continue;
    const share = widths.filter((one) => Math.abs(one - width) <= RAGGED + 0.5).length / widths.length;
    if (share > bestShare) {
      best = { width, measure };
      bestShare = share;
    }
  }
  return best;
}

/** “特此报告。” and the like, which close a report. */
const CLOSING_FORMULA = /^(?:特此|以上|专此)(?:情况)?报告/;

interface LineView {
  start: number;
  end: number;
  text: string;
  /** As written, without white space at its end. */
  raw: string;
  /** The original line starts with white space. */
  indented: boolean;
}

/** Whether the line was broken because what follows did not fit: the next character, or the next number or word. */
function isFull(line: LineView, next: LineView, wrap: Wrap): boolean {
  const unit = /^(?:[0-9A-Za-z.%]+|[《“‘（〔]*.)[，。、；：！？”’》）〕％%]*/.exec(next.raw.trimStart())?.[0] ?? '';
  return wrap.measure(line.raw) + wrap.measure(unit) > wrap.width - RAGGED + 0.5;
}

/** Whether a line ends like a sentence, whatever closes behind its stop. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text[last]!)) last -= 1;
  return last >= 0 && STOPS.includes(text[last]!);
}

function joins(previous: LineView, next: LineView, wrap: Wrap | null, indents: boolean): boolean {
  const full = wrap !== null && isFull(previous, next, wrap);
  const ends = endsSentence(previous.text);
  if (ends && !full) return false;
  const ordinal = parseOrdinal(next.text);
  // “单|一，” at a wrap is the rest of a word, not “一、” with a wrong mark.
  const opensHeading = ordinal !== null && !ordinal.text.endsWith('，') && ordinal.form !== 'clause' && ordinal.form !== 'rank' && ordinal.form !== 'item';
  if (ends) {
    if (ordinal) return false;
    return indents ? !next.indented : previous.text.endsWith('；') || !previous.text.endsWith('：');
  }
  if (/[第其]$/.test(previous.text)) return true;
  const previousIsHeading = parseOrdinal(previous.text)?.level != null && !/[。；！？]/.test(previous.text);
  if (opensHeading) {
    if (!full || previousIsHeading) return false;
    return !(ordinal.form === 'chinese' && headingKinds(next.text.slice(ordinal.end), null).strength === 'named');
  }
  if (indents && next.indented && !full) return false;
  if (previousIsHeading) {
    const open = !HEADING_CLOSER.test(previous.text) || HEADING_CONTINUES.test(next.text);
    return full && open && !ordinal;
  }
  if (/[，、,]$/.test(previous.text)) return true;
  if (wrap) return full;
  // A point or a closing formula starts a line of its own even where the line before lost its full stop.
  if (ordinal || CLOSING_FORMULA.test(next.text)) return false;
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
  const lines: LineView[] = [];
  for (let at = span.start; at < span.end; ) {
    const line = stream.lines[at]!;
    const end = Math.min(stream.lineStarts[line + 1]!, span.end);
    const raw = source.text.slice(stream.kept[line]!.start, stream.kept[line]!.end).trimEnd();
    lines.push({ start: at, end, text: stream.text.slice(at, end), raw, indented: /^[ \t\u00a0]{2,}|^\u3000/.test(raw) });
    at = end;
  }
  const wrap = source.breaks === 'paragraphs' ? null : findWrap(lines.map((line) => line.raw));
  const indentedShare = lines.filter((line) => line.indented).length / lines.length;
  const indents = indentedShare > 0.05 && indentedShare < 0.8;
  const paragraphs: Span[] = [];
  let current: Span | null = null;
  let previous: LineView | null = null;
  for (const line of lines) {
    const isTable = stream.kept[stream.lines[line.start]!]!.hint?.table !== undefined;
    const joined = current && previous && !isTable && source.breaks === 'unknown' && joins(previous, line, wrap, indents);
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
