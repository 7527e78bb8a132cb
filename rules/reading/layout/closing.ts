import { isOrganName } from '../unit.ts';
import { isFurniture, isNavigation, TAIL_FURNITURE } from './furniture.ts';
import { hasGap, startsLine, type Span, type Stream } from './stream.ts';
import { allMatches } from '../text/all-matches.ts';

/** How a report ends. */
export interface Closing {
  /** End of the body. */
  bodyEnd: number;
  signature: Span | null;
  issueDate: Span | null;
  /** The line “抄送：……。”. */
  copyTo: Span | null;
  /** Where what follows the closing starts (attachments, notes), up to `end`. */
  rest: Span | null;
  /** First character that is no part of the report any more. */
  end: number;
}

const DATE =
  /(?:20\d{2}年(?:\d{0,2}月?(?:\d{0,2}[日号]?)?)?|20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|二[〇零][〇零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿]{1,3}[日号])/g;
/** The line of 版记 that says who printed the copy and when (GB/T 9704 7.4.3); it is no part of the text. */
const IMPRINT = /^.{2,60}?20\d{2}年\d{1,2}月\d{1,2}日印发$/;
const COPY_TO = /^抄送[：:][^。]{2,120}(?:。|$)/;
const SEAL = /[（(](?:公章|盖章|印章|章)[）)]$/;
const LONGEST_SIGNATURE = 60;

/** The name of the organ that ends right before `at`, when it stands on a line or behind a gap or a full stop. */
function signatureBefore(stream: Stream, at: number, from: number): Span | null {
  const low = Math.max(from, at - LONGEST_SIGNATURE);
  let best: Span | null = null;
  for (let start = at - 2; start >= low; start -= 1) {
    const text = stream.text.slice(start, at).replace(SEAL, '');
    if (/[。；！？]/.test(text)) break;
    const boundary = hasGap(stream, start) || /[。；！？”|]/.test(stream.text[start - 1] ?? '。');
    if (boundary && isOrganName(text.replace(/[：:]$/, ''))) {
      best = { start, end: at };
      if (startsLine(stream, start)) {
        // Two organs may sign on two lines.
        if (!isOrganName(lineAbove(stream, start, from))) break;
      }
    }
    if (boundary && !best && startsLine(stream, start)) break;
  }
  return best;
}

function lineAbove(stream: Stream, at: number, from: number): string {
  if (at <= from) return '';
  const line = stream.lines[at - 1]!;
  return stream.text.slice(Math.max(stream.lineStarts[line]!, from), at);
}

function isTail(stream: Stream, at: number, end: number): boolean {
  if (at >= end) return true;
  return startsLine(stream, at) || hasGap(stream, at) || /^(?:[（(【|]|抄送|附件)/.test(stream.text.slice(at, at + 2)) || TAIL_FURNITURE.test(stream.text.slice(at, at + 20));
}

/** Position behind the last line that belongs to the report, when no date closes it. */
function trimFurniture(stream: Stream, from: number, end: number): number {
  let last = end;
  while (last > from) {
    const start = Math.max(stream.lineStarts[stream.lines[last - 1]!]!, from);
    const text = stream.text.slice(start, last);
    if (start === from || !(isFurniture(text) || isNavigation(stream, { start, end: last }))) break;
    last = start;
  }
  return trimTail(stream, from, last);
}

/** Cuts furniture that follows the text on its last line. */
function trimTail(stream: Stream, from: number, end: number): number {
  const low = Math.max(from, end - 1500);
  for (let at = low; at < end; at += 1) {
    const after = hasGap(stream, at) || /[。|】”]/.test(stream.text[at - 1] ?? '');
    // Whatever still has a sentence in it belongs to the report.
    if (after && TAIL_FURNITURE.test(stream.text.slice(at, Math.min(at + 24, end))) && !/[。！？]/.test(stream.text.slice(at, end))) return at;
  }
  return end;
}

/**
 * Finds 署名 and 成文日期 and what comes behind them.
 * @param from start of the last section (or of the body): the closing is not looked for before it
 */
export function findClosing(stream: Stream, from: number, end: number): Closing {
  const text = stream.text.slice(from, end);
  for (const match of allMatches(DATE, text)) {
    const start = from + match.index;
    const stop = start + match[0].length;
    if (!isTail(stream, stop, end)) continue;
    const signature = signatureBefore(stream, start, from);
    // On a line of its own, or the last words of a text that lost its line breaks.
    const own = startsLine(stream, start) || (stop >= end && (hasGap(stream, start) || /[。！？]/.test(stream.text[start - 1] ?? '')));
    if (!signature && !own) continue;
    // A year alone on a line is a heading or a table cell, not a date.
    if (!signature && !/[月./-]/.test(match[0])) continue;
    const before = signature ?? { start, end: start };
    const after = signature ? null : signatureAfter(stream, stop, end);
    const closed = after ? after.end : stop;
    return { bodyEnd: before.start, signature: signature ?? after, issueDate: { start, end: stop }, ...restOf(stream, closed, end) };
  }
  const last = trimFurniture(stream, from, end);
  const signature = signatureBefore(stream, last, from);
  if (signature && startsLine(stream, signature.start)) return { bodyEnd: signature.start, signature, issueDate: null, copyTo: null, rest: null, end: last };
  return { bodyEnd: last, signature: null, issueDate: null, copyTo: null, rest: null, end: last };
}

function signatureAfter(stream: Stream, at: number, end: number): Span | null {
  if (at >= end || !startsLine(stream, at)) return null;
  const stop = Math.min(stream.lineStarts[stream.lines[at]! + 1]!, end);
  return isOrganName(stream.text.slice(at, stop)) ? { start: at, end: stop } : null;
}

/** The copy-to line that stands at a position, up to its full stop or the end of its line. */
function copyToAt(stream: Stream, at: number, end: number): Span | null {
  if (at >= end) return null;
  const lineEnd = Math.min(stream.lineStarts[stream.lines[at]! + 1]!, end);
  const match = COPY_TO.exec(stream.text.slice(at, lineEnd));
  return match ? { start: at, end: at + match[0].length } : null;
}

/** What follows the date: furniture is cut off, anything else is kept, for nothing of a report may be lost. */
function restOf(stream: Stream, from: number, end: number): Pick<Closing, 'copyTo' | 'rest' | 'end'> {
  const copyTo = copyToAt(stream, from, end);
  const at = copyTo ? copyTo.end : from;
  let last = at;
  for (let start = at; start < end; ) {
    const stop = Math.min(stream.lineStarts[stream.lines[start]! + 1]!, end);
    const text = stream.text.slice(start, stop);
    if (IMPRINT.test(text) || isFurniture(text) || isNavigation(stream, { start, end: stop }) || (!startsLine(stream, start) && TAIL_FURNITURE.test(text))) break;
    last = stop;
    start = stop;
  }
  return { copyTo, rest: last > at ? { start: at, end: last } : null, end: last };
}
