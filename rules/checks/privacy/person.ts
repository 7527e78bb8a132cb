import { z } from 'zod';
import { placeIn } from '../../analysis/analysis.ts';
import { anonymised } from '../../facts/persons/personal-names.ts';
import { privatePersons } from '../../facts/persons/private-persons.ts';
import { defineCheck } from '../check.ts';

/** Private persons named in full. The finding's own words keep the name back; only its place shows it. */
export const person = defineCheck({
  kind: 'private-person',
  params: z.strictObject({}),
  variants: ['party', 'role', 'data'],
  *run(analysis) {
    for (const entry of analysis.blocks) {
      for (const { name, start, end, as } of privatePersons(entry.reading)) {
        const place = placeIn(entry, start, end);
        const instead = anonymised(name);
        yield {
          place,
          variant: as,
          data: { anonymised: instead },
          suggestions: [{ title: `改为“${instead}”`, edits: [{ place, replacement: instead }] }],
        };
      }
    }
  },
});
