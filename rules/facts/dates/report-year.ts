import { placeIn, metaPlace, perReport, type BlockEntry } from '../../analysis/analysis.ts';
import { headingKinds } from '../../reading/section-kinds.ts';
import type { MandatoryKind } from '../../../shared/finding/finding.ts';
import type { Place } from '../../../shared/report/place.ts';
import { yearOf, writtenDay } from './calendar.ts';
import { yearMentions } from './time-mentions.ts';
import { yearsInText } from './time-use.ts';

/** A year that a heading ties to a content of the report. */
export interface HeadingYear {
  entry: BlockEntry;
  place: Place;
  year: number;
  /** A range of years (“2025—2027年工作打算”), or a year only compared with or aimed at (“锚定2035年目标”). */
  range: boolean;
  /** What the words behind the year name; null when they name no mandatory content. */
  kind: MandatoryKind | null;
  /** Normal text of the heading. */
  heading: string;
}

const AIMED_AT = /(?:到|至|面向|锚定|对标|瞄准|迈向|展望|实现)$/;

/** The years in the headings of a report, in order. */
export const headingYears = perReport((analysis): HeadingYear[] =>
  analysis.blocks.flatMap((entry) => {
    if (entry.block.type !== 'heading') return [];
    const text = entry.reading.normal.text;
    const years = yearsInText(entry.reading);
    return years.map((mention, index): HeadingYear => {
      const words = text.slice(mention.end, years[index + 1]?.start ?? text.length).replace(/[，。；：、及和与]+$/, '');
      return {
        entry,
        place: placeIn(entry, mention.start, mention.end),
        year: mention.year,
        range: mention.range || mention.since || mention.compared || AIMED_AT.test(text.slice(0, mention.start))
          || (entry.block.type === 'heading' && entry.block.level > 1 && !mention.leads),
        kind: headingKinds(words, null).kinds[0] ?? null,
        heading: text,
      };
    });
  }));

/** The year an announcement such as “现将我局2024年度法治政府建设情况报告如下” names, with its place. */
export const announcedYear = perReport((analysis): { year: number; place: Place } | null => {
  const ANNOUNCEMENT = /现将?.{0,40}(?:报告|汇报|总结)如下/;
  for (const entry of analysis.blocks) {
    if (entry.section && entry.index > entry.section.from.block + 2) return null;
    const announcement = ANNOUNCEMENT.exec(entry.reading.normal.text);
    if (!announcement) continue;
    const end = announcement.index + announcement[0].length;
    const mention = yearsInText(entry.reading).find((one) => one.start >= announcement.index && one.end <= end && !one.range);
    return mention ? { year: mention.year, place: placeIn(entry, mention.start, mention.end) } : null;
  }
  return null;
});

const RUNS_ON = /^度?(?:以?来)?[，,]?(?:在|以|我|本|全|[\u4e00-\u9fff]{2,16}(?:局|委|政府|办|街道|镇|乡|县|区|市|会)|[区县市镇街])/;
const ABOUT_YEAR = /^度?是|之年/;

/** The year that the opening, or the first paragraph of the measures, begins with: “2024年，我局……”. */
export const openingYear = perReport((analysis): { year: number; place: Place; since: boolean } | null => {
  const measures = analysis.outline.sections.find((section) => section.kind === 'measures');
  for (const entry of analysis.blocks) {
    if (entry.block.type !== 'paragraph') continue;
    if (entry.section !== null && entry.index !== (measures?.from.block ?? -2) + 1) continue;
    const years = yearsInText(entry.reading);
    const [mention] = years;
    if (!mention || mention.start !== 0 || mention.range || mention.from.month !== null) continue;
    const statement = entry.reading.normal.text.slice(mention.end, mention.sentence.end);
    if (!RUNS_ON.test(statement) || ABOUT_YEAR.test(statement.slice(0, 30))) continue;
    return { year: mention.year, place: placeIn(entry, mention.start, mention.end), since: mention.since };
  }
  return null;
});

/** The report year as most of the report has it. */
export interface ReportYear {
  year: number;
  /** The title names another year than all the rest of the report; its place and year. */
  oddTitle: { year: number; place: Place } | null;
}

/**
 * The year reported on. The title decides, unless it stands alone against at least two other statements: headings, the
 * announcement, the opening, the date of writing.
 * @returns null when the report names no year
 */
export const reportYear = perReport((analysis): ReportYear | null => {
  const votes = new Map<number, number>();
  const vote = (year: number): void => void votes.set(year, (votes.get(year) ?? 0) + 1);
  for (const { year, kind, range, entry } of headingYears(analysis)) {
    if (kind === null || range || entry.block.type !== 'heading' || entry.block.level !== 1) continue;
    vote(kind === 'nextYear' ? year - 1 : year);
  }
  const announced = announcedYear(analysis);
  if (announced) vote(announced.year);
  const opening = openingYear(analysis);
  if (opening) vote(opening.year);
  const written = writtenDay(analysis.report.meta.issueDate);
  if (written) vote(Number(written.slice(5, 7)) <= 6 ? yearOf(written) - 1 : yearOf(written));
  const [mostNamed, count] = Array.from(votes).sort((a, b) => b[1] - a[1])[0] ?? [null, 0];

  const { year } = analysis.report.meta;
  if (year === null) return mostNamed === null ? null : { year: mostNamed, oddTitle: null };
  const inTitle = yearMentions(analysis.meta.title).find((mention) => mention.to.year === year);
  const alone = inTitle !== undefined && mostNamed !== null && mostNamed !== year && count >= 2 && !votes.has(year);
  if (!alone) return { year, oddTitle: null };
  return { year: mostNamed, oddTitle: { year, place: metaPlace(analysis, 'title', inTitle.start, inTitle.end) } };
});
