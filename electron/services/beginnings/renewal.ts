import { makeReport, type Block, type Report, type ReportMeta } from '../../../shared/report/report.ts';
import { timeMentions, type TimeMention } from '../../../rules/facts/dates/time-mentions.ts';
import { quantitiesOf } from '../../../rules/facts/figures/quantities.ts';
import { sessionMentions } from '../../../rules/facts/sessions/party-sessions.ts';
import { textShape, type Span } from '../../../rules/facts/text/sentences.ts';
import { rawRangeOf, ReadingCache, type BlockReading } from '../../../rules/reading/text/block-reading.ts';

/** Marks of what is to be filled in; the rule text/placeholder reports every one of them until it is. */
const BLANK = '____';
const BLANK_DATE = '【日期待更新】';
const BLANK_SESSION = '【会议待更新】';

interface Replacement extends Span {
  text: string;
}

/** Moves a year of last year's report on; null for a year that has to be looked at. */
function renewedYear(year: number, reportYear: number, shift: number): number | null {
  return year === reportYear || year === reportYear + 1 ? year + shift : null;
}

function isPlainYear({ from, range }: TimeMention): boolean {
  return !range && from.year !== null && from.month === null;
}

/** Replaces ranges of the reading's normal text in its raw text; of overlapping ones the first wins. */
function replaceIn(reading: BlockReading, replacements: readonly Replacement[]): string {
  let text = '';
  let at = 0;
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { start, end } = rawRangeOf(reading, replacement.start, replacement.end);
    if (start < at) continue;
    text += reading.raw.slice(at, start) + replacement.text;
    at = end;
  }
  return text + reading.raw.slice(at);
}

/** What stands in 《》 and quotation marks is a name and stays. */
function outsideNames(reading: BlockReading): (span: Span) => boolean {
  const { named } = textShape(reading);
  return ({ start }) => named[start] === 0;
}

/** The years of the report and of its plan, moved on; all other text stays. */
function renewYears(reading: BlockReading, reportYear: number, shift: number): string {
  const replacements = timeMentions(reading).filter(outsideNames(reading)).flatMap(({ start, from }): Replacement[] => {
    const year = from.year === null ? null : renewedYear(from.year, reportYear, shift);
    return year === null ? [] : [{ start, end: start + 4, text: String(year) }];
  });
  return replaceIn(reading, replacements);
}

/** Years moved on; other times, figures and sessions blanked. */
function renewText(reading: BlockReading, reportYear: number, shift: number): string {
  const isOutside = outsideNames(reading);
  const times = timeMentions(reading).filter(isOutside).map((mention): Replacement => {
    if (!isPlainYear(mention) || mention.from.year === null) return { start: mention.start, end: mention.end, text: BLANK_DATE };
    return { start: mention.start, end: mention.start + 4, text: String(renewedYear(mention.from.year, reportYear, shift) ?? BLANK) };
  });
  const sessions = sessionMentions(reading).filter(isOutside).map(({ start, end }): Replacement => ({ start, end, text: BLANK_SESSION }));
  const figures = quantitiesOf(reading)
    .filter((quantity) => isOutside(quantity) && !times.some((time) => quantity.start < time.end && time.start < quantity.end))
    .map(({ start, numberEnd }): Replacement => ({ start, end: numberEnd, text: BLANK }));
  return replaceIn(reading, [...times, ...sessions, ...figures]);
}

function renewBlock(block: Block, renew: (text: string) => string, renewHeading: (text: string) => string): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, text: renewHeading(block.text) };
    case 'paragraph':
    case 'listItem':
      return { ...block, text: renew(block.text) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row, index) => row.map((cell) => ({ ...cell, text: (index < block.headerRows ? renewHeading : renew)(cell.text) }))),
      };
  }
}

/**
 * Begins a report with last year's: structure and standing text are taken over; the years of the report and of its plan
 * are moved on; every other date, figure and session gives way to a mark that counts as a placeholder until it is
 * filled in. Document number, signatories and date of issue are left out. Names in 《》 and quotation marks stay.
 * @param year 报告年度 of the new report
 */
export function renewedReport(earlier: Report, year: number): Report {
  const cache = new ReadingCache();
  const reportYear = earlier.meta.year ?? year - 1;
  const shift = year - reportYear;
  const renewHeading = (text: string): string => renewYears(cache.read(text), reportYear, shift);
  const { asWritten: _replaced, ...meta } = earlier.meta;
  const renewed: ReportMeta = { ...meta, year, title: renewHeading(meta.title), documentNumber: '', signatories: [], issueDate: '' };
  return makeReport(renewed, earlier.blocks.map((block) => renewBlock(block, (text) => renewText(cache.read(text), reportYear, shift), renewHeading)));
}
