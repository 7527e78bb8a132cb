import { parseOrdinal, type Ordinal, type OrdinalForm } from '../../../shared/text/ordinals.ts';
import { headingLevel, type HeadingLevel } from '../../../shared/report/report.ts';
import { kindsReader, type KindsReader } from '../section-kinds.ts';
import { cutNamed, firstStop, gapCut, headingExtent, LONGEST_HEADING, STOPS } from './heading-extent.ts';
import { HEADING_CLOSER, isUnbroken } from './paragraphs.ts';
import { hasGap, startsLine, type Span, type Stream } from './stream.ts';

/** A heading found in the stream: ordinal from `start` to `textStart`, words up to `end`. */
export interface FoundHeading extends Span {
  textStart: number;
  level: HeadingLevel;
  ordinal: Ordinal | null;
  /** Text follows on the same line. */
  runIn: boolean;
}

/** Longest topic sentence that counts as a run-in heading of a lower level. */
const LONGEST_RUN_IN = 48;
/** Forms by seniority; the most senior form that a report uses for its sections is its first level. */
const SENIORITY: readonly OrdinalForm[] = ['part', 'chinese', 'chineseParen', 'digit', 'digitParen'];

interface Candidate {
  at: number;
  ordinal: Ordinal;
  /** Starts a paragraph. */
  leads: boolean;
  paragraph: Span;
}

/** For each UTF-16 unit 1 when a new statement may begin behind it. */
const CLOSES = new Uint8Array(0x10000);
for (const mark of '。；：！？…”」）》|') CLOSES[mark.charCodeAt(0)] = 1;

function afterStop(stream: Stream, at: number): boolean {
  return at === 0 || hasGap(stream, at) || CLOSES[stream.text.charCodeAt(at - 1)] === 1;
}

const NUMERALS = '一二三四五六七八九十';
/** For each UTF-16 unit 1 when an ordinal of a heading may start with it. */
const STARTS = new Uint8Array(0x10000);
for (const start of `${NUMERALS}（第0123456789㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑`) STARTS[start.charCodeAt(0)] = 1;

/**
 * Whether an ordinal in mid-paragraph may stand here. “成效（一）深化” goes on after a heading whose line break was lost,
 * but “第五条（一）项” refers; “……2.8万元二、党政主要负责人” follows a sentence that lost its full stop, but “第一，” counts.
 */
function mayStandInside(stream: Stream, at: number): boolean {
  const previous = stream.text[at - 1]!;
  if (previous === '第' || previous === '其' || previous === '之') return false;
  if (afterStop(stream, at)) return true;
  const character = stream.text[at]!;
  if (character === '（') return !/[条款项图表]/.test(previous);
  return NUMERALS.includes(character) && stream.text.slice(at + 1, at + 4).includes('、') && /[\u4e00-\u9fff]/.test(previous);
}

function findCandidates(stream: Stream, paragraphs: readonly Span[]): Candidate[] {
  const found: Candidate[] = [];
  for (const paragraph of paragraphs) {
    if (isTable(stream, paragraph.start)) continue;
    for (let at = paragraph.start; at < paragraph.end; at += 1) {
      if (STARTS[stream.text.charCodeAt(at)] === 0) continue;
      const leads = at === paragraph.start;
      if (!leads && !mayStandInside(stream, at)) continue;
      const ordinal = parseOrdinal(stream.text, at);
      // One that would take its mark from the next paragraph is none.
      if (!ordinal || ordinal.end > paragraph.end || !SENIORITY.includes(ordinal.form)) continue;
      if (!leads && !afterStop(stream, at) && ordinal.form !== 'chinese' && ordinal.form !== 'chineseParen') continue;
      if (!leads && /^[项款目条]/.test(stream.text.slice(ordinal.end, ordinal.end + 1))) continue;
      found.push({ at, ordinal, leads, paragraph });
      at = ordinal.end - 1;
    }
  }
  return found;
}

function isTable(stream: Stream, at: number): boolean {
  return stream.kept[stream.lines[at]!]?.hint?.table !== undefined;
}

/**
 * Finds the headings of a report's body.
 * @param paragraphs joined paragraphs of the body, in order
 * @returns headings in text order; the first level is that of the report's sections whatever form they are numbered in
 */
