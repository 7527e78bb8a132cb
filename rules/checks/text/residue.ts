import { droppedMarks } from '../../facts/marks/dropped.ts';
import { defineCheck } from '../check.ts';
import { phraseHits, phrasesSchema } from './phrases.ts';

/** What web pages, word processors and templates leave behind, by the pack's phrases and by what reading leaves out. */
export const residue = defineCheck({
  kind: 'residue',
  params: phrasesSchema,
  *run(analysis, params) {
    for (const entry of analysis.blocks) {
      for (const { start, end } of droppedMarks(entry.reading)) {
        const place = { block: entry.block.id, start, end };
        yield { place, data: { words: entry.reading.raw.slice(start, end), what: '文字处理软件的残留' } };
      }
    }
    yield* phraseHits(analysis, params);
  },
});
