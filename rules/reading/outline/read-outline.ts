import { MANDATORY_KINDS, type MandatoryKind, type SectionKind } from '../../../shared/finding/finding.ts';
import { parseOrdinal } from '../../../shared/text/ordinals.ts';
import type { HeadingBlock, Report } from '../../../shared/report/report.ts';
import type { ContainedSection, Outline, Position, Section } from '../outline.ts';
import { headingKinds, planIsOnlyImprovement, type HeadingKinds } from '../section-kinds.ts';
import { perBlock, rawRangeOf, type BlockReading } from '../text/block-reading.ts';
import { passageStart } from './passages.ts';

interface Draft {
  heading: HeadingBlock;
  index: number;
  end: number;
  names: HeadingKinds;
  kind: SectionKind;
}

/** The words of a heading in standard form, without ordinal and final punctuation. */
const headingWords = perBlock((reading) => {
  const { text } = reading.normal;
  return text.slice(parseOrdinal(text)?.end ?? 0).replace(/[。：；，、|]+$/, '');
});

const kindsByYear = perBlock(() => new Map<number | null, HeadingKinds>());

/** What a heading names in a report on a year. */
function kindsOf(heading: BlockReading, year: number | null): HeadingKinds {
  const known = kindsByYear(heading);
  let kinds = known.get(year);
  if (!kinds) {
    kinds = headingKinds(headingWords(heading), year);
    known.set(year, kinds);
  }
  return kinds;
}

/**
 * Reads what the sections of a report are, wherever and in whatever order they stand.
 * @param readings of the report's blocks, in order
 */
export function readOutline(report: Report, readings: readonly BlockReading[]): Outline {
  const year = report.meta.year;
  const drafts: Draft[] = [];
  for (const [index, block] of report.blocks.entries()) {
    if (block.type !== 'heading' || block.level !== 1) continue;
    const previous = drafts.at(-1);
    if (previous) previous.end = index;
    drafts.push({ heading: block, index, end: report.blocks.length, names: kindsOf(readings[index]!, year), kind: 'other' });
  }
  decideKinds(drafts, readings, year);
  const own = new Set(drafts.map((draft) => draft.kind));
  const sections = drafts.map((draft): Section => ({
    kind: draft.kind,
    heading: draft.index,
    level: draft.heading.level,
    from: { block: draft.index, offset: 0 },
    to: { block: draft.end, offset: 0 },
    contains: [],
  }));
  for (const [at, draft] of drafts.entries()) sections[at]!.contains = findContained(draft, report, readings, year, own);
  return { sections, opening: { from: { block: 0, offset: 0 }, to: { block: drafts[0]?.index ?? report.blocks.length, offset: 0 } } };
}

/** An overview that takes up this much of the report is its account of the measures; a shorter one introduces the unit. */
const OVERVIEW_SHARE = 0.2;

function shareOf(draft: Draft, readings: readonly BlockReading[]): number {
  const length = (from: number, to: number): number => readings.slice(from, to).reduce((sum, reading) => sum + reading.normal.text.length, 0);
  return length(draft.index, draft.end) / Math.max(length(0, readings.length), 1);
}

/** A section is what its heading names; what the heading leaves open is told by its neighbours and its text. */
function decideKinds(drafts: readonly Draft[], readings: readonly BlockReading[], year: number | null): void {
  for (const draft of drafts) if (draft.names.strength === 'named') draft.kind = draft.names.kinds[0]!;
  const measuresNamed = drafts.some((draft) => draft.kind === 'measures');
  const firstNamed = drafts.findIndex((draft) => draft.kind === 'shortcomings' || draft.kind === 'nextYear');
  for (const [at, draft] of drafts.entries()) {
    if (['named', 'further', 'none'].includes(draft.names.strength)) continue;
    const afterFaults = firstNamed >= 0 && at > firstNamed;
    if (draft.names.strength === 'overview') {
      const others = measuresNamed || drafts.some((one) => one.names.strength === 'topic');
      draft.kind = !others && shareOf(draft, readings) >= OVERVIEW_SHARE ? 'measures' : 'other';
    }
    // A piece of work named behind the shortcomings is a piece of the plan when no plan is named.
    else if (afterFaults && !drafts.some((one) => one.kind === 'nextYear') && readsLikePlan(draft, readings, year)) draft.kind = 'nextYear';
    else draft.kind = 'measures';
  }
  for (const draft of drafts) {
    if (draft.names.strength !== 'none') continue;
    draft.kind = kindOfText(draft, drafts, readings, year);
  }
}

function readsLikePlan(draft: Draft, readings: readonly BlockReading[], year: number | null): boolean {
  const text = readings.slice(draft.index + 1, draft.end).map((reading) => reading.normal.text).join('');
  if (year !== null && text.includes(`${year + 1}年`)) return true;
  const future = (text.match(/将|进一步|继续|持续|下一步/g) ?? []).length;
  return future * 150 >= text.length;
}

