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
 * Makes the stream of the lines that `keep` accepts by their normal text. Blank lines are never kept, but widen the gap.
 */
export function makeStream(source: SourceText, keep: (line: SourceLine, text: string) => boolean): Stream {
  const kept: SourceLine[] = [];
  const parts: string[] = [];
  const lineStarts: number[] = [];
  // Normal text is never longer than the raw text.
  const offsets = new Int32Array(source.text.length + 1);
  const gaps = new Uint8Array(source.text.length);
  const lines = new Int32Array(source.text.length);
  let length = 0;
  let blank = false;
  for (const line of source.lines) {
    const raw = source.text.slice(line.start, line.end);
    const normal = normalText(raw);
    if (normal.text === '') {
      blank = true;
      continue;
    }
    if (!keep(line, normal.text)) continue;
    lineStarts.push(length);
    gaps[length] = blank ? GAP.blank : GAP.line;
    for (let at = 0; at < normal.text.length; at += 1) {
      const offset = normal.offsets[at]!;
      if (at > 0) {
        const before = normal.offsets[at - 1]! + 1;
        // What the normal text dropped may be invisible characters; only white space is a gap.
        gaps[length + at] = offset > before && /\s/.test(raw.slice(before, offset)) ? GAP.space : GAP.none;
      }
      offsets[length + at] = line.start + offset;
    }
    lines.fill(kept.length, length, length + normal.text.length);
    length += normal.text.length;
    parts.push(normal.text);
    kept.push(line);
    blank = false;
  }
  lineStarts.push(length);
  offsets[length] = kept.at(-1)?.end ?? 0;
  return {
    text: parts.join(''),
    offsets: offsets.subarray(0, length + 1),
    gaps: gaps.subarray(0, length),
    lines: lines.subarray(0, length),
    kept,
    lineStarts: Int32Array.from(lineStarts),
  };
}

/** Whether a kept line starts at this character. */
export function startsLine(stream: Stream, at: number): boolean {
  return at < stream.gaps.length && stream.gaps[at]! >= GAP.line;
}

/** Whether white space of any kind stands before the character. */
export function hasGap(stream: Stream, at: number): boolean {
  return (stream.gaps[at] ?? GAP.line) >= GAP.space;
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
