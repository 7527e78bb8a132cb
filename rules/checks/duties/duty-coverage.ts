import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { dutiesMatrix, dutyTableSchema } from '../../facts/actors/duties.ts';
import { firstResponsible } from '../../facts/actors/first-responsible.ts';
import { defineCheck } from '../check.ts';

/**
 * One finding for each duty of the person first responsible that no place of the report speaks of. Without any passage
 * about that person structure/missing-section says so, and this check stays silent.
 */
export const dutyCoverage = defineCheck({
  kind: 'duty-coverage',
  params: z.strictObject({ duties: dutyTableSchema }),
  *run(analysis, { duties }) {
    const part = firstResponsible(analysis);
    const anchor = part?.heading ?? part?.sentences[0]?.entry;
    if (!anchor) return;
    const place = placeIn(anchor, 0, anchor.reading.normal.text.length);
    for (const row of dutiesMatrix(analysis, duties)) {
      if (row.status === 'missing') yield { place, data: { id: row.id, duty: row.title, source: row.source }, identity: row.id };
    }
  },
});
