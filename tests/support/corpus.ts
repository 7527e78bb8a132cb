import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '../../../shared/corpus');

const labelSchema = z.object({
  file: z.string(),
  title: z.string(),
  unit: z.string(),
  unitType: z.string(),
  year: z.number(),
  sections: z.record(z.enum(['measures', 'shortcomings', 'causes', 'firstResponsible', 'nextYear']), z.string()),
  sectionOrder: z.array(z.string()),
  sectionHeadings: z.array(z.string()),
  addressee: z.boolean(),
  signatureDate: z.boolean(),
  defects: z.array(z.object({ kind: z.string(), quote: z.string(), quote2: z.string().optional(), note: z.string(), confidence: z.string() })),
  checkedAndCorrect: z.array(z.string()),
});
/** What a careful reader sees in a sample report. */
export type CorpusLabel = z.infer<typeof labelSchema>;

export interface CorpusReport {
  label: CorpusLabel;
  text: string;
}

/** The sample reports that may stand beside the checkout; empty where they do not. */
export const CORPUS: CorpusReport[] = existsSync(join(FOLDER, 'labels.json'))
  ? z.array(labelSchema).parse(JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8'))).map((label) => ({
      label,
      text: readFileSync(join(FOLDER, label.file), 'utf8'),
    }))
  : [];

/** Why tests over the sample reports are left out. */
export const NO_CORPUS = 'the sample reports are not beside this checkout';
