import type { SourceRun } from '../../../shared/report/source-map.ts';
import type { LineHint, LineRole, SourceText } from '../source.ts';

/** A paragraph or table of a styled document. */
export interface StyledParagraph {
  role: LineRole | null;
  /** Without the space around it; lines parted by manual breaks with line feeds between them. */
  text: string;
  /** Where the text stands in the source; line feeds in it stand nowhere. */
  runs: SourceRun[];
  /** What the styles mark as ordinal at the start of the text. */
  ordinal: string;
  /** UTF-16 offset in the text behind a heading that the paragraph begins with; 0 when it begins with none. */
  headingEnd: number;
  hint: LineHint;
}

/** A part of a paragraph, from one UTF-16 offset of its text to another. */
export function partOf(paragraph: StyledParagraph, start: number, end: number = paragraph.text.length): StyledParagraph {
  const runs = paragraph.runs.flatMap((run): SourceRun[] => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.start + run.length, end);
    return to > from ? [{ start: from - start, source: run.source + from - run.start, length: to - from }] : [];
  });
  return { ...paragraph, text: paragraph.text.slice(start, end), runs, ordinal: '', headingEnd: 0 };
}

/** A paragraph without the space around it. */
export function trimmed(paragraph: StyledParagraph): StyledParagraph {
  const { text } = paragraph;
  const start = text.length - text.trimStart().length;
  const end = start + text.trim().length;
  if (start === 0 && end === text.length) return paragraph;
  const { ordinal, headingEnd } = paragraph;
  return { ...partOf(paragraph, start, end), ordinal: ordinal.slice(start), headingEnd: Math.max(0, headingEnd - start) };
}

function gathered(source: SourceText): StyledParagraph[] {
  const paragraphs: StyledParagraph[] = [];
  for (const { start, end, hint = {} } of source.lines) {
    const text = source.text.slice(start, end);
    const run = { start: 0, source: start, length: end - start };
    const above = paragraphs.at(-1);
    if (hint.continues && above && above.role === hint.role) {
      above.runs.push({ ...run, start: above.text.length + 1 });
      above.text += `\n${text}`;
    } else {
      paragraphs.push({ role: hint.role ?? null, text, runs: [run], ordinal: hint.ordinal ?? '', headingEnd: hint.runIn?.end ?? 0, hint });
    }
  }
  return paragraphs;
}

/** The paragraphs and tables of a source, lines parted by manual breaks joined; those that show nothing are left out. */
export function paragraphsOf(source: SourceText): StyledParagraph[] {
  return gathered(source).map((paragraph) => (paragraph.hint.table ? paragraph : trimmed(paragraph))).filter(({ text }) => text !== '');
}
