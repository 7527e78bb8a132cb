import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions, type ParagraphChild } from 'docx';
import { basisLine, SEVERITY_NAMES } from '../../../../shared/finding/finding-names.ts';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { CHARACTER_STYLES, STYLES } from './style-names.ts';
import { textRuns, type RunFormat } from './text-runs.ts';
import type { WrittenParts } from './written-parts.ts';

/** Who the comments are by, as Word shows it. */
const AUTHOR = '法治年报';
const INITIALS = '法';

/** A piece of a paragraph as it is set, and the range of the block's or field's text that it stands for. */
export interface Stretch {
  text: string;
  start: number;
  end: number;
  format?: RunFormat;
}

/** A stretch for a text without the space around it. @param start where the text with its space begins */
export function trimmedStretch(text: string, start = 0, format?: RunFormat): Stretch {
  const from = start + text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, start: from, end: from + trimmed.length, ...(format ? { format } : {}) };
}

interface Mark {
  id: number;
  finding: Finding;
  start: number;
  end: number;
}

interface Point {
  stretch: number;
  offset: number;
}

const PAIR = /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/;

/** A position in the stretches; inside one that is set otherwise than it was written, its edge. */
function pointOf(stretches: readonly Stretch[], position: number, side: 'start' | 'end'): Point {
  const found = stretches.findIndex(({ end }) => position < end || (side === 'end' && position === end));
  const stretch = found < 0 ? stretches.length - 1 : found;
  const { text, start, end } = stretches[stretch]!;
  if (text.length !== end - start) return { stretch, offset: found < 0 || side === 'end' ? text.length : 0 };
  const offset = Math.min(Math.max(position - start, 0), text.length);
  return { stretch, offset: PAIR.test(text.slice(offset - 1, offset + 1)) ? offset + 1 : offset };
}

function isBefore(one: Point, other: Point): boolean {
  return one.stretch < other.stretch || (one.stretch === other.stretch && one.offset < other.offset);
}

function commentParagraphs({ severity, message, basis, advice }: Finding): Paragraph[] {
  const lines = [`〔${SEVERITY_NAMES[severity]}〕${message}`, ...basis.map((one) => `依据：${basisLine(one)}`), ...(advice === '' ? [] : [`建议：${advice}`])];
  return lines.map((line) => new Paragraph({ style: STYLES.commentText.id, children: textRuns(line) }));
}

/** A point where comments begin or end, with what stands there. */
interface Turn {
  at: Point;
  children: ParagraphChild[];
}

function turnsOf(marks: readonly Mark[], stretches: readonly Stretch[]): Turn[] {
  const turns: Turn[] = [];
  for (const { id, start, end } of marks) {
    const from = pointOf(stretches, start, 'start');
    const to = pointOf(stretches, end, 'end');
    turns.push({ at: from, children: [new CommentRangeStart(id)] });
    turns.push({
      at: isBefore(to, from) ? from : to,
      children: [new CommentRangeEnd(id), new TextRun({ style: CHARACTER_STYLES.commentReference.id, children: [new CommentReference(id)] })],
    });
  }
  // The sort is stable: where ranges are empty, each still begins before it ends.
  return turns.sort((one, other) => (isBefore(one.at, other.at) ? -1 : Number(isBefore(other.at, one.at))));
}

/**
 * Findings as Word comments at their places. What writes the paragraphs of a document asks this object for their runs;
 * a finding about something the document does not show is put beside where it belongs.
 */
export class Comments {
  readonly #waiting = new Map<string, Mark[]>();
  readonly #findings: readonly Finding[];

  /** @param written what the document shows, in the order of its pages */
  constructor(findings: readonly Finding[], written: WrittenParts) {
    this.#findings = findings;
    for (const [id, finding] of findings.entries()) {
      const { block, start, end } = written.nearest(finding.place);
      const mark: Mark = { id, finding, start, end };
      const marks = this.#waiting.get(block);
      if (marks) marks.push(mark);
      else this.#waiting.set(block, [mark]);
    }
    for (const marks of this.#waiting.values()) marks.sort((one, other) => one.start - other.start || other.end - one.end);
  }

  /**
   * The runs of a paragraph or of a part of one, with the comments on it.
   * @param key id of the block or key of the field
   * @param stretches in order
   * @param upTo comments that begin behind this offset wait for a later part of the same block
   */
  runs(key: string, stretches: readonly Stretch[], upTo = Infinity): ParagraphChild[] {
    const waiting = this.#waiting.get(key) ?? [];
    const marks = waiting.filter(({ start }) => start <= upTo);
    if (marks.length === 0 || stretches.length === 0) return stretches.flatMap(({ text, format }) => textRuns(text, format));
    this.#waiting.set(key, waiting.slice(marks.length));
    const turns = turnsOf(marks, stretches);
    let next = 0;
    return stretches.flatMap(({ text, format }, index) => {
      const children: ParagraphChild[] = [];
      let at = 0;
      for (; next < turns.length && turns[next]!.at.stretch === index; next += 1) {
        const turn = turns[next]!;
        children.push(...textRuns(text.slice(at, turn.at.offset), format), ...turn.children);
        at = turn.at.offset;
      }
      return [...children, ...textRuns(text.slice(at), format)];
    });
  }

  /** Comments that found no text, as in a report that shows nothing; none when all have their place. */
  rest(): ParagraphChild[] {
    const marks = [...this.#waiting.values()].flat();
    return turnsOf(marks, [{ text: '', start: 0, end: 0 }]).flatMap(({ children }) => children);
  }

  /** What the comments say; the date is the packer's to leave out. */
  contents(): ICommentOptions[] {
    return this.#findings.map((finding, id) => ({ id, author: AUTHOR, initials: INITIALS, children: commentParagraphs(finding) }));
  }
}
