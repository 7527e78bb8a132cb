import { z } from 'zod';
import type { SectionKind } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';
import { kindAt, placeIn, type Analysis, type BlockEntry } from '../../analysis/analysis.ts';
import { perBlock, rawRangeOf, type BlockReading } from '../../reading/text/block-reading.ts';
import { chineseDay, isoDay, writtenDay, yearOf, type IsoDay } from '../../facts/dates/calendar.ts';
import { reportYear } from '../../facts/dates/report-year.ts';
import { lawTableSchema, type Law } from '../../facts/documents/law-book.ts';
import { lawMentions } from '../../facts/documents/law-mentions.ts';
import { phraseFinder } from '../../facts/documents/phrase-finder.ts';
import { perParameters } from '../../facts/per-parameters.ts';
import {
  formulationTableSchema, outlineTableSchema, periodTableSchema, sessionTableSchema,
  type CalendarTables, type DatedOutline, type Formulation, type PlanPeriod,
} from '../../facts/sessions/calendar-tables.ts';
import { citationOf, type Citation } from '../../facts/sessions/citing.ts';
import { datedPlans, type DatedPlan } from '../../facts/sessions/dated-plans.ts';
import { sessionMentions, sessionName, type SessionMention } from '../../facts/sessions/party-sessions.ts';
import { sentencesOf, type Span } from '../../facts/text/sentences.ts';
import { yearsInText } from '../../facts/dates/time-use.ts';
import { spanAt } from '../../facts/text/span-at.ts';
import { defineCheck, type Detection } from '../check.ts';

const params = z.strictObject({
  sessions: sessionTableSchema,
  formulations: formulationTableSchema,
  outlines: outlineTableSchema,
  periods: periodTableSchema,
  laws: lawTableSchema,
});

/** When the report was written and what it reports on. */
interface Standpoint {
  year: number;
  /** Nothing later than this day can be known to the report: its date, else the end of the time for submitting it. */
  known: IsoDay;
}

interface Remark {
  /** What the finding is about; the report is told of each thing once. */
  subject: string;
  span: Span;
  variant: string;
  data: Record<string, string | number>;
}

function standpointOf(analysis: Analysis): Standpoint | null {
  const year = reportYear(analysis)?.year;
  if (year === undefined) return null;
  const written = writtenDay(analysis.report.meta.issueDate);
  return { year, known: written && yearOf(written) >= year ? written : isoDay(year + 1, 3, 1) };
}

function sessionRemark(mention: SessionMention, text: string, at: Standpoint, tables: CalendarTables, others: readonly SessionMention[], how: Citation): Remark | null {
  const { congress, plenum } = mention;
  const name = sessionName(congress, plenum);
  const remark = (variant: string, data: Record<string, string | number>): Remark =>
    ({ subject: name, span: mention, variant, data: { name, ...data } });
  const held = tables.sessions.find((one) => one.congress === congress && one.plenum === plenum);
  const nextCongress = tables.sessions.find((one) => one.congress === congress + 1 && one.plenum === 0);
  if (held) {
    // “迎接党的二十大召开” looks ahead; what is studied has been held.
    const awaited = how.coming && !text.startsWith('精神', mention.end) && yearOf(held.held) <= at.year + 1;
    if (held.held > at.known && !awaited) {
      return remark('session-early', { day: chineseDay(held.held) });
    }
    if (plenum === 0) {
      // “党的十九大和二十届二中全会”: the plenary sessions named with a congress are those of its own committee.
      const following = others.find((one) => one.start >= mention.end && one.start - mention.end <= 2);
      const mixed = following && following.congress > congress && following.plenum > 0 && !others.some((one) => one.congress === following.congress && one.plenum === 0);
      if (mixed) return remark('session-mixed', { following: sessionName(following.congress, following.plenum), right: sessionName(following.congress, 0) });
    }
    const outlived = nextCongress && at.year > yearOf(nextCongress.held) && how.guiding && !how.past
      && !others.some((one) => one.congress > congress);
    return outlived ? remark('session-old', { next: sessionName(congress + 1, 0), day: chineseDay(nextCongress.held) }) : null;
  }
  const lastOfCongress = tables.sessions.findLast((one) => one.congress === congress && one.plenum > 0);
  if (nextCongress && lastOfCongress && plenum > lastOfCongress.plenum) {
    return remark('session-none', { last: sessionName(congress, lastOfCongress.plenum) });
  }
  const latest = tables.sessions.at(-1)!;
  const isLater = congress > latest.congress || (congress === latest.congress && plenum > latest.plenum);
  // What is earlier than the table reaches back, or to be prepared for, is left alone.
  if (!isLater || how.coming) return null;
  const knownLast = sessionName(latest.congress, latest.plenum);
  return remark(latest.held > at.known ? 'session-not-yet' : 'session-unknown', { last: knownLast, day: chineseDay(latest.held) });
}

