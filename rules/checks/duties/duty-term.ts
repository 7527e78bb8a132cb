import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { titleAt, titlesOf } from '../../facts/documents/titles.ts';
import { perBlock } from '../../reading/text/block-reading.ts';
import { defineCheck } from '../check.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

const params = z.strictObject({
  /** The prescribed name of the duty. */
  term: z.string().min(4),
});

/** The ways the duty's name is altered: 政府 put in, 法制 for 法治, 人 or 职责 left out, 推动 for 推进. */
const ALTERED = [
  /(?:推进)?法治政府建设第一责任人?(?:职责|责任)?/g,
  /(?:推进)?法制(?:政府)?建设第一责任人?(?:职责|责任)?/g,
  /(?:推进)?法治建设第一责任(?![人者])/g,
  /(?:推进)?法治建设第一(?:责任者|负责人)(?:职责|责任)?/g,
  /(?:推进)?法治建设第一责任人的?责任(?!制|书|落实|清单)/g,
  /(?:推动|促进|加强|推行)法治建设第一责任人职责(?!落实|落地|落细|到位|履行)/g,
  /推进法治建设(?:主要|首要|直接)?责任人职责/g,
];

const alteredTerms = perBlock((reading) => {
  const text = reading.normal.text;
  // Every one of them has one of these.
  if (!text.includes('第一责') && !text.includes('第一负责') && !text.includes('责任人职责')) return [];
  const titles = titlesOf(reading);
  return ALTERED.flatMap((pattern) => allMatches(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length })))
    .filter(({ start }) => !titleAt(titles, start))
    .sort((a, b) => a.start - b.start);
});

/** The prescribed name of the duty is altered; inside 《》 text/law-name looks at it. */
export const dutyTerm = defineCheck({
  kind: 'duty-term',
  params,
  *run(analysis, { term }) {
    for (const entry of analysis.blocks) {
      for (const { start, end } of alteredTerms(entry.reading)) {
        const written = entry.reading.normal.text.slice(start, end);
        const place = placeIn(entry, start, end);
        const right = /^(?:推进|推动|促进|加强|推行)/.test(written) ? term : term.replace(/^推进/, '');
        yield { place, data: { written, term }, suggestions: [{ title: `改为“${right}”`, edits: [{ place, replacement: right }] }] };
      }
    }
  },
});
