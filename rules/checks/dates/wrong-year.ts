import { z } from 'zod';
import { kindAt, metaPlace, placeIn, type BlockEntry } from '../../analysis/analysis.ts';
import { yearOf, writtenDay } from '../../facts/dates/calendar.ts';
import { planYears, type PlanYear } from '../../facts/dates/plan-year.ts';
import { announcedYear, headingYears, openingYear, reportYear, type HeadingYear } from '../../facts/dates/report-year.ts';
import { yearsInText } from '../../facts/dates/time-use.ts';
import { defineCheck, type Detection } from '../check.ts';

const params = z.strictObject({
  /** First month of the report year in which the report may already be signed. */
  earliestMonth: z.number().int().min(1).max(12),
});

const CONTENT = {
  measures: '举措和成效',
  shortcomings: '不足和原因',
  firstResponsible: '第一责任人履职情况',
  nextYear: '下一年度安排',
} as const;
/** Headings about what an earlier year left to be done name that year rightly. */
const LEFT_OVER = /整改|反馈|督察|巡视|巡察|遗留|结转|上年|考核|评估/;
const RESULTS = /成效|成绩|情况|总结|做法|回顾/;

function wrongHeading({ entry, place, year, range, kind, heading }: HeadingYear, reported: number): Detection | null {
  if (range || LEFT_OVER.test(heading)) return null;
  const level = entry.block.type === 'heading' ? entry.block.level : 1;
  const own = kindAt(entry, place.start);
  // A sub-heading belongs to the content it stands in, whatever else it seems to name (“加强工作部署”); “举措” alone names the
  // plan as well as the measures.
  const byPlace = own !== 'other' && (level > 1 || (kind === 'measures' && own === 'nextYear' && !RESULTS.test(heading)));
  const content = byPlace ? own : kind ?? own;
  if (content === 'other') return null;
  const expected = content === 'nextYear' ? reported + 1 : reported;
  const right = content === 'nextYear' && level > 1 ? year > reported : year === expected;
  if (right) return null;
  return {
    place,
    variant: content === 'nextYear' ? 'plan-heading' : 'heading',
    data: { heading, year, expected, reported, content: CONTENT[content] },
    suggestions: [{ title: `改为“${expected}年”`, edits: [{ place: { ...place, end: place.start + 4 }, replacement: String(expected) }] }],
  };
}

const PLAN_STATEMENT = { lead: '这里写的是今后的工作', deadline: '这里写的是今后完成的期限', task: '这里写的是今后的任务' } as const;

function* wrongPlanYears(blocks: readonly BlockEntry[], reported: number): Generator<Detection> {
  const mentions: { entry: BlockEntry; mention: PlanYear }[] = [];
  for (const entry of blocks) for (const mention of planYears(entry)) mentions.push({ entry, mention });
  // “2025年……，2026年……”: a plan of several years names the later ones, too.
  const namesNextYear = mentions.some(({ mention }) => mention.year === reported + 1);
  for (const { entry, mention } of mentions) {
    const skipsNextYear = mention.role === 'lead' && !mention.range && mention.year > reported + 1 && !namesNextYear;
    if (mention.year > reported && !skipsNextYear) continue;
    const place = placeIn(entry, mention.start, mention.end);
    yield { place, variant: 'plan', data: { year: mention.year, reported, expected: reported + 1, statement: PLAN_STATEMENT[mention.role] } };
  }
}

const NOT_DONE = /^(?:年?[底末初]|度?是)|将|计划|拟|力争|到|前|目标|启动|预计|起施行|列入|之年/;
const WAS_DONE = /\d|[了共]|开展|完成|办理|查处|召开|举办|组织/;

/** Done in a year that had not come: “2026年，我局共办理……” in the measures of the report on 2024. */
function* yearsToCome(entry: BlockEntry, reported: number): Generator<Detection> {
  if (entry.block.type !== 'paragraph' && entry.block.type !== 'listItem') return;
  const text = entry.reading.normal.text;
  for (const mention of yearsInText(entry.reading)) {
    if (mention.year <= reported || mention.range || !mention.leads || mention.from.month !== null || mention.since) continue;
    const statement = text.slice(mention.end, mention.sentence.end);
    if (NOT_DONE.test(statement.slice(0, 60)) || !WAS_DONE.test(statement.slice(0, 60))) continue;
    const kind = kindAt(entry, placeIn(entry, mention.start, mention.end).start);
    if (kind !== 'measures' && kind !== 'firstResponsible') continue;
    yield { place: placeIn(entry, mention.start, mention.end), variant: 'to-come', data: { year: mention.year, reported } };
  }
}

/** A heading, the plan, the opening or the date names a year that cannot be right for the report year (domain research H-3). */
export const wrongYear = defineCheck({
  kind: 'wrong-year',
  params,
  variants: ['title', 'announcement', 'opening', 'heading', 'plan-heading', 'plan', 'to-come', 'issue-date'],
  *run(analysis, { earliestMonth }) {
    const stated = reportYear(analysis);
    if (!stated) return;
    const reported = stated.year;
    if (stated.oddTitle) {
      yield { place: stated.oddTitle.place, variant: 'title', data: { year: stated.oddTitle.year, reported } };
    }
    const announced = announcedYear(analysis);
    if (announced && announced.year !== reported) {
      yield { place: announced.place, variant: 'announcement', data: { year: announced.year, reported } };
    }
    for (const heading of headingYears(analysis)) {
      const wrong = wrongHeading(heading, reported);
      if (wrong) yield wrong;
    }
    const opening = openingYear(analysis);
    const sameAsAnnounced = opening && announced && opening.place.block === announced.place.block && opening.place.start === announced.place.start;
    // “2023年以来” may open the report on 2024.
    if (opening && !sameAsAnnounced && opening.year !== reported && !(opening.since && opening.year < reported)) {
      yield { place: opening.place, variant: 'opening', data: { year: opening.year, reported } };
    }
    yield* wrongPlanYears(analysis.blocks, reported);
    for (const entry of analysis.blocks) if (yearsInText(entry.reading).length > 0) yield* yearsToCome(entry, reported);
    const written = writtenDay(analysis.report.meta.issueDate);
    const tooEarly = written !== null && (yearOf(written) < reported || (yearOf(written) === reported && Number(written.slice(5, 7)) < earliestMonth));
    if (tooEarly) yield { place: metaPlace(analysis, 'issueDate'), variant: 'issue-date', data: { date: analysis.report.meta.issueDate, reported } };
  },
});
