import { assert, asyncProperty, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../../shared/report/block-text.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import type { SourceReport } from '../../../rules/reading/source.ts';
import { normalText } from '../../../rules/reading/text/normal-text.ts';
import { randomLayout, ROUTE_NAMES } from '../../fixtures/layouts/compositions.ts';
import { loadReports, type FixtureReport } from '../../fixtures/reports/load-reports.ts';
import { checkText, readText } from '../../support/check-text.ts';

const reports = loadReports();

/** A text without what layout changes: white space, width of punctuation, the stop of a run-in heading. */
function words(text: string): string {
  return normalText(text).text.replaceAll(' ', '').replace(/[。：|]+$/, '');
}

function outlineOf({ report }: SourceReport): string[] {
  const { outline, blocks } = analyse(report);
  const heading = (index: number | null): string => (index === null ? '' : words(blocks[index]!.reading.raw));
  return outline.sections.map((section) =>
    `${section.kind} ${heading(section.heading)} [${section.contains.map((part) => `${part.kind} ${heading(part.heading)}`).join()}]`);
}

function labelledOutline({ label }: FixtureReport): string[] {
  return label.sections.map((section) =>
    `${section.kind} ${words(section.heading)} [${section.contains.map((part) => `${part.kind} ${words(part.heading)}`).join()}]`);
}

describe('reports as they were written', () => {
  for (const report of reports) {
    test(`${report.slug}: title, unit, year, addressees, signature, date and sections`, () => {
      const read = readText(report.text);
      const { title, unit, unitKind, year, addressees, signature, issueDate } = read.report.meta;
      const { label } = report;
      expect({ title, unit, unitKind, year, addressees, signature: signature.join('　'), issueDate }).toEqual({
        title: label.title, unit: label.unit, unitKind: label.unitKind, year: label.year,
        addressees: label.addressees, signature: label.signature, issueDate: label.issueDate,
      });
      expect(outlineOf(read)).toEqual(labelledOutline(report));
      expect(read.removed).toEqual([]);
    });
  }
});

/** The words of the body, without the marks that layouts add. */
function bodyOf(text: string): string {
  return words(readText(text).report.blocks.map((block) => blockText(block)).join('')).replaceAll(/[。：|]/g, '');
}

const bySlug = new Map(reports.map((report) => [report.slug, report]));
const anyLayout = record({
  slug: constantFrom(...bySlug.keys()),
  route: constantFrom(...ROUTE_NAMES),
  seed: integer({ min: 1, max: 1_000_000 }),
});

describe('layout alone changes nothing', () => {
  test('sections, title, unit, year, addressees, signature and date are those of the plain report', () => {
    assert(
      property(anyLayout, ({ slug, route, seed }) => {
        const report = bySlug.get(slug)!;
        const laid = randomLayout(report.text, report.label, seed, route);
        const read = readText(laid.text);
        const { title, unit, year, addressees, signature, issueDate } = read.report.meta;
        expect(outlineOf(read), laid.steps.join(', ')).toEqual(labelledOutline(report));
        expect({ title: words(title), unit, year, addressees, signature: words(signature.join('')), issueDate: words(issueDate) }).toEqual({
          title: words(report.label.title), unit: report.label.unit, year: report.label.year,
          addressees: report.label.addressees, signature: words(report.label.signature), issueDate: report.label.issueDate,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the findings on sections are those of the plain report', async () => {
    const SECTION_RULES = /^structure\/(?:missing-section|nested-section|merged-sections|empty-section|missing-causes|section-order|title)$/;
    const sectionFindings = async (text: string): Promise<string[]> =>
      (await checkText(text)).findings.filter((finding) => SECTION_RULES.test(finding.rule)).map((finding) => `${finding.rule} ${finding.message}`);
    await assert(
      asyncProperty(anyLayout, async ({ slug, route, seed }) => {
        const report = bySlug.get(slug)!;
        const laid = randomLayout(report.text, report.label, seed, route);
        expect(await sectionFindings(laid.text), laid.steps.join(', ')).toEqual(await sectionFindings(report.text));
      }),
      { numRuns: 60 },
    );
  });

  test('every character of every block leads back to the same character of the original', () => {
    assert(
      property(anyLayout, ({ slug, route, seed }) => {
        const report = bySlug.get(slug)!;
        const { text } = randomLayout(report.text, report.label, seed, route);
        const read = readText(text);
        for (const block of read.report.blocks) {
          const own = blockText(block);
          for (const run of read.map.get(block.id) ?? []) {
            expect(text.slice(run.source, run.source + run.length)).toBe(own.slice(run.start, run.start + run.length));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('no word of the body is lost, and what was left out was put there by the layout', () => {
    assert(
      property(anyLayout, ({ slug, route, seed }) => {
        const report = bySlug.get(slug)!;
        const laid = randomLayout(report.text, report.label, seed, route);
        expect(bodyOf(laid.text), laid.steps.join(', ')).toBe(bodyOf(report.text));
      }),
      { numRuns: 100 },
    );
  });
});