export function findHeadings(stream: Stream, body: Span, paragraphs: readonly Span[], reportYear: number | null): FoundHeading[] {
  const kindsOf = kindsReader(reportYear);
  const candidates = findCandidates(stream, paragraphs);
  const unbroken = isUnbroken(paragraphs, body);
  const top = topForm(stream, candidates, kindsOf, unbroken);
  const sections = top ? findSections(stream, candidates, top, unbroken, kindsOf) : [];
  const taken = new Set(sections.map((heading) => heading.start));
  const named = new Set(sections.flatMap((heading) => kindsOf(stream.text.slice(heading.textStart, heading.end)).kinds));
  const plain = findPlainSections(stream, unbroken && sections.length === 0 ? wordsSetApart(stream, paragraphs) : paragraphs, taken, named, sections.length > 0, kindsOf);
  const lower = findLower(stream, candidates, [...sections, ...plain], top, unbroken, kindsOf);
  return [...sections, ...plain, ...lower].sort((a, b) => a.start - b.start);
}

/** The form in which a report numbers its sections: the most senior one with a heading that names a content. */
function topForm(stream: Stream, candidates: readonly Candidate[], kindsOf: KindsReader, unbroken: boolean): OrdinalForm | null {
  for (const form of SENIORITY) {
    if (form === 'digitParen') return null;
    const mine = candidates.filter((candidate) => candidate.ordinal.form === form && (candidate.ordinal.level === 1 || form !== 'part'));
    const named = mine.filter((candidate, index) => {
      const extent = headingExtent(stream, candidate.ordinal.end, { paragraph: candidate.paragraph, limit: mine[index + 1]?.at ?? candidate.paragraph.end, kindsOf, unbroken });
      return extent.kinds.strength === 'named' && extent.end - candidate.ordinal.end <= LONGEST_HEADING;
    });
    // Two named sections, or one in the senior form: “一、” inside a plan numbered “1.” would be too few.
    if (named.length >= 2 || (form === 'chinese' && named.length === 1)) return form;
  }
  return candidates.some((candidate) => candidate.ordinal.form === 'chinese' && candidate.leads) ? 'chinese' : null;
}

function findSections(
  stream: Stream, candidates: readonly Candidate[], form: OrdinalForm, unbroken: boolean, kindsOf: KindsReader,
): FoundHeading[] {
  const sections: FoundHeading[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.ordinal.form !== form) continue;
    const { ordinal } = candidate;
    const next = candidates[index + 1];
    const limit = next && next.at < candidate.paragraph.end ? next.at : candidate.paragraph.end;
    const extent = headingExtent(stream, ordinal.end, { paragraph: candidate.paragraph, limit, kindsOf, unbroken });
    const length = extent.end - ordinal.end;
    const { strength } = extent.kinds;
    const sentence = STOPS.includes(stream.text[extent.end - 1]!);
    if (length === 0 || length > LONGEST_HEADING + 20) continue;
    const continues = ordinal.value === last + 1;
    let accepted: boolean;
    if (candidate.leads) {
      const whole = !extent.runIn && !sentence;
      const restarts = ordinal.value === 1 && last >= 2 && strength !== 'named';
      accepted = !restarts && (whole || strength === 'named' || (continues && length <= LONGEST_HEADING && extent.runIn));
    } else {
      // A mistyped number does not hide a section that the report does not have yet.
      const fresh = extent.kinds.kinds.some((kind) => !seen.has(kind)) && ordinal.value >= last;
      accepted = (strength === 'named' && (continues || (afterStop(stream, candidate.at) && fresh))) ||
        (unbroken && continues && afterStop(stream, candidate.at) && length <= LONGEST_HEADING);
    }
    if (!accepted) continue;
    last = ordinal.value;
    if (strength === 'named') for (const kind of extent.kinds.kinds) seen.add(kind);
    sections.push({ start: candidate.at, textStart: ordinal.end, end: extent.end, level: 1, ordinal, runIn: extent.runIn });
  }
  return sections;
}

/**
 * Sections without a number: a line of its own that names a content which no numbered section names, or a line that the
 * word processor marks as a heading.
 */
