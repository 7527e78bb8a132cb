import { describe, expect, test } from 'vitest';
import { checkText } from '../../../support/check-text.ts';
import { CORPUS, NO_CORPUS } from '../../../support/corpus.ts';

/** Kinds of labelled defects and the rules that have to find them. */
const RULES: Record<string, readonly string[]> = {
  'unpaired-bracket': ['text/unpaired'],
  'missing-punctuation': ['text/stray-punctuation'],
  'stray-punctuation': ['text/stray-punctuation'],
  punctuation: ['text/stray-punctuation'],
  'duplicated-passage': ['text/duplicate-passage'],
  'inconsistent-term': ['text/names'],
  'name-inconsistency': ['text/names'],
  'wrong-word': ['text/confusable'],
  'wrong-term': ['text/confusable'],
  'editor-residue': ['text/residue'],
  'truncated-sentence': ['text/stray-punctuation'],
  'personal-data': ['privacy/person'],
  spacing: ['text/spacing'],
};

/** Every place where one of the quotes stands: what is said twice is reported where it is said again. */
function placesOf(text: string, quotes: readonly string[]): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const quote of quotes) {
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) places.push({ start, end: start + quote.length });
  }
  return places;
}

describe.skipIf(CORPUS.length === 0)(`sample reports (skipped when ${NO_CORPUS})`, () => {
  for (const { label, text } of CORPUS) {
    const defects = label.defects.filter(({ kind, confidence }) => confidence === 'certain' && RULES[kind]);
    test.each(defects.map((defect) => [defect.kind, defect]))(`${label.file.slice(0, 3)} %s`, async (_, defect) => {
      const { findings } = (await checkText(text)).output;
      const places = placesOf(text, [defect.quote, defect.quote2 ?? defect.quote]);
      expect(places.length, 'the quoted words stand in the sample').toBeGreaterThan(0);
      // A private person is named directly before the quoted words.
      const before = defect.kind === 'personal-data' ? 4 : 0;
      const rules = findings
        .filter((finding) => places.some(({ start, end }) => finding.start < end && finding.end > start - before))
        .map((finding) => finding.rule);
      expect(rules.some((rule) => RULES[defect.kind]!.includes(rule)), `found there: ${rules.join(', ')}`).toBe(true);
    });

    test(`${label.file.slice(0, 3)} every bracket pairs that the labels call paired`, async () => {
      const { findings } = (await checkText(text)).output;
      const unpaired = findings.filter((finding) => finding.rule === 'text/unpaired').length;
      expect(unpaired).toBe(label.defects.filter((defect) => defect.kind === 'unpaired-bracket').length);
    });
  }
});
