import { parseChineseNumber } from '../../shared/text/ordinals.ts';
import { parseDate } from '../../shared/text/dates.ts';
import { headingKinds, yearsIn } from './section-kinds.ts';

const CHINESE_YEAR = /二[〇零][〇零一二三四五六七八九]{2}(?=年)/;

/**
 * 报告年度: the title says it; else the headings, the opening, the date of writing.
 * @param title normal text; empty when there is none
 * @param headings normal texts of the section headings without ordinals
 * @param opening the first sentences of the body
 * @param issueDate text of 成文日期; empty when there is none
 */
export function reportYearOf(title: string, headings: readonly string[], opening: string, issueDate: string): number | null {
  const named = yearsIn(title)[0] ?? chineseYear(title);
  if (named !== null) return named;
  const done: number[] = [];
  const planned: number[] = [];
  for (const heading of headings) {
    const [year] = yearsIn(heading);
    const { kinds, strength } = headingKinds(heading, null);
    if (year === undefined || strength !== 'named') continue;
    if (kinds[0] === 'nextYear') planned.push(year - 1);
    else done.push(year);
  }
  const fromHeadings = mostFrequent(done) ?? mostFrequent(planned);
  if (fromHeadings !== null) return fromHeadings;
  const outsideNames = opening.replaceAll(/《[^》]*》|（[^）]*）/g, '');
  const inOpening = /(20\d{2})年(?:度|以来|来)?(?=[，、我本全]|法治|推进|[\u4e00-\u9fff]{0,4}法治)/.exec(outsideNames);
  if (inOpening) return Number(inOpening[1]);
  const date = parseDate(issueDate);
  if (date) return (date.month ?? 1) <= 6 ? date.year - 1 : date.year;
  const plan = /(20\d{2})年[^。；]{0,12}(?:将|计划|拟|打算|力争)/.exec(outsideNames);
  const first = yearsIn(outsideNames)[0] ?? null;
  return plan && Number(plan[1]) === first ? first - 1 : first;
}

function chineseYear(text: string): number | null {
  const match = CHINESE_YEAR.exec(text);
  return match ? parseChineseNumber(match[0]) : null;
}

function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year;
  return best;
}
