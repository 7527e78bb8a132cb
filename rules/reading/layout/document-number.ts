import { startsLine, type Span, type Stream } from './stream.ts';

/** 发文字号: 机关代字, year in brackets, number. GB/T 9704 7.2.5 asks for 〔〕; others are found in practice. */
const NUMBER = /[\u4e00-\u9fff]{2,12}[〔[【（(]20\d{2}[〕\]】）)]第?\d{1,4}号/;

/**
 * Finds 发文字号 of the report itself: on a line of its own before the title or right below it.
 * A number in the text belongs to another document.
 */
export function findDocumentNumber(stream: Stream, from: number, bodyStart: number): Span | null {
  for (let at = from; at < bodyStart; at += 1) {
    if (!startsLine(stream, at)) continue;
    const line = stream.lines[at]!;
    const end = Math.min(stream.lineStarts[line + 1]!, bodyStart);
    const text = stream.text.slice(at, end);
    const match = NUMBER.exec(text);
    if (match && match[0].length >= text.length - 12 && !/[《》。]/.test(text)) return { start: at + match.index, end: at + match.index + match[0].length };
  }
  return null;
}

/** 签发人 named before the title, when the line names them and nothing else follows. */
export function findSignatories(stream: Stream, head: Span): string[] {
  const match = /签发人[：:]([\u4e00-\u9fff、]{2,20})/.exec(stream.text.slice(head.start, head.end));
  if (!match) return [];
  const from = head.start + match.index + match[0].length - match[1]!.length;
  const lineEnd = Math.min(stream.lineStarts[stream.lines[from]! + 1]!, from + match[1]!.length);
  return stream.text.slice(from, lineEnd).split('、').filter((name) => name.length >= 2 && name.length <= 6);
}
