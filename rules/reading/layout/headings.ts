import { parseOrdinal, type Ordinal, type OrdinalForm } from '../../../shared/text/ordinals.ts';
import { headingLevel, type HeadingLevel } from '../../../shared/report/report.ts';
import { headingKinds, type HeadingKinds } from '../section-kinds.ts';
import { HEADING_CLOSER, HEADING_CONTINUES, isUnbroken } from './paragraphs.ts';
import { hasGap, startsLine, type Span, type Stream } from './stream.ts';

/** A heading found in the stream: ordinal from `start` to `textStart`, words up to `end`. */
export interface FoundHeading extends Span {
  textStart: number;
  level: HeadingLevel;
  ordinal: Ordinal | null;
  /** Text follows on the same line. */
  runIn: boolean;
}

/** Longest heading of the first level, in characters; longer first sentences are text. */
const LONGEST_HEADING = 60;
/** Longest topic sentence that counts as a run-in heading of a lower level. */
const LONGEST_RUN_IN = 48;
const STOPS = '。；！？';
/** How a sentence begins that follows a heading without any separator. */
const OPENER =
  /^(?:20\d{2}年|今年|一年来|年初|近年来|[一二三四][是要]|第一[，、]|[我全本各]|在|根据|按照|坚持|始终|深入|认真|目前|虽然|尽管|回顾|对照|下一步|为[了进切深]|主要[是有]|通过|以习近平|(?:党委|党组|局|委|镇|街道|区|县|市)?(?:党委|党组|主要负责人|主要领导)|[\u4e00-\u9fff]{2,14}(?:局|委员会|政府|街道|办事处|镇|乡)(?:党[委组]|坚持|深入|认真|始终|以|在|按照|主要|高度|紧紧|全面|严格))/;

/** Forms by seniority; the most senior form that a report uses for its sections is its first level. */
const SENIORITY: readonly OrdinalForm[] = ['part', 'chinese', 'chineseParen', 'digit', 'digitParen'];

interface Candidate {
  at: number;
  ordinal: Ordinal;
  /** Starts a paragraph. */
  leads: boolean;
  paragraph: Span;
}

function afterStop(stream: Stream, at: number): boolean {
  return hasGap(stream, at) || /[。；：！？…”」）》|]/.test(stream.text[at - 1] ?? '。');
}

const NUMERALS = '一二三四五六七八九十';
/** Characters that an ordinal of a heading may start with. */
const STARTS = new Set(`${NUMERALS}（第0123456789㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑`);

/**
 * Whether an ordinal in mid-paragraph may stand here. “成效（一）深化” goes on after a heading whose line break was lost,
 * but “第五条（一）项” refers; “……2.8万元二、党政主要负责人” follows a sentence that lost its full stop, but “第一，” counts.
 */
