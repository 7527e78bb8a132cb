import { z } from 'zod';
import { kindAt, placeIn } from '../../analysis/analysis.ts';
import { reportYear } from '../../facts/dates/report-year.ts';
import { yearsInText, type YearInText } from '../../facts/dates/time-use.ts';
import { defineCheck } from '../check.ts';

const UNIT = '%|个百分点|人次|户次|家次|件次|[件次项人户份条起场期个家名篇批宗元吨亩台套分]|平方米|公里|课时|学时';
const RESULT = new RegExp(`(?<![第\\d.])\\d[\\d.,]*[余多]?[万亿千百]?[余多]?(?:${UNIT})|(?<![第十百])[一二三四五六七八九十百千两]+[余多]?(?:件|项|人次|户|份|条|起|场|期|家|名|次(?!会议|全会|全体|代表))`);
/** The year is said for another reason than to date this result. */
const OTHER_REASON =
  /较|比(?!例|率)|同比|结转|基期|考核|评查|评估|测评结果|通报|获评|荣获|表彰|被评|评为|命名|遗留|反馈|督察|巡视|巡察|整改|以来|起施行|施行|累计|试点|改革|组建|成立|挂牌|合并|划转|连续|审计|历年|近[两三四五几]年/;
const ATTRIBUTE = /^度?(?:制定|印发|出台|修订|建成|实施|启动|成立|交办|发布|结转|受理|立案|公布|开展|查处|新增|接收|移送|反馈|排查|确定|评定|办理|下达|提出|承接)[^，。；]{0,4}的/;
const DEVELOPMENT = /分别|依次/;
const EVENT = /^[，]?[^，。；]{0,12}(?:主持|召开|组织|开展|举办|出庭|带队|听取|印发|开庭|培训|检查|述法|述职|签订|约谈|调研|讲授)/;
const UP_TO = /(?:截至|截止)(?:到)?$/;
/** Months of the year before that such a report may still count as its own. */
const TURN_OF_YEAR = 11;
/** How far behind the year its result is looked for, in characters. */
const REACH = 60;

/** A day or month, not a range of whole months such as “2023年1—12月”. */
function isDated(mention: YearInText): boolean {
  return mention.from.month !== null && !(mention.range && mention.from.day === null);
}

/** How an earlier year is offered as the report's own; null when it is named for another reason. */
function offeredAs(text: string, years: readonly YearInText[], index: number, reported: number): { variant: string; result: string } | null {
  const mention = years[index]!;
  const { clause, sentence } = mention;
  const before = text.slice(clause.start, mention.start);
  const snapshot = UP_TO.test(before);
  const event = !snapshot && isDated(mention);
  if (!snapshot && !mention.leads) return null;
  const inSentence = years.filter((other) => other !== mention && other.sentence.start === sentence.start);
  // The report year beside it makes it a comparison. Beside a date only another date does: the plan made that day may be
  // named after the year. And what is part of the figures up to a day (“其中2025年新增”) cannot be later than that day.
  const excused = inSentence.some((other) =>
    other.year >= reported && (!event || other.from.month !== null) && !(snapshot && text.slice(0, other.start).endsWith('其中')));
  if (excused) return null;
  const next = years[index + 1];
  const statement = text.slice(mention.end, next && next.start < sentence.end ? next.start : sentence.end);
  const reach = statement.slice(0, REACH);
  if (!snapshot) {
    if (OTHER_REASON.test(before + reach) || ATTRIBUTE.test(statement.slice(0, 10))) return null;
    // A list of years (“2022年……，2023年……”) shows a development.
    if (next && next.start < sentence.end && next.leads) return null;
  }
  if (event) {
    const nearTurn = mention.year === reported - 1 && mention.from.month! >= TURN_OF_YEAR;
    return !nearTurn && EVENT.test(statement) ? { variant: 'event', result: '' } : null;
  }
  const result = DEVELOPMENT.test(reach) ? null : RESULT.exec(reach);
  return result && { variant: snapshot ? 'snapshot' : 'result', result: result[0] };
}

/** A result of an earlier year given as one of the report year (domain research H-2, sample 001). */
export const staleFigure = defineCheck({
  kind: 'stale-figure',
  params: z.strictObject({}),
  variants: ['result', 'snapshot', 'event'],
  *run(analysis) {
    const reported = reportYear(analysis)?.year;
    if (reported === undefined) return;
    for (const entry of analysis.blocks) {
      if (entry.block.type !== 'paragraph' && entry.block.type !== 'listItem') continue;
      const years = yearsInText(entry.reading);
      for (const [index, mention] of years.entries()) {
        if (mention.year >= reported || mention.from.year !== mention.to.year || mention.since || mention.compared) continue;
        const place = placeIn(entry, mention.start, mention.end);
        const kind = kindAt(entry, place.start);
        if (kind !== 'measures' && kind !== 'firstResponsible') continue;
        const offered = offeredAs(entry.reading.normal.text, years, index, reported);
        if (offered) yield { place, variant: offered.variant, data: { year: mention.year, reported, result: offered.result } };
      }
    }
  },
});
