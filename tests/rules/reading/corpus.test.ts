import { describe, expect, test } from 'vitest';
import { SECTION_NAMES } from '../../../shared/finding/section-names.ts';
import { CORPUS, NO_CORPUS } from '../../support/corpus.ts';
import { checkText } from '../../support/check-text.ts';

describe.skipIf(CORPUS.length === 0)(`sample reports (skipped when ${NO_CORPUS})`, () => {
  for (const { label, text } of CORPUS) {
    describe(label.file.slice(0, 3), () => {
      test('title, unit, unit kind and year', async () => {
        const { report } = (await checkText(text)).output;
        expect({ title: report.title, unit: report.unit, unitKind: report.unitKind, year: report.year })
          .toEqual({ title: label.title, unit: label.unit, unitKind: label.unitType, year: label.year });
      });

      test('level-1 headings as written', async () => {
        const { sections } = (await checkText(text)).output.report;
        expect(sections.map((section) => section.heading)).toEqual(label.sectionHeadings);
        expect(sections.every((section) => section.level === 1)).toBe(true);
      });

      test('kinds of the sections, merged and nested contents', async () => {
        const { sections } = (await checkText(text)).output.report;
        const order = sections.map((section) => [section.kind, ...section.contains.map((part) => part.kind)].join('+'));
        const expected = label.sectionOrder.map((entry) => entry.replace(/\((\w+) nested.*\)/, '+$1'));
        expect(order).toEqual(expected);
      });

      test('addressees, signature and date', async () => {
        const { report } = (await checkText(text)).output;
        expect(report.addressees.length > 0).toBe(label.addressee);
        expect(report.signature !== '' && report.issueDate !== '').toBe(label.signatureDate);
      });

      test('findings on causes and on nested and merged contents', async () => {
        const { findings } = (await checkText(text)).output;
        const rules = new Set(findings.map((finding) => finding.rule));
        expect(rules.has('structure/missing-causes')).toBe(label.sections.causes === 'absent');
        expect(rules.has('structure/nested-section')).toBe(Object.values(label.sections).includes('nested'));
        expect(rules.has('structure/merged-sections')).toBe(Object.values(label.sections).includes('merged'));
        expect(findings.filter((finding) => finding.rule === 'structure/missing-section').map((finding) => finding.message)).toEqual([]);
      });

      test('a repeated or skipped ordinal is reported exactly where the reader saw one', async () => {
        const { findings } = (await checkText(text)).output;
        const reported = findings.filter((finding) => finding.rule === 'structure/ordinal-sequence').map((finding) => text.slice(finding.start, finding.start + 12));
        const seen = label.defects.filter((defect) => defect.kind === 'duplicated-ordinal').map((defect) => defect.quote.slice(0, 12));
        expect(reported).toEqual(seen);
        expect(findings.filter((finding) => finding.rule === 'structure/heading-sequence')).toEqual([]);
      });
    });
  }

  test('section names used in messages are those of the provision', () => {
    expect(Object.keys(SECTION_NAMES)).toEqual(['measures', 'shortcomings', 'firstResponsible', 'nextYear', 'other']);
  });
});