function findPlainSections(
  stream: Stream, paragraphs: readonly Span[], taken: ReadonlySet<number>, named: ReadonlySet<string>, numbered: boolean, kindsOf: KindsReader,
): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const paragraph of paragraphs) {
    if (taken.has(paragraph.start) || isTable(stream, paragraph.start)) continue;
    const text = stream.text.slice(paragraph.start, paragraph.end);
    if (text.length > LONGEST_HEADING || /[。；！？：]$|[。；]/.test(text)) continue;
    const hint = stream.kept[stream.lines[paragraph.start]!]!.hint;
    const ordinal = parseOrdinal(text);
    if (ordinal && SENIORITY.includes(ordinal.form)) continue;
    const { kinds, strength } = kindsOf(text);
    const names = strength === 'named' && text.length <= 40 && HEADING_CLOSER.test(text) && !kinds.every((kind) => named.has(kind));
    if (hint?.headingLevel === undefined && (!names || (numbered && text.length > 24))) continue;
    const level: HeadingLevel = names ? 1 : numbered ? headingLevel(Math.max(hint!.headingLevel!, 2)) : hint!.headingLevel!;
    found.push({ start: paragraph.start, textStart: paragraph.start, end: paragraph.end, level, ordinal: null, runIn: !endsParagraph(stream, paragraph.end) });
  }
  return found;
}

function endsParagraph(stream: Stream, at: number): boolean {
  return at >= stream.text.length || startsLine(stream, at);
}

/** The stretches between the spaces of paragraphs that lost their line breaks. */
function wordsSetApart(stream: Stream, paragraphs: readonly Span[]): Span[] {
  return paragraphs.flatMap((paragraph) => {
    const words: Span[] = [];
    let start = paragraph.start;
    for (let at = paragraph.start + 1; at <= paragraph.end; at += 1) {
      if (at < paragraph.end && !hasGap(stream, at)) continue;
      words.push({ start, end: at });
      start = at;
    }
    return words;
  });
}

function findLower(
  stream: Stream, candidates: readonly Candidate[], sections: readonly FoundHeading[], top: OrdinalForm | null, unbroken: boolean, kindsOf: KindsReader,
): FoundHeading[] {
  const found: FoundHeading[] = [];
  const starts = sections.map((section) => section.start).sort((a, b) => a - b);
  const ends = new Set(sections.map((section) => section.end));
  const sectionOf = (at: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const last = new Map<OrdinalForm, number>();
  let inSection = -1;
  for (const [index, candidate] of candidates.entries()) {
    const { ordinal, at, paragraph } = candidate;
    if (ends.has(at + ordinal.text.length) || starts.includes(at)) continue;
    if (sections.some((section) => section.start < at && at < section.end)) continue;
    const section = sectionOf(at);
    if (section !== inSection) {
      last.clear();
      inSection = section;
    }
    const level = lowerLevel(ordinal.form, top);
    if (level === null) continue;
    const expected = ordinal.value === 1 || ordinal.value === (last.get(ordinal.form) ?? 0) + 1;
    const afterHeading = ends.has(at);
    if (!candidate.leads && !afterHeading && !(unbroken && expected && afterStop(stream, at) && ordinal.form !== 'digitParen')) continue;
    const following = candidates[index + 1];
    const limit = following && following.at < paragraph.end && (unbroken || following.ordinal.form === 'chinese') ? following.at : nextSectionIn(starts, at, paragraph.end);
    const stop = firstStop(stream, ordinal.end, limit, '。；：！？');
    const cut = unbroken ? cutInside(stream, ordinal.end, stop, kindsOf) : -1;
    const end = cut > 0 ? cut : stop < limit ? stop + 1 : limit;
    const length = end - ordinal.end;
    const whole = end === paragraph.end || startsLine(stream, end);
    const sentence = cut < 0 && stop < limit;
    if (length === 0 || (sentence && length > LONGEST_RUN_IN) || length > LONGEST_HEADING) continue;
    if (whole && sentence && length > 25) continue;
    last.set(ordinal.form, ordinal.value);
    ends.add(end);
    found.push({ start: at, textStart: ordinal.end, end, level, ordinal, runIn: end < paragraph.end });
  }
  return found;
}

/** Where a sub-heading ends in a text without line breaks, before its sentence does; -1 when nothing tells. */
function cutInside(stream: Stream, from: number, stop: number, kindsOf: KindsReader): number {
  const named = cutNamed(stream.text.slice(from, stop), kindsOf);
  return named > 0 ? from + named : gapCut(stream, from, stop, kindsOf, true);
}

function nextSectionIn(starts: readonly number[], at: number, end: number): number {
  const next = starts.find((start) => start > at);
  return next !== undefined && next < end ? next : end;
}

/** Level of a form below the top: by GB/T 9704 7.3.3, moved when the sections are numbered in another form. */
function lowerLevel(form: OrdinalForm, top: OrdinalForm | null): HeadingLevel | null {
  const place = SENIORITY.indexOf(form);
  const from = top === null ? 1 : SENIORITY.indexOf(top);
  if (place <= from && top !== null) return null;
  return headingLevel(place - from + 1);
}
