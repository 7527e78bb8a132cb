import type { SectionKind } from '../../shared/finding/finding.ts';
import type { Random } from '../fixtures/layouts/random.ts';
import type { TextRange } from '../fixtures/layouts/traced-text.ts';
import { paragraphsOf, sectionsOf, type Anatomy, type Section } from './anatomy.ts';
import { chineseOrdinal } from './numerals.ts';
import type { Injected } from './mutation.ts';

/** Replaces a range; the place is what stands there now, with `margin` characters on each side. */
export function replace(text: string, range: TextRange, replacement: string, margin = 0): Injected {
  const start = Math.max(0, range.start - margin);
  const changed = text.slice(0, range.start) + replacement + text.slice(range.end);
  return { text: changed, places: [{ start, end: Math.min(changed.length, range.start + replacement.length + margin) }] };
}

/** Replaces one random match of a pattern in a range of the report (default: between title and closing). */
export function replaceMatch(
  report: Anatomy, random: Random, pattern: RegExp, replacement: string | ((match: RegExpExecArray) => string),
  { range = { start: report.title.end, end: report.closing.start }, margin = 0 }: { range?: TextRange; margin?: number } = {},
): Injected | null {
  const found = [...report.text.slice(range.start, range.end).matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  if (found.length === 0) return null;
  const match = random.pick(found);
  const start = range.start + match.index;
  const text = typeof replacement === 'string' ? replacement : replacement(match);
  return replace(report.text, { start, end: start + match[0].length }, text, margin);
}

/** The range of one random match of a pattern, or null. */
export function findMatch(report: Anatomy, random: Random, pattern: RegExp, range: TextRange): TextRange | null {
  const found = [...report.text.slice(range.start, range.end).matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  if (found.length === 0) return null;
  const match = random.pick(found);
  return { start: range.start + match.index, end: range.start + match.index + match[0].length };
}

/** The end of a random paragraph of a section of this kind, where a sentence may be added. */
export function sentenceSlot(report: Anatomy, random: Random, kind: SectionKind): number | null {
  const paragraphs = sectionsOf(report, kind).flatMap((section) => paragraphsOf(report, section.body));
  return paragraphs.length === 0 ? null : random.pick(paragraphs).end;
}

/** Adds a sentence at the end of a paragraph; the place is `mark` within it, or all of it. */
export function addSentence(report: Anatomy, random: Random, sentence: string, mark = sentence, kind: SectionKind = 'measures'): Injected | null {
  const slot = sentenceSlot(report, random, kind);
  if (slot === null) return null;
  const start = slot + sentence.indexOf(mark);
  return { text: report.text.slice(0, slot) + sentence + report.text.slice(slot), places: [{ start, end: start + mark.length }] };
}

/** A section to be written: its heading without ordinal, its body, and whether the defect stands in it. */
export interface SectionDraft {
  heading: string;
  body: string;
  marked?: boolean;
}

/** The section as it stands, ready to be changed or moved. */
export function draftOf(report: Anatomy, section: Section): SectionDraft {
  const heading = report.text.slice(section.heading.start, section.heading.end);
  return { heading: heading.replace(/^[一二三四五六七八九十]+、/, ''), body: report.text.slice(section.body.start, section.body.end) };
}

/** Writes the report anew with these sections, numbered 一、二、三、…; places are the marked sections. */
export function rebuild(report: Anatomy, drafts: readonly SectionDraft[]): Injected {
  let text = report.text.slice(0, report.sections[0]!.start);
  const places: TextRange[] = [];
  for (const [index, draft] of drafts.entries()) {
    const start = text.length;
    text += `${chineseOrdinal(index + 1)}、${draft.heading}\n${draft.body}`;
    if (draft.marked) places.push({ start, end: text.length });
  }
  return { text: text + report.text.slice(report.closing.start), places };
}

/** Numbers the lines that start with “（一）” … anew from `first`. */
export function renumberSubsections(body: string, first = 1): string {
  let next = first - 1;
  return body.replaceAll(/^（[一二三四五六七八九十]+）/gm, () => {
    next += 1;
    return `（${chineseOrdinal(next)}）`;
  });
}

/** Fills “{n}” style slots of a template; throws when one is left. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_slot, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`nothing to fill {${name}} with`);
    return String(value);
  });
}