function mayStandInside(stream: Stream, at: number): boolean {
  const previous = stream.text[at - 1]!;
  if (/[第其之]/.test(previous)) return false;
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
      if (!STARTS.has(stream.text[at]!)) continue;
      const leads = at === paragraph.start;
      if (!leads && !mayStandInside(stream, at)) continue;
      const ordinal = parseOrdinal(stream.text, at);
      if (!ordinal || !SENIORITY.includes(ordinal.form)) continue;
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

/** First position in the span whose character is one of `stops`; the span's end when none is. */
function firstStop(stream: Stream, from: number, to: number, stops: string): number {
  for (let at = from; at < to; at += 1) if (stops.includes(stream.text[at]!)) return at;
  return to;
}

/** Section titles of the 纲要（2021—2025年）, parts two to ten, which many reports take over word for word. */
const OUTLINE_TITLE =
  /^(?:健全政府机构职能体系，推动更好发挥政府作用|健全依法行政制度体系，加快推进政府治理规范化程序化法治化|健全行政决策制度体系，不断提升行政决策公信力和执行力|健全行政执法工作体系，全面推进严格规范公正文明执法|健全突发事件应对体系，依法预防处置重大突发事件|健全社会矛盾纠纷行政预防调处化解体系，不断促进社会公平正义|健全行政权力制约和监督体系，促进行政权力规范透明运行|健全法治政府建设科技保障体系，全面建设数字法治政府|加强党的领导，完善法治政府建设推进机制)/;

/** The best place to cut a heading from the sentence that follows it without a separator. */
function cutAtOpener(text: string, reportYear: number | null): number {
  const known = OUTLINE_TITLE.exec(text);
  if (known) return known[0].length === text.length ? -1 : known[0].length;
  let fallback = -1;
  let bare = -1;
  for (let at = 4; at < Math.min(text.length, LONGEST_HEADING); at += 1) {
    const head = text.slice(0, at);
    if (!HEADING_CLOSER.test(head)) continue;
    const rest = text.slice(at);
    if (HEADING_CONTINUES.test(rest)) continue;
    const named = !['topic', 'none'].includes(headingKinds(head, reportYear).strength);
    if (!OPENER.test(rest)) {
      if (named && bare < 0) bare = at;
      continue;
    }
    if (named) return at;
    if (fallback < 0) fallback = at;
  }
  if (fallback > 0) return fallback;
  // Nothing shows where the text starts: the first words that name a content close the heading of a long sentence.
  return bare;
}

/** Cut of a sub-heading that names one of the contents besides the measures; -1 for all others. */
function cutNamed(text: string, reportYear: number | null): number {
  const cut = cutAtOpener(text, reportYear);
  const { kinds, strength } = headingKinds(text.slice(0, Math.max(cut, 0)), reportYear);
  return cut > 0 && strength === 'named' && !kinds.includes('measures') ? cut : -1;
}

interface HeadingExtent {
  end: number;
  runIn: boolean;
  kinds: HeadingKinds;
}

/**
 * Where the heading that starts at `textStart` ends.
 * @param nextOrdinal start of the next ordinal in the same paragraph, or the paragraph's end
 */
function headingExtent(
  stream: Stream, textStart: number, paragraph: Span, nextOrdinal: number, topLevel: boolean, reportYear: number | null,
): HeadingExtent {
  const hard = Math.min(paragraph.end, nextOrdinal);
  let end = firstStop(stream, textStart, hard, `${STOPS}：`);
  const stopped = end < hard;
  if (topLevel && end < hard) {
    // A comma-free section heading may be followed by its text at once: “一、主要做法坚持……。”
    const cut = cutAtOpener(stream.text.slice(textStart, end), reportYear);
    if (cut > 0) return closed(stream, textStart, textStart + cut, paragraph, reportYear);
  }
  if (topLevel && end - textStart > 8) {
    const gap = gapCut(stream, textStart, end, reportYear);
    if (gap > 0) return closed(stream, textStart, gap, paragraph, reportYear);
  }
  if (topLevel && end - textStart > LONGEST_HEADING) {
    const cut = cutAtOpener(stream.text.slice(textStart, end), reportYear);
    if (cut > 0) return closed(stream, textStart, textStart + cut, paragraph, reportYear);
  }
  if (stopped) end += 1;
  return closed(stream, textStart, end, paragraph, reportYear);
}

/** A space between two Chinese characters ends a section heading once the words before it name a content. */
function gapCut(stream: Stream, from: number, to: number, reportYear: number | null): number {
  for (let at = from + 2; at < to; at += 1) {
    if (!hasGap(stream, at)) continue;
    if (/[0-9A-Za-z]/.test(stream.text[at - 1]!)) continue;
    const head = stream.text.slice(from, at);
    if (HEADING_CONTINUES.test(stream.text.slice(at, at + 2))) continue;
    if (HEADING_CLOSER.test(head) && headingKinds(head, reportYear).strength === 'named') return at;
  }
  return -1;
}

function closed(stream: Stream, from: number, end: number, paragraph: Span, reportYear: number | null): HeadingExtent {
  return { end, runIn: end < paragraph.end, kinds: headingKinds(stream.text.slice(from, end), reportYear) };
}

/**
 * Finds the headings of a report's body.
 * @param paragraphs joined paragraphs of the body, in order
 * @returns headings in text order; the first level is that of the report's sections whatever form they are numbered in
 */
export function findHeadings(stream: Stream, body: Span, paragraphs: readonly Span[], reportYear: number | null): FoundHeading[] {
  const candidates = findCandidates(stream, paragraphs);
  const unbroken = isUnbroken(paragraphs, body);
  const top = topForm(stream, candidates, reportYear);
  const sections = top ? findSections(stream, candidates, top, unbroken, reportYear) : [];
  const taken = new Set(sections.map((heading) => heading.start));
  const named = new Set(sections.flatMap((heading) => headingKinds(stream.text.slice(heading.textStart, heading.end), reportYear).kinds));
  const plain = findPlainSections(stream, paragraphs, taken, named, sections.length > 0, reportYear);
  const lower = findLower(stream, candidates, [...sections, ...plain], top, unbroken, reportYear);
  return [...sections, ...plain, ...lower].sort((a, b) => a.start - b.start);
}

/** The form in which a report numbers its sections: the most senior one with a heading that names a content. */
function topForm(stream: Stream, candidates: readonly Candidate[], reportYear: number | null): OrdinalForm | null {
  for (const form of SENIORITY) {
    if (form === 'digitParen') return null;
    const mine = candidates.filter((candidate) => candidate.ordinal.form === form && (candidate.ordinal.level === 1 || form !== 'part'));
    const named = mine.filter((candidate) => {
      const extent = headingExtent(stream, candidate.ordinal.end, candidate.paragraph, nextSame(mine, candidate), true, reportYear);
      return extent.kinds.strength === 'named' && extent.end - candidate.ordinal.end <= LONGEST_HEADING;
    });
    // Two named sections, or one in the senior form: “一、” inside a plan numbered “1.” would be too few.
    if (named.length >= 2 || (form === 'chinese' && named.length === 1)) return form;
  }
  return candidates.some((candidate) => candidate.ordinal.form === 'chinese' && candidate.leads) ? 'chinese' : null;
}

function nextSame(candidates: readonly Candidate[], candidate: Candidate): number {
  const next = candidates[candidates.indexOf(candidate) + 1];
  return next && next.at < candidate.paragraph.end ? next.at : candidate.paragraph.end;
}

function findSections(
  stream: Stream, candidates: readonly Candidate[], form: OrdinalForm, unbroken: boolean, reportYear: number | null,
): FoundHeading[] {
  const sections: FoundHeading[] = [];
  let last = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (candidate.ordinal.form !== form) continue;
    const { ordinal } = candidate;
    const next = candidates[index + 1];
    const limit = next && next.at < candidate.paragraph.end ? next.at : candidate.paragraph.end;
    const extent = headingExtent(stream, ordinal.end, candidate.paragraph, limit, true, reportYear);
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
      accepted = (strength === 'named' && (continues || (afterStop(stream, candidate.at) && ordinal.value > last))) ||
        (unbroken && continues && afterStop(stream, candidate.at) && length <= LONGEST_HEADING);
    }
    if (!accepted) continue;
    last = ordinal.value;
    sections.push({ start: candidate.at, textStart: ordinal.end, end: extent.end, level: 1, ordinal, runIn: extent.runIn });
  }
  return sections;
}

