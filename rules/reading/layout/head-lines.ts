import { isOrganName } from '../unit.ts';
import { isFurniture, isNavigation, HEAD_LABEL } from './furniture.ts';
import { hasGap, startsLine, type Span, type Stream } from './stream.ts';

const CLOCK = /^(?:20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[T]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d{1,9}次?)/;
const CONTROLS = /^(?:[【[（]?(?:字体|字号|大小)?[：:]?[【[（]?(?:大[】\]）|/、]?[【[（]?中[】\]）|/、]?[【[（]?小|[【[]{1,2}[】\]]{1,2})[】\]）]*|【[^】]{0,12}】|\[[^\]]{0,12}\]|打印(?:本页)?|关闭(?:窗口)?|分享(?:到[：:]?)?|收藏|[|/])/;
/** “（2023年2月10日）” below a title. */
const SUBTITLE_DATE = /^[（(]?(?:20\d{2}年\d{1,2}月\d{1,2}日|二[〇零].{2}年.{1,2}月.{1,3}日)[）)]?$/;
const LONGEST_VALUE = 36;

/** One label with its value, or one control, of the bar under a page title; 0 when none stands here. */
function barItem(text: string, stream: Stream, at: number): number {
  const label = HEAD_LABEL.exec(text);
  if (!label) {
    const clock = CLOCK.exec(text);
    if (clock && /[:：]|-/.test(clock[0])) return clock[0].length;
    return CONTROLS.exec(text)?.[0].length ?? 0;
  }
  let length = label[0].length;
  const value = text.slice(length);
  const clock = CLOCK.exec(value);
  if (clock) return length + clock[0].length;
  if (CONTROLS.test(value)) return length + CONTROLS.exec(value)![0].length;
  if (startsLine(stream, at + length)) {
    // The value may stand on the next line; an organ's name with a colon there is the addressee.
    const line = lineAt(stream, at + length, at + text.length);
    return isOrganName(stream.text.slice(line.start, line.end)) ? line.end - at : length;
  }
  for (let step = 1; step <= LONGEST_VALUE && length + step <= text.length; step += 1) {
    if (HEAD_LABEL.test(text.slice(length + step)) || hasGap(stream, at + length + step)) return length + step;
    if (/[。，]/.test(text[length + step] ?? '。')) break;
  }
  return length;
}

/** Skips the bar of labels and controls that web pages put between a title and the text. */
export function skipBar(stream: Stream, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const length = barItem(stream.text.slice(at, Math.min(at + 120, limit)), stream, at);
    if (length === 0) {
      const line = lineAt(stream, at, limit);
      const text = stream.text.slice(line.start, line.end);
      if (at !== line.start || !startsLine(stream, at) || !(isFurniture(text) || SUBTITLE_DATE.test(text))) break;
      at = line.end;
      continue;
    }
    at += length;
  }
  return at;
}

/** Skips navigation at the top of a text without a title, up to the first line that reads like a report. */
export function skipNavigation(stream: Stream, limit: number): number {
  let at = 0;
  while (at < limit) {
    const line = lineAt(stream, at, limit);
    if (!isFurniture(stream.text.slice(line.start, line.end)) && !isNavigation(stream, line)) break;
    at = line.end;
  }
  return skipBar(stream, at, limit);
}

const SECRECY_MARKING = /^(?:绝密|机密|秘密)(?:★.{0,10})?$|^(?:密级|保密期限)：.{1,12}$/;

/**
 * Secrecy markings above the title (GB/T 9704 7.2.2). They are content, not furniture: whoever publishes the report has
 * to see them.
 */
export function findMarkings(stream: Stream, limit: number): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < limit; ) {
    const line = lineAt(stream, at, limit);
    if (SECRECY_MARKING.test(stream.text.slice(line.start, line.end))) found.push(line);
    at = line.end;
  }
  return found;
}

/** A date that stands below the title instead of at the end. */
export function dateBelowTitle(stream: Stream, from: number, limit: number): Span | null {
  const line = lineAt(stream, from, limit);
  const text = stream.text.slice(line.start, line.end);
  if (line.end <= line.start || !startsLine(stream, from) || !SUBTITLE_DATE.test(text)) return null;
  const open = /^[（(]/.test(text) ? 1 : 0;
  return { start: line.start + open, end: line.end - (/[）)]$/.test(text) ? 1 : 0) };
}

function lineAt(stream: Stream, at: number, limit: number): Span {
  return { start: at, end: Math.min(stream.lineStarts[(stream.lines[at] ?? 0) + 1] ?? limit, limit) };
}
