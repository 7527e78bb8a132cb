import { textWidth } from './text-width.ts';

/** What stands on the pages, from top to bottom, as far as it decides where pages end. Lengths in twips. */
export interface Box {
  /** Heights of its lines or rows, none of which is broken. */
  lines: readonly number[];
  /** Blank space above and below; above the first line of a page it stays. */
  before?: number;
  after?: number;
  /** All its lines stay on one page. */
  keepLines?: boolean;
  /** Its last line stays with the first of what follows. */
  keepNext?: boolean;
  /** It begins a page, of this height when given. */
  pageHeight?: number;
}

/** Marks that Word hangs behind a full line and LibreOffice does not. */
const HANGING = /[，。、；：？！]$/;

/** What no line break divides: opening marks with what follows, figures with their unit, anything with the marks behind it. */
const CLUSTER = /[（《〈“‘〔【「『([{]*(?:[0-9A-Za-z.,%\-〔〕]+[^（《“]?|[^])[，。、；：？！）》〉”’〕】」』…—)\]}%％]*/gu;

/**
 * How many lines a text takes, by the rules a word processor breaks Chinese lines by.
 * @param capacity of a line in characters
 * @param indent of the first line in characters
 * @param hangs whether a mark may stand behind a full line
 */
export function lineCount(text: string, capacity: number, indent: number, hangs: boolean): number {
  let lines = 0;
  for (const [index, part] of text.split('\n').entries()) {
    lines += 1;
    let used = index === 0 ? indent : 0;
    for (const [cluster] of part.matchAll(CLUSTER)) {
      const width = textWidth(cluster);
      if (used + width - (hangs && HANGING.test(cluster) ? 1 : 0) > capacity && used > 0) {
        lines += 1;
        used = 0;
      }
      used += width;
    }
  }
  return lines;
}

/** Where the text ends. */
export interface PageEnd {
  /** Number of the last page, from 1. */
  page: number;
  /** Height that is left on it. */
  room: number;
}

/** Height that a box needs on the page where it begins: all of it, or its first line and what must stay with that. */
function needed(boxes: readonly Box[], index: number): number {
  const { lines, before = 0, after = 0, keepLines, keepNext } = boxes[index]!;
  if (!keepLines && lines.length > 1) return before + lines[0]!;
  const height = before + lines.reduce((sum, line) => sum + line, 0);
  return keepNext && index + 1 < boxes.length && boxes[index + 1]!.pageHeight === undefined ? height + after + needed(boxes, index + 1) : height;
}

/**
 * Lays boxes out on pages as a word processor would.
 * @param height of the type area of the first page
 */
export function pageEnd(boxes: readonly Box[], height: number): PageEnd {
  let page = 1;
  let pageHeight = height;
  let room = height;
  for (const [index, box] of boxes.entries()) {
    if (box.pageHeight !== undefined) {
      if (index > 0) page += 1;
      pageHeight = box.pageHeight;
      room = pageHeight;
    } else if (room < pageHeight && needed(boxes, index) > room) {
      page += 1;
      room = pageHeight;
    }
    room -= box.before ?? 0;
    for (const line of box.lines) {
      if (line > room && room < pageHeight) {
        page += 1;
        room = pageHeight;
      }
      room -= line;
    }
    room -= box.after ?? 0;
  }
  return { page, room: Math.max(0, room) };
}
