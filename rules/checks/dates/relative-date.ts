import { z } from 'zod';
import { kindAt, placeIn } from '../../analysis/analysis.ts';
import { reportYear } from '../../facts/dates/report-year.ts';
import { timeMentions } from '../../facts/dates/time-mentions.ts';
import { spanAt } from '../../facts/text/span-at.ts';
import { clausesOf, textShape } from '../../facts/text/sentences.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { MANDATORY_KINDS } from '../../../shared/finding/finding.ts';
import { defineCheck } from '../check.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

const sections = z.array(z.enum([...MANDATORY_KINDS, 'other']));
const params = z.strictObject({
  /** Sections in which 目前 and the like are looked at; a shortcoming or a plan speaks of the present by nature. */
  presentIn: sections,
});

/** Words for a year, with its distance from the report year. */
const YEARS: Record<string, number> = { 今年: 0, 本年度: 0, 去年: -1, 前年: -2, 明年: 1 };
const RELATIVE = /截[至止]目前|(?<![前后每历])(?:今年|本年度|去年|前年|明年)(?!度?限)|近期|近日|日前|目前|近几?年来?(?=[，、以全我本])|最近|前不久|前段时间|(?:上个?|本)月(?!度|报)/g;
/** Said of the present by nature in a shortcoming or a plan. */
const PRESENT = new Set(['近期', '目前', '最近']);

const relativeWords = perBlock((reading) => {
  const { named } = textShape(reading);
  return allMatches(RELATIVE, reading.normal.text).map((match) => ({ start: match.index, end: match.index + match[0].length, word: match[0] }))
    .filter(({ start }) => named[start] === 0);
});

/** Words that mean another time a year later: 今年, 去年, 近期, 目前 (custom: 正文少用相对时间). */
export const relativeDate = defineCheck({
  kind: 'relative-date',
  params,
  variants: ['year', 'present'],
  *run(analysis, { presentIn }) {
    const reported = reportYear(analysis)?.year;
    for (const entry of analysis.blocks) {
      for (const { start, end, word } of relativeWords(entry.reading)) {
        const clause = spanAt(clausesOf(entry.reading), start);
        const inClause = timeMentions(entry.reading).filter((time) => clause && time.start >= clause.start && time.end <= clause.end);
        const place = placeIn(entry, start, end);
        const offset = YEARS[word];
        if (offset === undefined) {
          const kind = kindAt(entry, place.start);
          if (inClause.length > 0 || (PRESENT.has(word) && !presentIn.includes(kind))) continue;
          yield { place, variant: 'present', data: { word } };
          continue;
        }
        if (inClause.some((time) => time.from.year !== null)) continue;
        const meant = reported === undefined ? null : `${reported + offset}年`;
        yield {
          place, variant: 'year', data: { word, meant: meant ?? '具体年份' },
          ...(meant ? { suggestions: [{ title: `改为“${meant}”`, edits: [{ place, replacement: meant }] }] } : {}),
        };
      }
    }
  },
});
