import { MANDATORY_KINDS, type MandatoryKind } from '../../../shared/finding/finding.ts';
import type { Random } from '../../fixtures/layouts/random.ts';
import { sectionsOf, sentencesOf, subsectionsOf, type Anatomy, type Section } from '../anatomy.ts';
import { draftOf, rebuild, renumberSubsections, type SectionDraft } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';
import { chineseOrdinal } from '../numerals.ts';

/** The only section of a kind when it holds no other content, else null. */
function plainSection(report: Anatomy, kind: MandatoryKind): Section | null {
  const sections = sectionsOf(report, kind);
  return sections.length === 1 && sections[0]!.contains.length === 0 ? sections[0]! : null;
}

function drafts(report: Anatomy, change: (section: Section, draft: SectionDraft) => SectionDraft | null): SectionDraft[] {
  return report.sections.map((section) => change(section, draftOf(report, section))).filter((draft) => draft !== null);
}

function missing(kind: MandatoryKind): Operator {
  return {
    rule: 'structure/missing-section', name: kind,
    inject: (report) => {
      const gone = plainSection(report, kind);
      return gone && { ...rebuild(report, drafts(report, (section, draft) => (section === gone ? null : draft))), places: [] };
    },
  };
}

/** Content that stood nested in another section and is now nowhere. */
const missingNested: Operator = {
  rule: 'structure/missing-section', name: 'nested content removed',
  inject: (report) => {
    const host = report.sections.find(({ contains }) => contains.length > 0);
    const heading = host?.contains[0]!.heading;
    const piece = host && subsectionsOf(report, host).find(({ start }) => report.text.startsWith(heading!, start));
    if (!piece) return null;
    const changed = drafts(report, (section, draft) => section !== host ? draft : {
      ...draft,
      body: renumberSubsections(report.text.slice(section.body.start, piece.start) + report.text.slice(piece.end, section.body.end)),
    });
    return { ...rebuild(report, changed), places: [] };
  },
};

/** Subsections “（一）” turned into “1.” when their section becomes a subsection itself. */
function demote(body: string): string {
  return body.replaceAll(/^（([一二三四五六七八九十]+)）/gm, (_match, ordinal: string) => `${'一二三四五六七八九十'.indexOf(ordinal) + 1}.`);
}

function nested(kind: MandatoryKind, hostKind: MandatoryKind, heading: (year: number) => string): Operator {
  return {
    rule: 'structure/nested-section', name: `${kind} in ${hostKind}`,
    inject: (report) => {
      const inner = plainSection(report, kind);
      const host = plainSection(report, hostKind);
      const count = host ? subsectionsOf(report, host).length : 0;
      if (!inner || !host || count === 0 || /^\d\./m.test(report.text.slice(inner.body.start, inner.body.end))) return null;
      const line = `（${chineseOrdinal(count + 1)}）${heading(report.label.year)}\n`;
      const injected = rebuild(report, drafts(report, (section, draft) => {
        if (section === inner) return null;
        return section === host ? { ...draft, body: draft.body + line + demote(draftOf(report, inner).body) } : draft;
      }));
      const start = injected.text.indexOf(`\n${line}`) + 1;
      return { ...injected, places: [{ start, end: start + line.length + (inner.body.end - inner.body.start) }] };
    },
  };
}

const MERGED_HEADINGS: readonly ((year: number) => string)[] = [
  () => '存在的不足及下一步工作打算',
  (year) => `存在问题、原因分析及${year + 1}年工作安排`,
  (year) => `面临的困难和${year + 1}年工作计划`,
  () => '存在的差距及下一阶段努力方向',
];

function merged(heading: (year: number) => string, index: number): Operator {
  return {
    rule: 'structure/merged-sections', name: `shortcomings and plan, heading ${index + 1}`,
    inject: (report) => {
      const shortcomings = plainSection(report, 'shortcomings');
      const plan = plainSection(report, 'nextYear');
      if (!shortcomings || !plan) return null;
      const first = subsectionsOf(report, shortcomings).length + 1;
      const body = draftOf(report, shortcomings).body + renumberSubsections(draftOf(report, plan).body, first);
      return rebuild(report, drafts(report, (section, draft) => {
        if (section === shortcomings) return null;
        return section === plan ? { heading: heading(report.label.year), body, marked: true } : draft;
      }));
    },
  };
}

