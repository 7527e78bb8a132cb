import { asyncProperty, assert, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CopyKind } from '../../../../../electron/formats/profiles/profile.ts';
import type { Finding } from '../../../../../shared/finding/finding.ts';
import type { Report } from '../../../../../shared/report/report.ts';
import { FULL_REPORT, SHORT_REPORT, TABLE_REPORT } from '../../../../rendering/sample-reports.ts';
import { reportArbitrary } from '../../../../fixtures/report-arbitrary.ts';
import { contentProblems } from './content-models.ts';
import { child, descendants, exportParts, parseXml, type XmlElement } from './parts.ts';

const FINDINGS: Finding[] = ['meta:title', 'b2', 'b3', 'meta:copyTo'].map((block) => ({
  rule: 'test/rule', severity: 'warning', message: '此处有误。', advice: '请核对。', place: { block, start: 0, end: 4 }, quote: '', fingerprint: block, basis: [],
}));

async function parts(report: Report, copy: CopyKind): Promise<Map<string, XmlElement>> {
  const all = await exportParts(report, { copy, findings: FINDINGS });
  return new Map([...all].filter(([name]) => /^word\/(?!theme)[^/]+\.xml$/.test(name)).map(([name, xml]) => [name, parseXml(xml)]));
}

function problems(all: ReadonlyMap<string, XmlElement>): string[] {
  return [...all].flatMap(([name, root]) => contentProblems(root).map((problem) => `${name}: ${problem}`));
}

/** Attributes that hold whole numbers. */
const NUMBERS = ['w:w', 'w:h', 'w:sz', 'w:line', 'w:before', 'w:after', 'w:left', 'w:right', 'w:hanging', 'w:firstLine', 'w:pos', 'w:tblpX', 'w:tblpY'];

function badNumbers(element: XmlElement): string[] {
  const own = NUMBERS.flatMap((name) => (name in element.attributes && !/^-?\d+$/.test(element.attributes[name]!) ? [`${element.name} ${name}=${element.attributes[name]}`] : []));
  return [...own, ...element.children.flatMap(badNumbers)];
}

function wrap(xml: string): XmlElement {
  return parseXml(`<w:body xmlns:w="w">${xml}<w:sectPr/></w:body>`);
}

describe('every part follows the content models of ECMA-376', () => {
  test.each<[string, Report]>([['short', SHORT_REPORT], ['with tables', TABLE_REPORT], ['with everything', FULL_REPORT]])('%s', async (_, report) => {
    for (const copy of ['submission', 'public'] as const) {
      const all = await parts(report, copy);
      expect([...all.keys()]).toEqual(expect.arrayContaining(['word/comments.xml', 'word/document.xml', 'word/fontTable.xml', 'word/footer1.xml', 'word/settings.xml', 'word/styles.xml']));
      expect(problems(all)).toEqual([]);
      expect([...all.values()].flatMap(badNumbers)).toEqual([]);
    }
  });

  test('whatever the report', async () => {
    await assert(
      asyncProperty(reportArbitrary(), constantFrom<CopyKind[]>('submission', 'public'), async (report, copy) => {
        expect(problems(await parts(report, copy))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the cells of each row cover the grid of their table', async () => {
    const document = (await parts(FULL_REPORT, 'submission')).get('word/document.xml')!;
    for (const table of descendants(document, 'w:tbl')) {
      const columns = descendants(table, 'w:gridCol').length;
      const covered = descendants(table, 'w:tr').map((row) => descendants(row, 'w:tc').reduce((sum, cell) => sum + Number(child(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1), 0));
      expect(covered).toEqual(covered.map(() => columns));
    }
  });

  test('the models notice a wrong order, a foreign element and a missing end', () => {
    expect(contentProblems(wrap('<w:p><w:pPr><w:jc/><w:keepNext/></w:pPr></w:p>'))).toEqual(['/w:body/w:p/w:pPr: w:keepNext comes too late']);
    expect(contentProblems(wrap('<w:p><w:r><w:t/><w:rPr/></w:r></w:p>'))).toEqual(['/w:body/w:p/w:r: w:rPr must come first']);
    expect(contentProblems(wrap('<w:p><w:pPr><w:bold/></w:pPr></w:p>'))).toEqual(['/w:body/w:p/w:pPr: w:bold is not allowed']);
    expect(contentProblems(wrap('<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc/></w:tr></w:tbl>'))).toEqual(['/w:body/w:tbl/w:tr/w:tc: must end with a paragraph']);
  });
});