/**
 * Sections without a number: a line of its own that names a content which no numbered section names, or a line that the
 * word processor marks as a heading.
 */
function findPlainSections(
  stream: Stream, paragraphs: readonly Span[], taken: ReadonlySet<number>, named: ReadonlySet<string>, numbered: boolean, reportYear: number | null,
): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const paragraph of paragraphs) {
    if (taken.has(paragraph.start) || isTable(stream, paragraph.start)) continue;
    const text = stream.text.slice(paragraph.start, paragraph.end);
    if (text.length > LONGEST_HEADING || /[。；！？：]$|[。；]/.test(text)) continue;
    const hint = stream.kept[stream.lines[paragraph.start]!]!.hint;
    const ordinal = parseOrdinal(text);
    if (ordinal && SENIORITY.includes(ordinal.form)) continue;
    const { kinds, strength } = headingKinds(text, reportYear);
    const names = strength === 'named' && text.length <= 40 && HEADING_CLOSER.test(text) && !kinds.every((kind) => named.has(kind));
    if (hint?.headingLevel === undefined && (!names || (numbered && text.length > 24))) continue;
    const level: HeadingLevel = names ? 1 : numbered ? headingLevel(Math.max(hint!.headingLevel!, 2)) : hint!.headingLevel!;
    found.push({ start: paragraph.start, textStart: paragraph.start, end: paragraph.end, level, ordinal: null, runIn: false });
  }
  return found;
}

function findLower(
  stream: Stream, candidates: readonly Candidate[], sections: readonly FoundHeading[], top: OrdinalForm | null, unbroken: boolean, reportYear: number | null,
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
    const cut = unbroken ? cutNamed(stream.text.slice(ordinal.end, stop), reportYear) : -1;
    const end = cut > 0 ? ordinal.end + cut : stop < limit ? stop + 1 : limit;
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