function formulationRemark(entry: Formulation, span: Span, text: string, at: Standpoint, how: Citation): Remark | null {
  const phrase = text.slice(span.start, span.end);
  if (entry.from && entry.from > at.known) {
    const data = { phrase, day: chineseDay(entry.from), event: entry.event, before: entry.before ?? '' };
    return { subject: phrase, span, variant: entry.before ? 'wording-early' : 'wording-not-yet', data };
  }
  if (entry.toYear !== undefined && at.year > entry.toYear && !how.past) {
    return { subject: phrase, span, variant: 'wording-old', data: { phrase, event: entry.event, instead: entry.instead ?? '' } };
  }
  return null;
}

/** The plan a year of which the section speaks: the next one in the plan, the report year elsewhere. */
function yearSpokenOf(at: Standpoint, kind: SectionKind): number {
  return kind === 'nextYear' ? at.year + 1 : at.year;
}

function planRemark(plan: DatedPlan, at: Standpoint, kind: SectionKind, outlines: readonly DatedOutline[], how: Citation): Remark | null {
  const remark = (variant: string, data: Record<string, string | number>): Remark =>
    ({ subject: plan.name, span: plan, variant, data: { name: plan.name, from: plan.from, to: plan.to, ...data } });
  const known = outlines.find((one) => one.title === plan.title && one.from === plan.from && one.to === plan.to);
  if (known && known.issued > at.known) return remark('plan-not-issued', { day: chineseDay(known.issued) });
  if (!known && plan.from > at.year + 1 && !how.coming) return remark('plan-early', {});
  // A year after its end a plan may still be concluded and assessed.
  const concluding = how.closing && at.year <= plan.to + 1;
  if (plan.to >= yearSpokenOf(at, kind) || !how.guiding || how.past || concluding) return null;
  if (known?.last || plan.to >= at.year) return remark('plan-ending', {});
  // A territorial or sector plan applies until it is replaced, whatever its title says.
  if (!known && !/法治|法制|依法|普法|执法|行动计划|实施方案/.test(plan.title)) return null;
  const successor = outlines.find((one) => one.title === plan.title && one.from === plan.to + 1);
  return successor && successor.issued <= at.known
    ? remark('plan-replaced', { next: `《${successor.title}（${successor.from}—${successor.to}年）》` })
    : remark('plan-old', {});
}

function periodRemark(period: PlanPeriod, span: Span, text: string, at: Standpoint, kind: SectionKind, how: Citation): Remark | null {
  const data = { name: period.name, from: period.from, to: period.to, next: period.next ?? '' };
  if (at.year < period.earliest) return { subject: period.name, span, variant: 'period-early', data };
  const behind = text.slice(span.start, span.end + 2);
  const education = /普法|法治|法制/.test(behind);
  const namesPlan = education || behind.includes('规划');
  if (period.next === undefined || !namesPlan || how.past) return null;
  const made = /(?:制定|编制|印发|出台|启动)[^，。；]{0,10}$/.test(text.slice(Math.max(0, span.start - 14), span.start));
  const over = made ? yearSpokenOf(at, kind) > period.to : at.year > period.to + 1 && (how.guiding || education) && !how.coming;
  return over ? { subject: period.name, span, variant: 'period-old', data } : null;
}

/** “2025年是“十四五”规划收官之年”: the first and last year of a plan are known. */
function milestoneRemark(plan: { name: string; from: number; to: number }, span: Span, reading: BlockReading): Remark | null {
  const text = reading.normal.text;
  const milestone = /^(?:规划|时期|普法)?(?:规划)?的?(开局|起步|收官)之年/.exec(text.slice(span.end, span.end + 14));
  if (!milestone) return null;
  const sentence = spanAt(sentencesOf(reading), span.start);
  const said = yearsInText(reading).findLast((year) => sentence !== undefined && year.start >= sentence.start && year.end <= span.start);
  const right = milestone[1] === '收官' ? plan.to : plan.from;
  if (!said || said.year === right) return null;
  const data = { name: plan.name, from: plan.from, to: plan.to, milestone: `${milestone[1]}之年`, said: said.year, right };
  return { subject: `${plan.name}${milestone[1]}`, span, variant: 'milestone', data };
}