const EMPTY_BODIES = ['', '略。\n', '无。\n', '详见附件。\n', '（此部分内容另行报送。）\n'];

function empty(body: string, index: number): Operator {
  return {
    rule: 'structure/empty-section', name: `body ${index + 1}`,
    inject: (report, random) => {
      const candidates = MANDATORY_KINDS.map((kind) => plainSection(report, kind)).filter((section) => section !== null);
      const chosen = random.pick(candidates);
      return rebuild(report, drafts(report, (section, draft) => (section === chosen ? { ...draft, body, marked: true } : draft)));
    },
  };
}

/** What the fixtures say when they give a cause; every such sentence goes. */
const CAUSE = /原因|成因|由于|因为|根源|在于|有关，|反映出|导致/;

function withoutCauses(report: Anatomy, section: Section, keepHeading: boolean): SectionDraft | null {
  const draft = draftOf(report, section);
  const analysis = subsectionsOf(report, section).find(({ topic }) => report.text.slice(topic.start, topic.end).includes('原因'));
  let { body } = draft;
  if (analysis) body = renumberSubsections(report.text.slice(section.body.start, analysis.start) + report.text.slice(analysis.end, section.body.end));
  else {
    for (const sentence of sentencesOf(report, section.body).toReversed()) {
      const at = sentence.start - section.body.start;
      if (CAUSE.test(report.text.slice(sentence.start, sentence.end))) body = body.slice(0, at) + body.slice(sentence.end - section.body.start);
    }
  }
  if (CAUSE.test(body) || body.length < 60) return null;
  const heading = keepHeading ? draft.heading : draft.heading.replace(/(?:[和及、]|及其|和成因|及成因)(?:原因|成因)(?:分析)?/, '');
  return { heading, body, marked: true };
}

function causeless(keepHeading: boolean): Operator {
  return {
    rule: 'structure/missing-causes', name: keepHeading ? 'heading still promises causes' : 'heading without causes',
    inject: (report) => {
      const section = sectionsOf(report, 'shortcomings')[0];
      const changed = section && withoutCauses(report, section, keepHeading);
      return changed ? rebuild(report, drafts(report, (each, draft) => (each === section ? changed : draft))) : null;
    },
  };
}

const THIN_BODIES = [
  '一是基层法治力量薄弱，主要是由于编制不足。\n',
  '法治宣传形式不够丰富，原因是创新不足。\n',
  '个别工作人员程序意识不强，这与培训不够有关。\n',
];

const thin: Operator = {
  rule: 'structure/thin-section', name: 'one sentence of shortcomings',
  inject: (report, random) => {
    const section = plainSection(report, 'shortcomings');
    const body = random.pick(THIN_BODIES);
    return section && rebuild(report, drafts(report, (each, draft) => (each === section ? { ...draft, body, marked: true } : draft)));
  },
};

function reordered(name: string, order: (sections: Section[], random: Random) => Section[]): Operator {
  return {
    rule: 'structure/section-order', name,
    inject: (report, random): Injected | null => {
      if (report.label.expectedFindings.length > 0) return null;
      const sections = order([...report.sections], random);
      return { ...rebuild(report, sections.map((section) => draftOf(report, section))), places: [] };
    },
  };
}

function moved(sections: Section[], kind: MandatoryKind, to: 'first' | 'last'): Section[] {
  const those = sections.filter((section) => section.kind === kind);
  const others = sections.filter((section) => section.kind !== kind);
  return to === 'first' ? [...those, ...others] : [...others, ...those];
}

export const STRUCTURE_OPERATORS: readonly Operator[] = [
  ...MANDATORY_KINDS.map(missing),
  missingNested,
  nested('firstResponsible', 'measures', () => '党政主要负责人履行推进法治建设第一责任人职责情况'),
  nested('nextYear', 'shortcomings', (year) => `${year + 1}年工作安排`),
  nested('shortcomings', 'measures', () => '存在的不足和原因'),
  ...MERGED_HEADINGS.map(merged),
  ...EMPTY_BODIES.map(empty),
  causeless(true),
  causeless(false),
  thin,
  reordered('first responsible in front', (sections) => moved(sections, 'firstResponsible', 'first')),
  reordered('shortcomings last', (sections) => moved(sections, 'shortcomings', 'last')),
  reordered('plan in front', (sections) => moved(sections, 'nextYear', 'first')),
];
