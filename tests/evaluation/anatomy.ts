import type { MandatoryKind, SectionKind } from '../../shared/finding/finding.ts';
import type { TextRange } from '../fixtures/layouts/traced-text.ts';
import type { FixtureReport, ReportLabel } from '../fixtures/reports/load-reports.ts';

export interface Section extends TextRange {
  kind: SectionKind;
  heading: TextRange;
  /** From behind the heading's line to the next heading or the closing formula. */
  body: TextRange;
  /** Further mandatory contents nested in or merged into it, by heading. */
  contains: ReportLabel['sections'][number]['contains'];
}

/** A piece under “（一）” and the like, to the next one or the end of the section. */
export interface Subsection extends TextRange {
  /** The ordinal, “（一）”. */
  ordinal: TextRange;
  /** The topic behind the ordinal: to the end of the line or of the first sentence on it. */
  topic: TextRange;
}

/** The parts of a clean fixture by its labels, so that operators need no reader of their own. */
export interface Anatomy {
  slug: string;
  text: string;
  label: ReportLabel;
  title: TextRange;
  addressee: TextRange;
  sections: Section[];
  /** “特此报告。” to the end of the text. */
  closing: TextRange;
  signature: TextRange;
  issueDate: TextRange;
}

function lineAt(text: string, start: number): TextRange {
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function find(text: string, part: string, from = 0): number {
  const at = text.indexOf(part, from);
  if (at < 0) throw new Error(`the fixture has no “${part}”`);
  return at;
}

/** Reads the anatomy of a fixture; throws when the labels do not fit its text. */
export function anatomyOf({ slug, text, label }: FixtureReport): Anatomy {
  const first = find(text, `\n${label.sections[0]!.heading}\n`) + 1;
  const closingStart = /\n(?:特此报告。|以上报告，请审阅。)\n/.exec(text)!.index + 1;
  const starts: number[] = [];
  for (const { heading } of label.sections) starts.push(find(text, `\n${heading}\n`, starts.at(-1) ?? 0) + 1);
  const sections = label.sections.map((section, index): Section => {
    const start = starts[index]!;
    const end = starts[index + 1] ?? closingStart;
    const heading = lineAt(text, start);
    return { kind: section.kind, contains: section.contains, start, end, heading, body: { start: heading.end + 1, end } };
  });
  const addresseeEnd = text.slice(0, first).indexOf('：\n') + 1;
  const addresseeStart = text.lastIndexOf('\n', addresseeEnd - 1) + 1;
  return {
    slug, text, label, sections,
    title: { start: 0, end: addresseeStart - 1 },
    addressee: { start: addresseeStart, end: addresseeEnd },
    closing: { start: closingStart, end: text.length },
    signature: lineAt(text, find(text, `\n${label.signature}\n${label.issueDate}\n`, closingStart - 1) + 1),
    issueDate: lineAt(text, find(text, `\n${label.issueDate}\n`, closingStart) + 1),
  };
}

/** The sections of a kind, in order. */
export function sectionsOf(report: Anatomy, kind: SectionKind): Section[] {
  return report.sections.filter((section) => section.kind === kind);
}

/** A content's passage from its heading on, and what stands under the heading. */
export interface Content extends TextRange {
  body: TextRange;
}

/** Where the report treats a mandatory content: its own section, or what is nested under a heading in another. */
export function contentOf(report: Anatomy, kind: MandatoryKind): Content | null {
  const own = sectionsOf(report, kind)[0];
  if (own) return own;
  for (const section of report.sections) {
    const nested = section.contains.find((content) => content.kind === kind);
    const piece = nested && subsectionsOf(report, section).find(({ start }) => report.text.startsWith(nested.heading, start));
    if (piece) return { start: piece.start, end: piece.end, body: { start: piece.topic.end, end: piece.end } };
  }
  return null;
}

/** The pieces of a section that start with “（一）”, “（二）” … on a new line. */
export function subsectionsOf(report: Anatomy, section: Section): Subsection[] {
  const body = report.text.slice(section.body.start, section.body.end);
  const marks = [...body.matchAll(/^（[一二三四五六七八九十]+）/gm)];
  return marks.map((mark, index) => {
    const start = section.body.start + mark.index;
    const ordinal = { start, end: start + mark[0].length };
    const line = lineAt(report.text, start);
    const stop = report.text.indexOf('。', start);
    const next = marks[index + 1];
    return {
      start,
      end: next ? section.body.start + next.index : section.body.end,
      ordinal,
      topic: { start: ordinal.end, end: stop >= 0 && stop < line.end ? stop + 1 : line.end },
    };
  });
}

/** Lines of a range that hold a sentence or more, without headings on a line of their own. */
export function paragraphsOf(report: Anatomy, range: TextRange): TextRange[] {
  const found: TextRange[] = [];
  for (let start = range.start; start < range.end; start = lineAt(report.text, start).end + 1) {
    const line = lineAt(report.text, start);
    if (report.text[line.end - 1] === '。' && line.end - line.start > 40) found.push(line);
  }
  return found;
}

/** Sentences of a range with their full stop. */
export function sentencesOf(report: Anatomy, range: TextRange): TextRange[] {
  return paragraphsOf(report, range).flatMap((paragraph) =>
    [...report.text.slice(paragraph.start, paragraph.end).matchAll(/[^。]+。/g)].map((found) => ({
      start: paragraph.start + found.index,
      end: paragraph.start + found.index + found[0].length,
    })));
}