/** For a heading that says nothing: the content that its text opens with, when the report does not have it elsewhere. */
function kindOfText(draft: Draft, drafts: readonly Draft[], readings: readonly BlockReading[], year: number | null): SectionKind {
  const first = readings[draft.index + 1];
  if (!first || draft.index + 1 >= draft.end) return 'other';
  for (const kind of MANDATORY_KINDS) {
    if (drafts.some((one) => one.kind === kind)) continue;
    if (passageStart(first.normal.text.slice(0, 200), kind, year, 1000) === 0) return kind;
  }
  return 'other';
}

function findContained(
  draft: Draft, report: Report, readings: readonly BlockReading[], year: number | null, own: ReadonlySet<SectionKind>,
): ContainedSection[] {
  const contained: ContainedSection[] = [];
  const end: Position = { block: draft.end, offset: 0 };
  const words = headingWords(readings[draft.index]!);
  for (const kind of draft.names.strength === 'named' ? draft.names.kinds.slice(1) : []) {
    if (kind === draft.kind) continue;
    if (kind === 'nextYear' && own.has('nextYear') && planIsOnlyImprovement(words)) continue;
    const from = mergedStart(draft, kind, report, readings, year) ?? { block: draft.index, offset: 0 };
    contained.push({ kind, how: 'merged', heading: draft.index, from, to: end });
  }
  const missing = MANDATORY_KINDS.filter((kind) => !own.has(kind) && !contained.some((one) => one.kind === kind));
  for (const kind of missing) {
    const nested = nestedHeading(draft, kind, report, readings, year) ?? nestedPassage(draft, kind, report, readings, year);
    if (nested) contained.push(nested);
  }
  return contained.sort((a, b) => a.from.block - b.from.block || a.from.offset - b.from.offset);
}

/** Where the second content of a merged section begins: a sub-heading that names it, else a passage that opens it. */
function mergedStart(draft: Draft, kind: MandatoryKind, report: Report, readings: readonly BlockReading[], year: number | null): Position | null {
  const heading = nestedHeading(draft, kind, report, readings, year);
  if (heading) return heading.from;
  return passageIn(draft, kind, report, readings, year);
}

function nestedHeading(
  draft: Draft, kind: MandatoryKind, report: Report, readings: readonly BlockReading[], year: number | null,
): ContainedSection | null {
  if (!mayContain(draft.kind, kind)) return null;
  for (let index = draft.index + 1; index < draft.end; index += 1) {
    const block = report.blocks[index]!;
    if (block.type !== 'heading') continue;
    const names = kindsOf(readings[index]!, year);
    if (names.strength !== 'named' || !names.kinds.includes(kind)) continue;
    if (kind === 'nextYear' && planIsOnlyImprovement(headingWords(readings[index]!)) && draft.kind !== 'shortcomings') continue;
    let to = index + 1;
    while (to < draft.end) {
      const next = report.blocks[to]!;
      if (next.type === 'heading' && next.level <= block.level) break;
      to += 1;
    }
    return { kind, how: 'nested', heading: index, from: { block: index, offset: 0 }, to: { block: to, offset: 0 } };
  }
  return null;
}

/** A plan speaks of duties and problems as things to do; that is not the content itself. */
function mayContain(section: SectionKind, kind: MandatoryKind): boolean {
  if (section === kind || kind === 'measures') return false;
  if (section === 'nextYear') return kind === 'shortcomings';
  if (section === 'shortcomings') return kind === 'nextYear';
  return true;
}

function nestedPassage(
  draft: Draft, kind: MandatoryKind, report: Report, readings: readonly BlockReading[], year: number | null,
): ContainedSection | null {
  if (!mayContain(draft.kind, kind) || draft.kind === 'nextYear') return null;
  const from = passageIn(draft, kind, report, readings, year);
  if (!from) return null;
  const to = kind === 'firstResponsible' ? { block: from.block + 1, offset: 0 } : { block: draft.end, offset: 0 };
  return { kind, how: 'nested', heading: null, from, to };
}

function passageIn(
  draft: Draft, kind: MandatoryKind, report: Report, readings: readonly BlockReading[], year: number | null,
): Position | null {
  let rest = 0;
  for (let index = draft.index + 1; index < draft.end; index += 1) rest += readings[index]!.normal.text.length;
  for (let index = draft.index + 1; index < draft.end; index += 1) {
    const reading = readings[index]!;
    rest -= reading.normal.text.length;
    if (report.blocks[index]!.type === 'heading' || report.blocks[index]!.type === 'table') continue;
    const at = passageStart(reading.normal.text, kind, year, rest);
    if (at !== null) return { block: index, offset: rawRangeOf(reading, at, at).start };
  }
  return null;
}
