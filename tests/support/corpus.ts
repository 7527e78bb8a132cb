import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../shared/corpus');

/** What a careful reader sees in a sample report. */
export interface CorpusLabel {
  file: string;
  title: string;
  unit: string;
  unitType: string;
  year: number;
  sections: Record<'measures' | 'shortcomings' | 'causes' | 'firstResponsible' | 'nextYear', string>;
  sectionOrder: string[];
  sectionHeadings: string[];
  addressee: boolean;
  signatureDate: boolean;
  defects: { kind: string; quote: string; quote2?: string; note: string; confidence: string }[];
  checkedAndCorrect: string[];
}

export interface CorpusReport {
  label: CorpusLabel;
  text: string;
}

/** The sample reports that may stand beside the checkout; empty where they do not. */
export const CORPUS: CorpusReport[] = existsSync(join(FOLDER, 'labels.json'))
  ? (JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8')) as CorpusLabel[]).map((label) => ({
      label,
      text: readFileSync(join(FOLDER, label.file), 'utf8'),
    }))
  : [];

/** Why tests over the sample reports are left out. */
export const NO_CORPUS = 'the sample reports are not beside this checkout';
