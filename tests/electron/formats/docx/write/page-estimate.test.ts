import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../../../../electron/formats/docx/write/export-docx.ts';
import { lineCount, pageEnd } from '../../../../../electron/formats/docx/write/page-estimate.ts';
import { nationalProfile } from '../../../../../electron/formats/profiles/national.ts';
import type { CopyKind } from '../../../../../electron/formats/profiles/profile.ts';
import type { Report } from '../../../../../shared/report/report.ts';
import { BUREAU, paragraph, prose, report } from '../../../../rendering/sample-reports.ts';
import { child, descendants, parseXml, readParts, runText } from './parts.ts';

const EVEN = { ...nationalProfile, imprint: { ...nationalProfile.imprint, evenPage: true } };

/** How many sections a document has, how the last begins, and what stands at the foot of its pages. */
async function lastSection(source: Report, copy: CopyKind = 'submission'): Promise<{ sections: number; type: string | undefined; foot: string }> {
  const parts = readParts(await exportDocx(source, { copy, profile: EVEN }));
  const sections = descendants(parseXml(parts.get('word/document.xml')!), 'w:sectPr');
  const relations = descendants(parseXml(parts.get('word/_rels/document.xml.rels')!), 'Relationship');
  const footer = relations.find((relation) => relation.attributes['Id'] === child(sections.at(-1)!, 'w:footerReference')!.attributes['r:id'])!.attributes['Target']!;
  return { sections: sections.length, type: child(sections.at(-1)!, 'w:type')?.attributes['w:val'], foot: runText(parseXml(parts.get(`word/${footer}`)!)) };
}

describe('lines of a text', () => {
  test.each<[string, number, number, boolean, number]>([
    ['', 28, 0, true, 1],
    ['一'.repeat(28), 28, 0, true, 1],
    ['一'.repeat(29), 28, 0, true, 2],
    ['一'.repeat(26), 28, 2, true, 1],
    ['一'.repeat(27), 28, 2, true, 2],
    [`${'一'.repeat(28)}。`, 28, 0, true, 1],
    [`${'一'.repeat(28)}。`, 28, 0, false, 2],
    [`${'一'.repeat(26)}2024年`, 28, 0, true, 2],
    ['甲\n乙', 28, 0, true, 2],
  ])('%s on lines of %i after %i, marks hanging %s: %i', (text, capacity, indent, hangs, lines) => {
    expect(lineCount(text, capacity, indent, hangs)).toBe(lines);
  });
});

describe('the end of the text', () => {
  const ten = Array.from({ length: 10 }, () => 1);

  test('is where its lines end', () => {
    expect(pageEnd([{ lines: ten }], 22)).toEqual({ page: 1, room: 12 });
    expect(pageEnd([{ lines: ten }, { lines: ten, before: 1, after: 1 }], 22)).toEqual({ page: 1, room: 0 });
    expect(pageEnd([{ lines: ten }, { lines: ten }, { lines: ten }], 22)).toEqual({ page: 2, room: 14 });
  });

  test('takes what stays together to the next page', () => {
    expect(pageEnd([{ lines: ten }, { lines: ten }, { lines: [1, 1], keepLines: true, keepNext: true }, { lines: [1, 1] }], 22)).toEqual({ page: 2, room: 18 });
  });

  test('is on a new page where one is begun, of another height', () => {
    expect(pageEnd([{ lines: [1] }, { lines: [1], pageHeight: 15 }, { lines: ten }], 22)).toEqual({ page: 2, room: 4 });
  });
});

describe('版记 of a profile that wants an even page', () => {
  test('stays on the last page when that is an even one with room', async () => {
    const twoPages = report(BUREAU, Array.from({ length: 14 }, () => paragraph('特此报告。')));
    expect(await lastSection(twoPages)).toEqual({ sections: 1, type: undefined, foot: '—  —' });
  });

  test('goes to the back of an odd page, numbered', async () => {
    const onePage = report(BUREAU, []);
    expect(await lastSection(onePage)).toEqual({ sections: 2, type: 'evenPage', foot: '—  —' });
  });

  test('behind a blank page has no number', async () => {
    const full = report(BUREAU, [paragraph(prose(0, 4)), ...Array.from({ length: 16 }, () => paragraph('特此报告。'))]);
    expect(await lastSection(full)).toEqual({ sections: 2, type: 'evenPage', foot: '' });
  });

  test('is not asked about in 公开版, which has none', async () => {
    expect(await lastSection(report(BUREAU, []), 'public')).toMatchObject({ sections: 1, type: undefined });
  });
});
