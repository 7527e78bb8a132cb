import { normalText } from '../text/normal-text.ts';
import type { SourceLine, SourceText } from '../source.ts';

/** What stands in the original between two characters that follow each other in a stream. */
export const GAP = { none: 0, space: 1, line: 2, blank: 3 } as const;

/** A stretch of a stream, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The kept lines of a source as one normal text, so that recognition can look across line breaks. What the layout was
 * is kept beside it: `gaps[i]` tells what stood before `text[i]`, `lines[i]` in which kept line it is.
 */
export interface Stream {
  text: string;
  /** Where `text[i]` stands in the source text; one entry more, behind the last character. */
  offsets: Int32Array;
  gaps: Uint8Array;
  /** Index into `kept` for each character. */
  lines: Int32Array;
  kept: SourceLine[];
  /** First character of each kept line; one entry more, the text's length. */
  lineStarts: Int32Array;
}

/**
 * Makes the stream of the lines that `keep` accepts. Blank lines are never kept, but widen the gap.
 */
export function makeStream(source: SourceText, keep: (line: SourceLine, index: number) => boolean): Stream {
  const kept: SourceLine[] = [];
  const parts: string[] = [];
  const offsets: number[] = [];
  const gaps: number[] = [];
  const lines: number[] = [];
  const lineStarts: number[] = [];
  let blank = false;
  for (const [index, line] of source.lines.entries()) {
    const raw = source.text.slice(line.start, line.end);
    const normal = normalText(raw);
    if (normal.text === '') {
      blank = true;
      continue;
    }
    if (!keep(line, index)) continue;
    lineStarts.push(offsets.length);
    for (let at = 0; at < normal.text.length; at += 1) {
      const offset = normal.offsets[at]!;
      const before = at === 0 ? 0 : normal.offsets[at - 1]! + 1;
      // What the normal text dropped may be invisible characters; only white space is a gap.
      const gap = offset > before && /\s/.test(raw.slice(before, offset)) ? GAP.space : GAP.none;
      gaps.push(at > 0 ? gap : blank ? GAP.blank : GAP.line);
      offsets.push(line.start + offset);
      lines.push(kept.length);
    }
    parts.push(normal.text);
    kept.push(line);
    blank = false;
  }
  lineStarts.push(offsets.length);
  offsets.push(kept.length > 0 ? kept[kept.length - 1]!.end : 0);
  return {
    text: parts.join(''),
    offsets: Int32Array.from(offsets),
    gaps: Uint8Array.from(gaps),
    lines: Int32Array.from(lines),
    kept,
    lineStarts: Int32Array.from(lineStarts),
  };
}

/** Whether a kept line starts at this character. */
export function startsLine(stream: Stream, at: number): boolean {
  return at < stream.gaps.length && stream.gaps[at]! >= GAP.line;
}

/** The first character of the next kept line after the one `at` is in. */
export function nextLineStart(stream: Stream, at: number): number {
  return stream.lineStarts[(stream.lines[at] ?? stream.kept.length - 1) + 1] ?? stream.text.length;
}

/** The stretch of the source that a span of the stream covers. */
export function sourceSpan(stream: Stream, span: Span): Span {
  const start = stream.offsets[span.start]!;
  return span.end <= span.start ? { start, end: start } : { start, end: stream.offsets[span.end - 1]! + 1 };
}
