import type { LineHint, SourceLine, SourceText } from '../../../rules/reading/source.ts';
import { plainSource } from '../../../rules/reading/source-lines.ts';
import { headingLevelAt } from '../heading-level.ts';

/** Also without the blank behind the marks that CommonMark asks for: many Chinese authors leave it out. */
const HEADING_MARKS = /^ {0,3}(#{1,6})(?!#)[ \t]*/;
const QUOTE_MARKS = /^(?: {0,3}> ?)+/;
const BULLET_MARK = /^[ \t]*[-*+][ \t]+(?=\S)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

interface Heading {
  line: SourceLine;
  depth: number;
}

/**
 * Lines of a Markdown text. A line's range begins behind its marks (`#`, `>`, `-`) and ends before closing ones, so that
 * it is still a slice of the text; marks in the middle of a line (emphasis, links) stay in it. Rules (`---`) and code
 * fences become empty lines.
 *
 * A single first-level heading in front of all others is the document's title, and the levels below it count from one;
 * otherwise `#` is a heading of the first level.
 */
export function markdownSource(text: string): SourceText {
  const headings: Heading[] = [];
  const source = plainSource(text);
  const lines = source.lines.map((range) => contentOf(text, range, headings));
  applyLevels(headings);
  return { ...source, lines };
}

function contentOf(text: string, range: SourceLine, headings: Heading[]): SourceLine {
  const raw = text.slice(range.start, range.end);
  if (RULE.test(raw) || FENCE.test(raw)) return { start: range.end, end: range.end };

  const quoted = QUOTE_MARKS.exec(raw)?.[0].length ?? 0;
  const rest = raw.slice(quoted);
  const marks = HEADING_MARKS.exec(rest);
  const prefix = quoted + (marks ? marks[0].length : (BULLET_MARK.exec(rest)?.[0].length ?? 0));
  const end = raw.length - (marks ? closingMarks(raw) : 0);
  const line = withoutEmphasis(text, range.start + prefix, range.start + Math.max(prefix, end));
  if (marks && line.end > line.start) headings.push({ line, depth: marks[1]!.length });
  return line;
}

/** Length of the `##` that may close a heading, with the blanks around it. */
function closingMarks(raw: string): number {
  let end = raw.length;
  while (end > 0 && isBlank(raw[end - 1])) end--;
  const blanks = raw.length - end;
  let marks = end;
  while (marks > 0 && raw[marks - 1] === '#') marks--;
  if (marks === end || !isBlank(raw[marks - 1])) return blanks;
  while (marks > 0 && isBlank(raw[marks - 1])) marks--;
  return raw.length - marks;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Leaves out `**` or `__` around a whole line, which is how headings without marks are often set. */
function withoutEmphasis(text: string, start: number, end: number): SourceLine {
  const line = text.slice(start, end).trimEnd();
  const mark = line.slice(0, 2);
  if ((mark !== '**' && mark !== '__') || line.length <= 4 || line.indexOf(mark, 2) !== line.length - 2) return { start, end };
  return { start: start + 2, end: start + line.length - 2 };
}

function applyLevels(headings: readonly Heading[]): void {
  const [first] = headings;
  const hasTitle = first?.depth === 1 && headings.filter(({ depth }) => depth === 1).length === 1;
  for (const { line, depth } of headings) {
    const hint: LineHint = hasTitle && depth === 1
      ? { title: true }
      : { headingLevel: headingLevelAt(hasTitle ? depth - 1 : depth) };
    line.hint = hint;
  }
}