/** “民法典草案”, “参与《……法》立法调研”: spoken of before it was adopted. */
function lawRemark(law: Law, issued: IsoDay, span: Span, text: string, how: Citation): Remark | null {
  if (how.coming) return null;
  const written = text.slice(span.start, span.end);
  return { subject: law.name, span, variant: 'law-early', data: { name: written, day: chineseDay(issued) } };
}

/** The wordings and the short names of plans in a block. */
const phrases = perParameters(({ formulations, periods }: Pick<CalendarTables, 'formulations' | 'periods'>) => {
  const find = phraseFinder<{ formulation: Formulation } | { period: PlanPeriod }>([
    ...formulations.flatMap((formulation) => formulation.phrases.map((phrase) => [phrase, { formulation }] as const)),
    ...periods.flatMap((period) => period.phrases.map((phrase) => [phrase, { period }] as const)),
  ]);
  return perBlock((reading) => find(reading.normal.text));
});

type Tables = CalendarTables & { laws: readonly Law[] };

/** What a block names that has its time; null when it names nothing of the kind. */
const datedThings = perParameters((tables: Tables) => {
  const phrasesIn = phrases(tables);
  const lawsIn = lawMentions(tables.laws);
  return perBlock((reading) => {
    const found = { sessions: sessionMentions(reading), phrases: phrasesIn(reading), plans: datedPlans(reading), laws: lawsIn(reading).filter(({ law }) => law?.issued !== undefined) };
    return Object.values(found).every((list) => list.length === 0) ? null : found;
  });
});
type DatedThings = NonNullable<ReturnType<ReturnType<typeof datedThings>>>;

function* remarksOn(entry: BlockEntry, things: DatedThings, at: Standpoint, tables: Tables): Generator<Remark | null> {
  const { reading } = entry;
  const text = reading.normal.text;
  const { sessions } = things;
  for (const mention of sessions) {
    const sentence = spanAt(sentencesOf(reading), mention.start);
    const others = sessions.filter((one) => sentence && one.start >= sentence.start && one.end <= sentence.end);
    yield sessionRemark(mention, text, at, tables, others, citationOf(reading, mention));
  }
  const kindOf = (span: Span): SectionKind => kindAt(entry, rawRangeOf(reading, span.start, span.end).start);
  for (const { value, ...span } of things.phrases) {
    const how = citationOf(reading, span);
    if ('formulation' in value) {
      yield formulationRemark(value.formulation, span, text, at, how);
    } else {
      yield periodRemark(value.period, span, text, at, kindOf(span), how);
      yield milestoneRemark(value.period, span, reading);
    }
  }
  for (const plan of things.plans) {
    yield planRemark(plan, at, kindOf(plan), tables.outlines, citationOf(reading, plan));
    yield milestoneRemark(plan, plan, reading);
  }
  for (const mention of things.laws) {
    // How a law is cited matters only where it was adopted later.
    const { law } = mention;
    if (law?.issued && law.issued > at.known) yield lawRemark(law, law.issued, mention, text, citationOf(reading, mention));
  }
}

/** Sessions, wordings, plans and laws that the report cannot have known, or that no longer applied (domain research C, H-3). */
export const anachronism = defineCheck({
  kind: 'anachronism',
  params,
  variants: [
    'session-early', 'session-old', 'session-mixed', 'session-none', 'session-not-yet', 'session-unknown', 'wording-early', 'wording-not-yet', 'wording-old',
    'plan-not-issued', 'plan-early', 'plan-old', 'plan-replaced', 'plan-ending', 'period-early', 'period-old', 'milestone', 'law-early',
  ],
  *run(analysis, tables) {
    const at = standpointOf(analysis);
    if (!at) return;
    const found = new Map<string, Detection & { related: Place[] }>();
    const thingsIn = datedThings(tables);
    for (const entry of analysis.blocks) {
      const things = thingsIn(entry.reading);
      if (!things) continue;
      for (const remark of remarksOn(entry, things, at, tables)) {
        if (!remark) continue;
        const place = placeIn(entry, remark.span.start, remark.span.end);
        const key = `${remark.variant} ${remark.subject}`;
        const first = found.get(key);
        if (first) first.related.push(place);
        else found.set(key, { place, variant: remark.variant, data: { ...remark.data, year: at.year }, related: [], identity: remark.subject });
      }
    }
    yield* found.values();
  },
});
